package org.komenius.registry.internal.region;

import org.komenius.registry.Region;

/**
 * A region with its boundary on a day.
 *
 * @param geometry GeoJSON geometry
 * @param source line of text that has to be shown with the map; null if none was given
 */
public record BoundaryFeature(Region region, String geometry, String source) {}
