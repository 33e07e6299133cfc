package org.komenius.monitoring.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.monitoring.internal.query.AnswerMemory.Kept;

class AnswerMemoryTest {

    private static Kept answer(int bytes) {
        return new Kept("t" + bytes, new byte[bytes]);
    }

    private static List<String> held(AnswerMemory<String> memory, String... keys) {
        return List.of(keys).stream()
                .filter(key -> memory.find(key).isPresent())
                .toList();
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        AnswerMemory<String> memory = new AnswerMemory<>(12_000);
        memory.keep("a", answer(3_000));
        memory.keep("b", answer(3_000));
        memory.keep("c", answer(3_000));
        assertThat(memory.find("a")).isPresent();
        memory.keep("d", answer(1_000));
        assertThat(held(memory, "a", "b", "c", "d")).containsExactly("a", "c", "d");
        assertThat(memory.bytes()).isEqualTo(10_000);
    }

    @Test
    void anAnswerThatIsReplacedCountsOnce() {
        AnswerMemory<String> memory = new AnswerMemory<>(12_000);
        memory.keep("a", answer(3_000));
        memory.keep("a", answer(1_000));
        assertThat(memory.bytes()).isEqualTo(2_000);
        assertThat(memory.find("a").orElseThrow().tag()).isEqualTo("t1000");
    }

    @Test
    void oneHugeAnswerPushesOutNothing() {
        AnswerMemory<String> memory = new AnswerMemory<>(12_000);
        memory.keep("a", answer(100));
        memory.keep("huge", answer(6_000));
        assertThat(held(memory, "a", "huge")).containsExactly("a");
        AnswerMemory<String> none = new AnswerMemory<>(0);
        none.keep("a", answer(0));
        assertThat(none.find("a")).isEmpty();
    }
}
