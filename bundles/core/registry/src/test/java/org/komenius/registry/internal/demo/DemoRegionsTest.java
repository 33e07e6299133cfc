package org.komenius.registry.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.Region;
import org.komenius.registry.internal.geometry.Area;
import org.komenius.registry.internal.geometry.Bounds;
import org.komenius.registry.internal.geometry.GeoJson;
import org.komenius.registry.internal.geometry.Position;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.persistence.BoundaryStore.NewBoundary;

class DemoRegionsTest {

    private static final long SEED = 20260101;

    private final DemoRegions demo = new DemoRegions(SEED);

    @Test
    void theSameSeedGivesTheSameKreis() {
        DemoRegions again = new DemoRegions(SEED);
        assertThat(again.regions()).isEqualTo(demo.regions());
        assertThat(again.boundaries()).isEqualTo(demo.boundaries());
        assertThat(new DemoInstitutions(SEED, again).facts()).isEqualTo(new DemoInstitutions(SEED, demo).facts());
        assertThat(new DemoRegions(SEED + 1).boundaries()).isNotEqualTo(demo.boundaries());
    }

    @Test
    void hasAllLevelsDownToSozialraum() {
        Map<RegionLevel, Long> byLevel =
                demo.regions().stream().collect(Collectors.groupingBy(Region::level, Collectors.counting()));
        assertThat(byLevel)
                .containsEntry(RegionLevel.KREIS, 1L)
                .containsEntry(RegionLevel.GEMEINDEVERBAND, 6L)
                .containsEntry(RegionLevel.GEMEINDE, 37L)
                .containsEntry(RegionLevel.SOZIALRAUM, 26L);
        assertThat(demo.regions()).extracting(Region::key).doesNotHaveDuplicates();
        assertThat(demo.regions()).extracting(Region::name).doesNotHaveDuplicates();
    }

    /** Whatever the seed: a point of the Kreis lies in exactly one municipality, and in the association of that municipality. */
    @Property(tries = 25)
    void eachLevelCoversTheKreisWithoutGapOrOverlap(@ForAll long seed) {
        DemoRegions any = new DemoRegions(seed);
        Map<String, Area> areas = new HashMap<>();
        for (NewBoundary boundary : any.boundaries()) {
            areas.put(boundary.key().value(), GeoJson.read(boundary.geometry()));
        }
        Area kreis = areas.get("07399");
        Bounds bounds = kreis.bounds();
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Position point = new Position(
                    bounds.west() + random.nextDouble() * (bounds.east() - bounds.west()),
                    bounds.south() + random.nextDouble() * (bounds.north() - bounds.south()));
            List<Region> around = any.regions().stream()
                    .filter(region -> areas.get(region.key().value()).contains(point))
                    .toList();
            long municipalities = around.stream()
                    .filter(region -> region.level() == RegionLevel.GEMEINDE)
                    .count();
            assertThat(municipalities).isEqualTo(kreis.contains(point) ? 1 : 0);
            around.stream()
                    .filter(region -> region.level() != RegionLevel.KREIS)
                    .forEach(region -> assertThat(
                                    areas.get(region.parent().value()).contains(point))
                            .isTrue());
        }
    }

    @Test
    void hasKitasAndSchoolsOfAllKindsInsideTheKreis() {
        DemoInstitutions institutions = new DemoInstitutions(SEED, demo);
        Map<InstitutionKind, Long> byKind = institutions.facts().values().stream()
                .collect(Collectors.groupingBy(InstitutionFacts::kind, Collectors.counting()));
        assertThat(byKind)
                .containsEntry(InstitutionKind.KITA, 60L)
                .containsEntry(InstitutionKind.GRUNDSCHULE, 19L) // one of them merged away
                .containsEntry(InstitutionKind.REALSCHULE_PLUS, 5L)
                .containsEntry(InstitutionKind.INTEGRIERTE_GESAMTSCHULE, 3L)
                .containsEntry(InstitutionKind.GYMNASIUM, 4L)
                .containsEntry(InstitutionKind.FOERDERSCHULE, 3L)
                .containsEntry(InstitutionKind.BERUFSBILDENDE_SCHULE, 2L);
        Area kreis = GeoJson.read(demo.boundaries().get(0).geometry());
        assertThat(institutions.facts().values()).allSatisfy(facts -> {
            assertThat(kreis.contains(new Position(
                            facts.coordinates().longitude(), facts.coordinates().latitude())))
                    .isTrue();
            assertThat(facts.contact().email()).endsWith(".example");
        });
        assertThat(institutions.facts().values())
                .extracting(InstitutionFacts::name)
                .doesNotHaveDuplicates();
        assertThat(institutions.merged()).isNotEqualTo(institutions.mergedInto());
    }
}
