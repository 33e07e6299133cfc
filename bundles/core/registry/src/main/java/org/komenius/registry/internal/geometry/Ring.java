package org.komenius.registry.internal.geometry;

import java.util.Arrays;
import java.util.Optional;

/** A closed line around a surface or a hole: first and last position are the same. Immutable. */
public final class Ring {

    /** Positions of the smallest ring: a triangle and its first corner again. */
    public static final int SMALLEST = 4;

    private final double[] lonLat;

    /**
     * @param lonLat longitude and latitude in turn; taken over, not copied
     * @throws IllegalArgumentException if it is too short, not closed, or leaves the earth
     */
    public Ring(double[] lonLat) {
        if (lonLat.length % 2 != 0 || lonLat.length < 2 * SMALLEST) {
            throw new IllegalArgumentException("a ring needs at least " + SMALLEST + " positions");
        }
        int last = lonLat.length - 2;
        if (lonLat[0] != lonLat[last] || lonLat[1] != lonLat[last + 1]) {
            throw new IllegalArgumentException("the ring is not closed");
        }
        for (int i = 0; i < lonLat.length; i += 2) {
            if (!(Math.abs(lonLat[i]) <= 180 && Math.abs(lonLat[i + 1]) <= 90)) {
                throw new IllegalArgumentException(
                        "position " + (i / 2 + 1) + " is not in degrees: " + lonLat[i] + ", " + lonLat[i + 1]);
            }
        }
        this.lonLat = lonLat;
    }

    public int size() {
        return lonLat.length / 2;
    }

    public double longitude(int index) {
        return lonLat[2 * index];
    }

    public double latitude(int index) {
        return lonLat[2 * index + 1];
    }

    Bounds bounds() {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (int i = 0; i < size(); i++) {
            west = Math.min(west, longitude(i));
            east = Math.max(east, longitude(i));
            south = Math.min(south, latitude(i));
            north = Math.max(north, latitude(i));
        }
        return new Bounds(west, south, east, north);
    }

    /** In square degrees of the plane, for comparing rings near each other. */
    double surface() {
        return Math.abs(signedSurface());
    }

    /** Centre of gravity of the surface inside; the middle of the bounds if there is no surface. */
    Position centre() {
        double surface = signedSurface();
        if (surface == 0) {
            return bounds().centre();
        }
        // Relative to the first position, so that no digits are lost in differences of large products.
        double lon = 0;
        double lat = 0;
        for (int i = 0; i + 1 < size(); i++) {
            double cross = cross(i);
            lon += (longitude(i) + longitude(i + 1) - 2 * longitude(0)) * cross;
            lat += (latitude(i) + latitude(i + 1) - 2 * latitude(0)) * cross;
        }
        return new Position(longitude(0) + lon / (6 * surface), latitude(0) + lat / (6 * surface));
    }

    private double signedSurface() {
        double twice = 0;
        for (int i = 0; i + 1 < size(); i++) {
            twice += cross(i);
        }
        return twice / 2;
    }

    private double cross(int i) {
        return (longitude(i) - longitude(0)) * (latitude(i + 1) - latitude(0))
                - (longitude(i + 1) - longitude(0)) * (latitude(i) - latitude(0));
    }

    /** Counts how often a ray to the east crosses the line. */
    boolean contains(Position point) {
        boolean inside = false;
        for (int i = 0, j = size() - 1; i < size(); j = i++) {
            boolean spansRay = latitude(i) > point.latitude() != latitude(j) > point.latitude();
            if (spansRay
                    && point.longitude()
                            < (longitude(j) - longitude(i))
                                            * (point.latitude() - latitude(i))
                                            / (latitude(j) - latitude(i))
                                    + longitude(i)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Empty if fewer than {@value #SMALLEST} positions are left. */
    Optional<Ring> rounded(int decimals) {
        double scale = Math.pow(10, decimals);
        double[] kept = new double[lonLat.length];
        int length = 0;
        for (int i = 0; i < lonLat.length; i += 2) {
            double lon = Math.round(lonLat[i] * scale) / scale;
            double lat = Math.round(lonLat[i + 1] * scale) / scale;
            if (length == 0 || kept[length - 2] != lon || kept[length - 1] != lat) {
                kept[length++] = lon;
                kept[length++] = lat;
            }
        }
        return length < 2 * SMALLEST ? Optional.empty() : Optional.of(new Ring(Arrays.copyOf(kept, length)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(lonLat, ring.lonLat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lonLat);
    }
}
