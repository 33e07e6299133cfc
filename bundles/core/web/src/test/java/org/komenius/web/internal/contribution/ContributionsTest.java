package org.komenius.web.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.komenius.model.text.LocalizedText;

class ContributionsTest {

    private final Contributions contributions = new Contributions();

    @Test
    void ofTwoWithOneIdTheFirstCountsUntilItGoes() {
        contributions.put(Samples.contribution(1, "first", Samples.DEMO));
        contributions.put(Samples.contribution(2, "second", Samples.DEMO));
        assertThat(contributions.accepted()).extracting(Contribution::bundle).containsExactly("first");
        assertThat(contributions.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.bundle()).isEqualTo("second");
            assertThat(refused.reason().english()).contains("\"demo\"");
        });
        contributions.remove(1);
        assertThat(contributions.accepted()).extracting(Contribution::bundle).containsExactly("second");
        assertThat(contributions.refused()).isEmpty();
    }

    @Test
    void aBrokenBundleIsListedUntilItIsRepairedOrGone() {
        contributions.refuse(1, new RefusedContribution("broken", "1.0.0", LocalizedText.of("kaputt", "broken")));
        assertThat(contributions.refused()).hasSize(1);
        contributions.put(Samples.contribution(1, "broken", Samples.DEMO));
        assertThat(contributions.refused()).isEmpty();
        assertThat(contributions.accepted()).hasSize(1);
    }

    @Test
    void tellsListenersOfEveryChange() {
        AtomicInteger changes = new AtomicInteger();
        contributions.addListener(changes::incrementAndGet);
        contributions.put(Samples.contribution(1, "a", Samples.DEMO));
        contributions.remove(1);
        assertThat(changes).hasValue(2);
    }
}
