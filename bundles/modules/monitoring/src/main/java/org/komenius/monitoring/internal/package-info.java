/** The module's components, thin: they join importing, catalogue and queries with the platform. */
package org.komenius.monitoring.internal;
