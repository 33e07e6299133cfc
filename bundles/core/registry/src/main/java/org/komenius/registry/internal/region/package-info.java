/** Regions as values and the reference table that ships with Komenius. */
package org.komenius.registry.internal.region;
