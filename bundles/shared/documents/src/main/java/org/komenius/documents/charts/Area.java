package org.komenius.documents.charts;

import java.util.List;
import java.util.Objects;
import org.komenius.model.value.ObservedValue;

/**
 * One area of a map with its value. Immutable.
 *
 * @param name as people know it
 * @param rings closed lines of its border; several for islands, and for holes, which the even-odd rule leaves open
 * @param value null where the data have nothing at all, which is not zero
 */
public record Area(String name, List<List<Point>> rings, ObservedValue value) {

    public Area {
        Objects.requireNonNull(name, "name");
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** A place in degrees (WGS 84). */
    public record Point(double longitude, double latitude) {
        public Point {
            if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 85)) {
                throw new IllegalArgumentException("not a place on the map: " + longitude + " " + latitude);
            }
        }
    }
}
