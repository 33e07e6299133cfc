package org.komenius.registry.internal.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.registry.internal.geometry.Position;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

class UtmTest {

    private static final double MILLIMETRE_IN_DEGREES = 1e-8;

    /** Cologne cathedral and places on and beside the central meridian, computed with PROJ's own formulas below. */
    @ParameterizedTest
    @CsvSource({"32, 356400, 5645300", "32, 500000, 5700000", "32, 282942, 5600000", "33, 390000, 5820000"})
    void agreesWithAnIndependentImplementation(int zone, double easting, double northing) {
        Position ours = new Utm(zone).toPosition(easting, northing);
        Position theirs = proj4j(zone, easting, northing);
        assertThat(ours.longitude()).isCloseTo(theirs.longitude(), within(MILLIMETRE_IN_DEGREES));
        assertThat(ours.latitude()).isCloseTo(theirs.latitude(), within(MILLIMETRE_IN_DEGREES));
    }

    @Test
    void theCentralMeridianHasTheFalseEasting() {
        assertThat(new Utm(32).toPosition(500_000, 0)).isEqualTo(new Position(9, 0));
        assertThat(new Utm(33).toMetres(new Position(15, 0))).containsExactly(500_000, 0);
    }

    @Property(tries = 300)
    void thereAndBackIsTheSamePlace(
            @ForAll @IntRange(min = 31, max = 33) int zone,
            @ForAll @DoubleRange(min = -3.5, max = 3.5) double fromMeridian,
            @ForAll @DoubleRange(min = 46, max = 56) double latitude) {
        Utm utm = new Utm(zone);
        Position place = new Position(zone * 6 - 183 + fromMeridian, latitude);
        double[] metres = utm.toMetres(place);
        Position back = utm.toPosition(metres[0], metres[1]);
        assertThat(back.longitude()).isCloseTo(place.longitude(), within(MILLIMETRE_IN_DEGREES));
        assertThat(back.latitude()).isCloseTo(place.latitude(), within(MILLIMETRE_IN_DEGREES));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:25832, true", "EPSG:25833, true", "EPSG:4326, false", "null, false", "'', false"})
    void knowsItsCodes(String code, boolean known) {
        assertThat(Utm.ofEpsg(code).isPresent()).isEqualTo(known);
    }

    private static Position proj4j(int zone, double easting, double northing) {
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem utm = factory.createFromParameters(
                "utm",
                "+proj=etmerc +lat_0=0 +lon_0=" + (zone * 6 - 183) + " +k=0.9996 +x_0=500000 +ellps=GRS80 +units=m");
        CoordinateReferenceSystem geographic = factory.createFromParameters("geo", "+proj=longlat +ellps=GRS80");
        ProjCoordinate result = new BasicCoordinateTransform(utm, geographic)
                .transform(new ProjCoordinate(easting, northing), new ProjCoordinate());
        return new Position(result.x, result.y);
    }
}
