package org.komenius.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final List<String> reads = new ArrayList<>();
    private final Written transactions = new Written();

    /** Transactions that only count. */
    private static final class Written implements Transactions {
        private long revision;

        @Override
        public <R> R read(Function<EntityManager, R> work) {
            return work.apply(null);
        }

        @Override
        public <R> R write(Function<EntityManager, R> work) {
            R result = work.apply(null);
            revision++;
            return result;
        }

        @Override
        public long revision() {
            return revision;
        }
    }

    private String read(String key) {
        reads.add(key);
        return key + "@" + transactions.revision();
    }

    @Test
    void readsAgainAfterAWriteOnly() {
        Recent<String, String> recent = new Recent<>(transactions, Duration.ofHours(1), 9);
        assertThat(recent.get("a", this::read)).isEqualTo("a@0");
        assertThat(recent.get("a", this::read)).isEqualTo("a@0");
        transactions.run(em -> {});
        assertThat(recent.get("a", this::read)).isEqualTo("a@1");
        assertThat(reads).containsExactly("a", "a");
    }

    @Test
    void aWriteWhileReadingMakesTheResultOutdated() {
        Recent<String, String> recent = new Recent<>(transactions, Duration.ofHours(1), 9);
        recent.get("a", key -> {
            String before = read(key);
            transactions.run(em -> {});
            return before;
        });
        assertThat(recent.get("a", this::read)).isEqualTo("a@1");
    }

    @Test
    void forgetsWhatIsOldAndWhatNobodyAsksFor() {
        Recent<String, String> brief = new Recent<>(transactions, Duration.ZERO, 9);
        brief.get("a", this::read);
        brief.get("a", this::read);
        assertThat(reads).hasSize(2);

        reads.clear();
        Recent<String, String> small = new Recent<>(transactions, Duration.ofHours(1), 2);
        List.of("a", "b", "a", "c", "a", "b").forEach(key -> small.get(key, this::read));
        assertThat(reads).containsExactly("a", "b", "c", "b");
    }
}
