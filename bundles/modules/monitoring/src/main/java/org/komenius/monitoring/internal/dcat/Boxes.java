package org.komenius.monitoring.internal.dcat;

import java.util.Locale;
import java.util.Map;

/** Boxes around Germany and its Länder in degrees (WGS 84), rounded outwards to a tenth; DCAT-AP.de wants one of each place. */
final class Boxes {

    static final Box GERMANY = new Box(5.8, 47.2, 15.1, 55.1);

    private static final Map<String, Box> LANDS = Map.ofEntries(
            Map.entry("01", new Box(7.8, 53.3, 11.4, 55.1)),
            Map.entry("02", new Box(8.4, 53.3, 10.4, 54.1)),
            Map.entry("03", new Box(6.6, 51.2, 11.7, 54.0)),
            Map.entry("04", new Box(8.4, 53.0, 9.0, 53.7)),
            Map.entry("05", new Box(5.8, 50.3, 9.5, 52.6)),
            Map.entry("06", new Box(7.7, 49.3, 10.3, 51.7)),
            Map.entry("07", new Box(6.1, 48.9, 8.6, 51.0)),
            Map.entry("08", new Box(7.5, 47.5, 10.5, 49.8)),
            Map.entry("09", new Box(8.9, 47.2, 13.9, 50.6)),
            Map.entry("10", new Box(6.3, 49.1, 7.5, 49.7)),
            Map.entry("11", new Box(13.0, 52.3, 13.8, 52.7)),
            Map.entry("12", new Box(11.2, 51.3, 14.8, 53.6)),
            Map.entry("13", new Box(10.5, 53.1, 14.5, 54.7)),
            Map.entry("14", new Box(11.8, 50.1, 15.1, 51.7)),
            Map.entry("15", new Box(10.5, 50.9, 13.2, 53.1)),
            Map.entry("16", new Box(9.8, 50.2, 12.7, 51.7)));

    private Boxes() {}

    /** Germany's for a key that no Land has. */
    static Box of(String land) {
        return LANDS.getOrDefault(land, GERMANY);
    }

    /** Degrees of longitude and latitude. */
    record Box(double west, double south, double east, double north) {

        String wkt() {
            return String.format(
                    Locale.ROOT,
                    "POLYGON((%1$.1f %2$.1f,%3$.1f %2$.1f,%3$.1f %4$.1f,%1$.1f %4$.1f,%1$.1f %2$.1f))",
                    west,
                    south,
                    east,
                    north);
        }

        /** The middle of the box; near enough to find a place on a map. */
        String centre() {
            return String.format(Locale.ROOT, "POINT(%.2f %.2f)", (west + east) / 2, (south + north) / 2);
        }
    }
}
