package org.komenius.registry.internal.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "square,                 8 50 9 50 9 51 8 51 8 50,                     8.5,  50.5",
        "square the other way,   8 50 8 51 9 51 9 50 8 50,                     8.5,  50.5",
        "triangle,               8 50 11 50 8 53 8 50,                         9,    51",
        "L of three squares,     0 0 2 0 2 1 1 1 1 2 0 2 0 0,                  0.8333333, 0.8333333",
        "line without surface,   8 50 9 50 10 50 8 50,                         9,    50",
    })
    void theCentreIsTheCentreOfGravity(String shape, String positions, double longitude, double latitude) {
        Position centre = Area.of(numbers(positions)).centre();
        assertThat(centre.longitude()).isCloseTo(longitude, within(1e-6));
        assertThat(centre.latitude()).isCloseTo(latitude, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void ofSeveralPartsTheLargestCounts(int large, int small) {
        Ring[] rings = new Ring[2];
        rings[large] = new Ring(numbers("8 50 9 50 9 51 8 51 8 50"));
        rings[small] = new Ring(numbers("10 50 10.1 50 10.1 50.1 10 50.1 10 50"));
        Area area = new Area(List.of(List.of(rings[0]), List.of(rings[1])));
        assertThat(area.centre().longitude()).isCloseTo(8.5, within(1e-6));
    }

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
