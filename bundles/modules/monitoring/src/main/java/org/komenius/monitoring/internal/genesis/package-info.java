/**
 * Fetches tables from the web service of the statistical offices (GENESIS REST 2020: Regionalstatistik, GENESIS-Online, Zensus). Knows
 * nothing of imports: it gives a file.
 */
package org.komenius.monitoring.internal.genesis;
