/** One class per console command. They ask the platform's services and print; they decide nothing. */
package org.komenius.console.internal;
