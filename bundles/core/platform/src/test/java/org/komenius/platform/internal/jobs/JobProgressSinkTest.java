package org.komenius.platform.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.komenius.platform.internal.TestClock;

class JobProgressSinkTest {

    @Test
    void aThousandReportsASecondBecomeFourEventsAndHalfAWrite() {
        TestClock clock = new TestClock();
        AtomicInteger shown = new AtomicInteger();
        AtomicInteger stored = new AtomicInteger();
        JobProgressSink sink =
                new JobProgressSink(job -> shown.incrementAndGet(), job -> stored.incrementAndGet(), clock);
        for (int i = 0; i < 10_000; i++) {
            sink.progressed(null);
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(shown).hasValue(40);
        assertThat(stored).hasValue(5);
    }
}
