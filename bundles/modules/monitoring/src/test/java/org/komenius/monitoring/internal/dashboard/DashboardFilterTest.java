package org.komenius.monitoring.internal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.sharing.SnapshotHash;

class DashboardFilterTest {

    @ParameterizedTest(name = "{0} on an analysis of {1}: level {2} within {3}, named {4}")
    @CsvSource({
        "07, KREIS, KREIS, 07, ''",
        "07131, KREIS, , , 07131",
        "07131, LAND, , , 07131",
        "07131, GEMEINDE, GEMEINDE, 07131, ''",
        "DG, KREIS, KREIS, DG, ''",
        "07, LAND, , , 07"
    })
    void aRegionChangesTheRows(String region, RegionLevel before, RegionLevel level, String within, String codes) {
        Analysis changed = new DashboardFilter(region, null).applyTo(analysis(before, "a"));
        assertThat(changed.regions().level()).isEqualTo(level);
        assertThat(changed.regions().within()).isEqualTo(within);
        assertThat(changed.regions().codes()).isEqualTo(codes.isEmpty() ? Set.of() : Set.of(codes));
        assertThat(changed.regions().compare()).doesNotContain(region);
    }

    @Test
    void periodsAndTheOwnChoiceWhereNothingIsSaid() {
        Analysis analysis = analysis(RegionLevel.KREIS, "a");
        assertThat(DashboardFilter.NONE.applyTo(analysis)).isEqualTo(analysis);
        assertThat(new DashboardFilter(null, 4).applyTo(analysis).periods().newest())
                .isEqualTo(4);
        assertThat(new DashboardFilter("07", 4).overriddenBy(new DashboardFilter(null, 2)))
                .isEqualTo(new DashboardFilter("07", 2));
        assertThatThrownBy(() -> new DashboardFilter(null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DashboardFilter("x'; drop", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameStateHasTheSameHashAndAnotherOneAnother() {
        String hash = SnapshotHash.of("t", null, analysis(RegionLevel.KREIS, "a"), null);
        assertThat(hash)
                .matches("[0-9a-f]{64}")
                .isEqualTo(SnapshotHash.of("t", null, analysis(RegionLevel.KREIS, "a"), null));
        assertThat(hash).isNotEqualTo(SnapshotHash.of("t", null, analysis(RegionLevel.KREIS, "b"), null));
        assertThat(hash).isNotEqualTo(SnapshotHash.of("u", null, analysis(RegionLevel.KREIS, "a"), null));
    }

    private static Analysis analysis(RegionLevel level, String measure) {
        return new Analysis(
                List.of(new Analysis.Input("a", "d", 3, measure, Map.of(), null, null)),
                List.of(),
                new Analysis.RegionChoice(
                        level, null, Set.of("01001", "02000", "03101", "03102"), List.of("DG", "07"), List.of()),
                Analysis.PeriodChoice.ALL,
                null);
    }
}
