/** Who may see a data set, an analysis or a dashboard. */
package org.komenius.monitoring.internal.access;
