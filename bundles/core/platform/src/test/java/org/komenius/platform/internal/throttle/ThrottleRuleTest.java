package org.komenius.platform.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleRuleTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "4,0", "5,2", "6,4", "7,8", "8,16", "13,512", "14,900", "100,900", "2147483647,900"})
    void waitPerUserName(int failures, long seconds) {
        assertThat(ThrottleRule.PER_USER_NAME.waitAfter(failures)).hasSeconds(seconds);
    }

    @Property
    void neverShorterAfterAFurtherFailure(@ForAll @IntRange(min = 0, max = 1_000) int failures) {
        ThrottleRule rule = ThrottleRule.PER_ADDRESS;
        assertThat(rule.waitAfter(failures + 1))
                .isGreaterThanOrEqualTo(rule.waitAfter(failures))
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }
}
