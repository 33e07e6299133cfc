package org.komenius.registry.internal.geodesy;

import java.util.Optional;
import org.komenius.registry.internal.geometry.Position;

/**
 * Converts ETRS89 / UTM coordinates, which German authorities publish, to longitude and latitude and back.
 *
 * <p>Krüger's series to the fourth order in the third flattening n (L. Krüger, Konforme Abbildung des Erdellipsoids in der Ebene, 1912;
 * coefficients as in C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85, 2011, eq. 35–36).
 * Within a zone the error is far below a millimetre. ETRS89 is taken as WGS 84; the two differ by less than a metre, which
 * does not matter for a pin on a map. Northern hemisphere only.
 *
 * @param zone 32 for the west and middle, 33 for the east of Germany
 */
public record Utm(int zone) {

    private static final double SEMI_MAJOR_METRES = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257222101; // GRS 80
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING_METRES = 500_000;

    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double ECCENTRICITY = 2 * Math.sqrt(N) / (1 + N);
    private static final double RADIUS = SCALE * SEMI_MAJOR_METRES / (1 + N) * (1 + N * N / 4 + Math.pow(N, 4) / 64);

    private static final double[] TO_PLANE = {
        N / 2 - 2 * p(2) / 3 + 5 * p(3) / 16 + 41 * p(4) / 180,
        13 * p(2) / 48 - 3 * p(3) / 5 + 557 * p(4) / 1440,
        61 * p(3) / 240 - 103 * p(4) / 140,
        49561 * p(4) / 161280
    };
    private static final double[] FROM_PLANE = {
        N / 2 - 2 * p(2) / 3 + 37 * p(3) / 96 - p(4) / 360,
        p(2) / 48 + p(3) / 15 - 437 * p(4) / 1440,
        17 * p(3) / 480 - 37 * p(4) / 840,
        4397 * p(4) / 161280
    };
    private static final double[] TO_GEODETIC = {
        2 * N - 2 * p(2) / 3 - 2 * p(3) + 116 * p(4) / 45,
        7 * p(2) / 3 - 8 * p(3) / 5 - 227 * p(4) / 45,
        56 * p(3) / 15 - 136 * p(4) / 35,
        4279 * p(4) / 630
    };

    public Utm {
        if (zone < 1 || zone > 60) {
            throw new IllegalArgumentException("not a UTM zone: " + zone);
        }
    }

    /** The projection that a code such as {@code EPSG:25832} names; empty for any other than ETRS89 / UTM 31 to 33. */
    public static Optional<Utm> ofEpsg(String code) {
        return switch (code) {
            case "EPSG:25831" -> Optional.of(new Utm(31));
            case "EPSG:25832" -> Optional.of(new Utm(32));
            case "EPSG:25833" -> Optional.of(new Utm(33));
            default -> Optional.empty();
        };
    }

    /** Longitude and latitude of a point given in metres. */
    public Position toPosition(double eastingMetres, double northingMetres) {
        double xi = northingMetres / RADIUS;
        double eta = (eastingMetres - FALSE_EASTING_METRES) / RADIUS;
        double xiSphere = xi;
        double etaSphere = eta;
        for (int j = 1; j <= FROM_PLANE.length; j++) {
            xiSphere -= FROM_PLANE[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            etaSphere -= FROM_PLANE[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        double conformal = Math.asin(Math.sin(xiSphere) / Math.cosh(etaSphere));
        double latitude = conformal;
        for (int j = 1; j <= TO_GEODETIC.length; j++) {
            latitude += TO_GEODETIC[j - 1] * Math.sin(2 * j * conformal);
        }
        double fromMeridian = Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere));
        return new Position(centralMeridianDegrees() + Math.toDegrees(fromMeridian), Math.toDegrees(latitude));
    }

    /** Easting and northing in metres. */
    public double[] toMetres(Position position) {
        double sine = Math.sin(Math.toRadians(position.latitude()));
        double t = Math.sinh(atanh(sine) - ECCENTRICITY * atanh(ECCENTRICITY * sine));
        double fromMeridian = Math.toRadians(position.longitude() - centralMeridianDegrees());
        double xiSphere = Math.atan2(t, Math.cos(fromMeridian));
        double etaSphere = atanh(Math.sin(fromMeridian) / Math.sqrt(1 + t * t));
        double xi = xiSphere;
        double eta = etaSphere;
        for (int j = 1; j <= TO_PLANE.length; j++) {
            xi += TO_PLANE[j - 1] * Math.sin(2 * j * xiSphere) * Math.cosh(2 * j * etaSphere);
            eta += TO_PLANE[j - 1] * Math.cos(2 * j * xiSphere) * Math.sinh(2 * j * etaSphere);
        }
        return new double[] {FALSE_EASTING_METRES + RADIUS * eta, RADIUS * xi};
    }

    private double centralMeridianDegrees() {
        return zone * 6 - 183.0;
    }

    private static double p(int power) {
        return Math.pow(N, power);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
