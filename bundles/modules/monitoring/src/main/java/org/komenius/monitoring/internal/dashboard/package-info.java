/** Dashboards: cards in an order, and filters that change all of them at once. */
package org.komenius.monitoring.internal.dashboard;
