package org.komenius.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate REFORM = LocalDate.of(2011, 9, 4);

    @Test
    void theLastDayIsTheOneBeforeUntil() {
        assertThat(Validity.until(REFORM).contains(REFORM.minusDays(1))).isTrue();
        assertThat(Validity.until(REFORM).contains(REFORM)).isFalse();
        assertThat(Validity.from(REFORM).contains(REFORM)).isTrue();
        assertThat(Validity.ALWAYS.contains(REFORM)).isTrue();
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(Validity.until(REFORM).overlaps(Validity.from(REFORM))).isFalse();
        assertThat(Validity.ALWAYS.overlaps(Validity.from(REFORM))).isTrue();
    }

    @Test
    void anEmptyStretchIsRefused() {
        assertThatThrownBy(() -> new Validity(REFORM, REFORM)).isInstanceOf(IllegalArgumentException.class);
    }
}
