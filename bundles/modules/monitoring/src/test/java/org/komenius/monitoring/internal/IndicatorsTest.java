package org.komenius.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.komenius.model.problem.ProblemException;

class IndicatorsTest {

    /** No module with indicators is a normal state, not a failure. */
    @Test
    void withoutModulesThereIsNothingAndAnUnknownIndicatorIsTold() {
        Indicators indicators = new Indicators(null);
        assertThat(indicators.all()).isEmpty();
        assertThatThrownBy(() -> indicators.find("pathways", "dead-ends"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code().value()).isEqualTo("monitoring.indicator.unknown"));
    }
}
