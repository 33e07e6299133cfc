package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 25_000})
    void everythingComesOnceAndInOrder(int count) throws Exception {
        List<Integer> all = new ArrayList<>();
        try (ReadAhead<Integer> ahead =
                new ReadAhead<>(IntStream.range(0, count).iterator(), () -> 0)) {
            ReadAhead.Batch<Integer> batch = ahead.next();
            all.addAll(batch.items());
            while (!batch.last()) {
                batch = ahead.next();
                all.addAll(batch.items());
            }
        }
        assertThat(all).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void aFailureComesAfterWhatWasReadBefore() throws Exception {
        Iterator<Integer> broken = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next == 1_500) {
                    throw new IllegalStateException("broken");
                }
                return next++;
            }
        };
        try (ReadAhead<Integer> ahead = new ReadAhead<>(broken, () -> 0)) {
            assertThat(ahead.next().items()).hasSize(1_000);
            ReadAhead.Batch<Integer> last = ahead.next();
            assertThat(last.items()).hasSize(500);
            assertThat(last.last()).isTrue();
            assertThatThrownBy(last::rethrow).hasMessage("broken");
        }
    }

    @Test
    void closingEndsTheReadingOfWhatNeverEnds() throws Exception {
        AtomicInteger read = new AtomicInteger();
        try (ReadAhead<Integer> ahead =
                new ReadAhead<>(IntStream.generate(read::incrementAndGet).iterator(), () -> 0)) {
            assertThat(ahead.next().items()).hasSize(1_000);
        }
        int atEnd = read.get();
        assertThat(atEnd).isLessThanOrEqualTo(11_000);
        assertThat(read.get()).isEqualTo(atEnd);
    }
}
