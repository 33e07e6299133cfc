/** The door's services. */
package org.komenius.disclosure.internal;
