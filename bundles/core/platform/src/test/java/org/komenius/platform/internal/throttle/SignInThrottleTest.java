package org.komenius.platform.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.komenius.platform.internal.TestClock;

class SignInThrottleTest {

    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    private long failTimes(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.begin(name, address)).isZero();
        }
        return throttle.begin(name, address).toSeconds();
    }

    @Test
    void theFifthFailureCostsTwoSeconds() {
        assertThat(failTimes(5, "admin", "10.0.0.1")).isEqualTo(2);
    }

    @Test
    void waitingHelpsAndTheNextFailureCostsMore() {
        failTimes(5, "admin", "10.0.0.1");
        clock.advance(Duration.ofSeconds(2));
        assertThat(failTimes(1, "admin", "10.0.0.1")).isEqualTo(4);
    }

    @Test
    void aTryWhileWaitingDoesNotProlongTheWait() {
        failTimes(5, "admin", "10.0.0.1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.begin("admin", "10.0.0.1")).hasSeconds(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.begin("admin", "10.0.0.1")).isZero();
    }

    @Test
    void anotherAddressDoesNotHelpAgainstTheNamesWait() {
        failTimes(5, "admin", "10.0.0.1");
        assertThat(throttle.begin("admin", "10.0.0.2")).hasSeconds(2);
    }

    @Test
    void caseAndSpacesMakeNoOtherName() {
        failTimes(5, "Admin", "10.0.0.1");
        assertThat(throttle.begin(" ADMIN ", "10.0.0.1")).hasSeconds(2);
    }

    @Test
    void manyNamesFromOneAddressMakeTheAddressWait() {
        for (int i = 0; i < 31; i++) {
            assertThat(throttle.begin("name" + i, "10.0.0.1")).isZero();
        }
        assertThat(throttle.begin("colleague", "10.0.0.1")).hasSeconds(2);
        assertThat(throttle.begin("colleague", "10.0.0.2")).isZero();
    }

    @Test
    void successForgetsTheName() {
        failTimes(4, "admin", "10.0.0.1");
        throttle.succeeded("admin", "10.0.0.1");
        assertThat(failTimes(5, "admin", "10.0.0.1")).isEqualTo(2);
    }

    @Test
    void successOfManyColleaguesDoesNotFillTheAddress() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.begin("colleague" + i, "10.0.0.1")).isZero();
            throttle.succeeded("colleague" + i, "10.0.0.1");
        }
    }

    @Test
    void oneOwnAccountDoesNotWashOutFailuresWithOthers() {
        for (int i = 0; i < 31; i++) {
            throttle.begin("victim" + i, "10.0.0.1");
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(throttle.begin("own", "10.0.0.1")).isPositive();
    }

    @Test
    void sixQuietHoursForgetEverything() {
        failTimes(5, "admin", "10.0.0.1");
        clock.advance(Duration.ofHours(6).plusSeconds(1));
        assertThat(failTimes(5, "admin", "10.0.0.1")).isEqualTo(2);
    }

    @Test
    void inventedNamesDoNotFillTheMemory() {
        FailureCounter counter = new FailureCounter(ThrottleRule.PER_USER_NAME, clock);
        for (int i = 0; i < FailureCounter.MAX_KEYS + 10; i++) {
            counter.failed("name" + i);
        }
        assertThat(counter.remainingWait("name0")).isZero();
    }
}
