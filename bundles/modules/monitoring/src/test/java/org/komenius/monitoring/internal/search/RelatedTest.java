package org.komenius.monitoring.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komenius.monitoring.internal.search.Documents.DAY_CARE;
import static org.komenius.monitoring.internal.search.Documents.LEAVERS;
import static org.komenius.monitoring.internal.search.Documents.POPULATION;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komenius.monitoring.internal.catalogue.Topic;

class RelatedTest {

    private static final List<Searchable> ALL = List.of(DAY_CARE, LEAVERS, POPULATION);

    @Test
    void dimensionsCountByTheirNameWhateverTheirCode() {
        Related population = Related.of(DAY_CARE, ALL, 5).get(0);
        assertThat(population.document().id()).isEqualTo("population");
        assertThat(population.dimensions()).containsExactly("Altersgruppe");
        assertThat(population.firstYear()).isEqualTo(2011);
        assertThat(population.lastYear()).isEqualTo(2023);
        assertThat(population.sameStatistic()).isFalse();
    }

    @Test
    void nothingIsRelatedToItself() {
        assertThat(Related.of(LEAVERS, ALL, 5))
                .extracting(related -> related.document().id())
                .doesNotContain("leavers");
    }

    @Test
    void scoresAreTheSameInBothDirectionsAndAtMostOne() {
        double there = Related.of(LEAVERS, List.of(POPULATION), 1).get(0).score();
        double back = Related.of(POPULATION, List.of(LEAVERS), 1).get(0).score();
        assertThat(there).isEqualTo(back).isBetween(0.25, 1.0);
        Searchable twin = Documents.document(
                "twin",
                "1",
                "12411",
                "",
                POPULATION.title(),
                Topic.A,
                List.of(),
                POPULATION.dimensions(),
                List.of(),
                2011,
                2024,
                Searchable.State.PUBLIC);
        assertThat(Related.of(POPULATION, List.of(twin), 1).get(0).score()).isGreaterThan(0.9);
    }

    @Test
    void withoutAnythingInCommonThereIsNoRelation() {
        Searchable other = Documents.document(
                "other",
                "1",
                "99",
                "",
                "Anderes",
                Topic.H,
                List.of(),
                Map.of("X", List.of("Anderes Merkmal")),
                List.of(),
                1990,
                1991,
                Searchable.State.PUBLIC);
        assertThat(Related.of(DAY_CARE, List.of(other), 5)).isEmpty();
    }
}
