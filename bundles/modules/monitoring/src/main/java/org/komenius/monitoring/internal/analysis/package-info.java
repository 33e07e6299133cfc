/**
 * Analyses without code: values of one or several data sets linked over region and period, and what is calculated from them. Pure: asks
 * no cube, stores nothing.
 */
package org.komenius.monitoring.internal.analysis;
