package org.komenius.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.komenius.monitoring.internal.KeptAnswers.Answer;
import org.komenius.monitoring.internal.KeptAnswers.Key;
import org.komenius.monitoring.internal.query.DataQuestion;

class KeptAnswersTest {

    private static final long ROOM = 100_000;

    private final KeptAnswers kept = new KeptAnswers(ROOM);

    @Test
    void the_same_question_finds_its_answer_and_another_none() {
        kept.keep(key("a", "cube"), answer(10));

        assertThat(kept.find(key("a", "cube")))
                .hasValueSatisfying(found -> assertThat(found.body()).hasSize(10));
        assertThat(kept.find(key("b", "cube"))).isEmpty();
    }

    @Test
    void an_answer_of_the_open_cube_is_not_found_once_the_guarded_one_is_shown() {
        kept.keep(key("a", "open"), answer(10));

        assertThat(kept.find(key("a", "guarded"))).isEmpty();
        assertThat(kept.find(key("a", null))).isEmpty();
    }

    @Test
    void the_one_not_asked_for_longest_makes_room() {
        for (int number = 0; number < 9; number++) {
            kept.keep(key("q" + number, "cube"), answer(10_000));
            kept.find(key("q0", "cube"));
        }
        kept.keep(key("q9", "cube"), answer(10_000));

        assertThat(kept.find(key("q0", "cube"))).isPresent();
        assertThat(kept.find(key("q1", "cube"))).isEmpty();
        assertThat(kept.find(key("q9", "cube"))).isPresent();
    }

    @Test
    void the_room_is_not_filled_by_one_question_kept_many_times() {
        kept.keep(key("other", "cube"), answer(10));
        for (int round = 0; round < 100; round++) {
            kept.keep(key("a", "cube"), answer(10_000));
        }

        assertThat(kept.find(key("other", "cube"))).isPresent();
    }

    @Test
    void a_large_answer_is_not_kept() {
        kept.keep(key("a", "cube"), answer(20_000));

        assertThat(kept.find(key("a", "cube"))).isEmpty();
    }

    private static Key key(String dimension, String cube) {
        return new Key("d", 1, "v", 1, cube, DataQuestion.groupedBy(dimension), "de", "application/json");
    }

    private static Answer answer(int bytes) {
        return new Answer("tag", new byte[bytes]);
    }
}
