/**
 * Figures on another state of the regions: what became of a region, by reforms that the registry knows and by stored conversion keys, and
 * where a series of figures breaks. Pure: asks no registry, stores nothing.
 */
package org.komenius.monitoring.internal.territory;
