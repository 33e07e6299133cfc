/** Long work in the background. */
package org.komenius.platform.internal.jobs;
