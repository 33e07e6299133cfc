package org.komenius.registry.internal.geometry;

/**
 * A point on the earth in WGS 84, in the order that GeoJSON uses.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record Position(double longitude, double latitude) {

    public Position {
        if (!(longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("not on the earth: " + longitude + ", " + latitude);
        }
    }
}
