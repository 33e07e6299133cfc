/** Background jobs. */
package org.komenius.platform.internal.jobs;
