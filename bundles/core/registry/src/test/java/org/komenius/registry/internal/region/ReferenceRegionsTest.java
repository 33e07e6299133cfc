package org.komenius.registry.internal.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.Region;
import org.komenius.registry.RegionChange;
import org.komenius.testkit.SharedData;

class ReferenceRegionsTest {

    private final ReferenceRegions reference = ReferenceRegions.load();

    /** Numbers of Kreise as the statistical offices counted them. */
    @ParameterizedTest
    @CsvSource({
        "2001-10-31, 440",
        "2007-06-30, 439",
        "2007-07-01, 429",
        "2008-08-01, 413",
        "2009-10-21, 412",
        "2011-09-04, 402",
        "2016-11-01, 401",
        "2021-07-01, 400",
        "2025-01-01, 400"
    })
    void countsTheKreiseOfEachTime(LocalDate on, int kreise) {
        assertThat(existing(on, RegionLevel.KREIS)).hasSize(kreise);
    }

    @Test
    void formsOfOneKeyDoNotOverlapAndEachParentIsKnown() {
        Map<RegionKey, List<Region>> byKey = reference.regions().stream().collect(Collectors.groupingBy(Region::key));
        for (Region region : reference.regions()) {
            assertThat(byKey.get(region.key()).stream()
                            .filter(other -> other.validity().overlaps(region.validity())))
                    .as(region.key().value())
                    .hasSize(1);
            if (region.parent() != null) {
                assertThat(byKey).containsKey(region.parent());
            }
        }
    }

    @Test
    void aChangeEndsWhatItLeavesAndBeginsAtLatestWithIt() {
        Map<RegionKey, List<Region>> byKey = reference.regions().stream().collect(Collectors.groupingBy(Region::key));
        for (RegionChange change : reference.changes()) {
            assertThat(byKey.get(change.from())).as(change.toString()).allMatch(region -> change.effective()
                    .equals(region.validity().until()));
            assertThat(byKey.get(change.to())).as(change.toString()).anyMatch(region -> region.validity()
                    .contains(change.effective()));
        }
    }

    /** A hyphen for a Kreis in an official table means that it did not exist; any number, that it did. */
    @Test
    void agreesWithAnOfficialTableOnWhichKreiseExist() throws IOException {
        Path file = SharedData.require("genesis-ffcsv/12411-01-01-4_de_flat.csv");
        LocalDate on = LocalDate.of(2024, 12, 31);
        Set<String> dissolved = new TreeSet<>();
        Set<String> existing = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            String[] cell = line.split(";");
            if (cell[7].matches("\\d+")) {
                (cell[13].equals("-") ? dissolved : existing).add(cell[7]);
            }
        }
        assertThat(dissolved).hasSize(74);
        Set<String> known = keys(reference.regions());
        Set<String> ours = keys(reference.regions().stream()
                .filter(region -> region.validity().contains(on))
                .toList());
        assertThat(known).containsAll(dissolved);
        assertThat(ours).containsAll(existing).doesNotContainAnyElementsOf(dissolved);
        assertThat(existing).containsAll(keys(existing(on, RegionLevel.KREIS)));
    }

    private List<Region> existing(LocalDate on, RegionLevel level) {
        return reference.regions().stream()
                .filter(region -> region.level() == level && region.validity().contains(on))
                .toList();
    }

    private static Set<String> keys(Collection<Region> regions) {
        return new HashSet<>(new ArrayList<>(regions)
                .stream().map(region -> region.key().value()).toList());
    }
}
