package org.komenius.disclosure.internal.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellKeyTest {

    private static final int MOST = 4;
    private static final int SMALLEST = 3;
    private static final PerturbationTable TABLE = PerturbationTable.of(MOST, 2, SMALLEST);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 50})
    void noiseHasNoBiasAndNeverShowsASmallCount(int count) {
        double sum = 0;
        double squares = 0;
        int steps = 10_000;
        for (int i = 0; i < steps; i++) {
            int change = TABLE.change(count, (i + 0.5) / steps);
            assertThat(Math.abs(change)).isLessThanOrEqualTo(MOST);
            assertThat(count + change)
                    .satisfiesAnyOf(result -> assertThat(result).isZero(), result -> assertThat(result)
                            .isGreaterThanOrEqualTo(SMALLEST));
            sum += change;
            squares += change * change;
        }
        assertThat(sum / steps).isCloseTo(0, within(0.01));
        assertThat(squares / steps).isGreaterThan(1.9);
    }

    @Test
    void nobodyStaysNobody() {
        assertThat(TABLE.change(0, 0.99)).isZero();
    }

    @Test
    void theSamePeopleHaveTheSameNoiseInEveryTable() {
        CellKeys keys = new CellKeys(new byte[16]);
        List<Double> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(keys.recordKey("p" + i));
        }
        long first = CellKeys.perturbed(people, TABLE);
        Collections.reverse(people);
        assertThat(CellKeys.perturbed(people, TABLE)).isEqualTo(first);
        assertThat(keys.recordKey("p1")).isBetween(0.0, 1.0).isNotEqualTo(keys.recordKey("p2"));
        assertThat(new CellKeys("another secret key".getBytes()).recordKey("p1"))
                .isNotEqualTo(keys.recordKey("p1"));
    }
}
