package org.komenius.pathways.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.Planning.NearbyOffer;
import org.komenius.pathways.internal.deadend.DeadEnd;
import org.komenius.pathways.internal.deadend.Reachability;
import org.komenius.registry.Institution;
import org.komenius.registry.Institutions;
import org.komenius.registry.Region;
import org.komenius.registry.RegionChange;
import org.komenius.registry.Regions;

/** A Kreis with a town in the north and a village 33 km to the south. */
class PlanningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final RegionKey KREIS = new RegionKey("07399");
    private static final RegionKey TOWN = new RegionKey("07399001");
    private static final RegionKey VILLAGE = new RegionKey("07399002");
    private static final Coordinates NORTH = new Coordinates(49.8, 7.5);
    private static final Coordinates SOUTH = new Coordinates(49.5, 7.5);

    private final List<Institution> institutions = new ArrayList<>();

    @Test
    void theWholeMunicipalityIsToHaveWhatStopsExpect() {
        assertThat(missing()).as("nothing registered, so nothing known").isEmpty();
        add(InstitutionKind.GRUNDSCHULE, VILLAGE, SOUTH);
        add(InstitutionKind.INTEGRIERTE_GESAMTSCHULE, TOWN, NORTH);
        assertThat(missing()).containsExactly("beruf");
        add(InstitutionKind.BERUFSBILDENDE_SCHULE, TOWN, NORTH);
        assertThat(missing()).isEmpty();
    }

    @ParameterizedTest(name = "within {0} km the village reaches {1} of the destinations, the town all")
    @CsvSource({"15, 0.0", "40, 100.0"})
    void fromAGemeindeOneGetsToWhatIsNear(double kilometres, String share) {
        add(InstitutionKind.GRUNDSCHULE, VILLAGE, SOUTH);
        add(InstitutionKind.GRUNDSCHULE, TOWN, NORTH);
        add(InstitutionKind.INTEGRIERTE_GESAMTSCHULE, TOWN, NORTH);
        add(InstitutionKind.BERUFSBILDENDE_SCHULE, TOWN, null);
        Planning planning = planning(kilometres);
        Map<String, String> shares =
                planning.reachability(SampleNetwork.small("probe"), planning.nearby(TODAY), TODAY).stream()
                        .collect(Collectors.toMap(
                                Reachability::region, one -> one.sharePercent().toPlainString()));
        assertThat(shares.get(TOWN.value())).isEqualTo("100.0");
        assertThat(shares.get(VILLAGE.value())).isEqualTo(kilometres < 33 ? share : "50.0");
    }

    @Test
    void countsInstitutionsWithoutCoordinatesWhereTheyLie() {
        add(InstitutionKind.GRUNDSCHULE, VILLAGE, null);
        List<NearbyOffer> offers = planning(15).nearby(TODAY);
        assertThat(offers).extracting(offer -> offer.region().name()).containsExactly("Dorf", "Stadt");
        assertThat(offers.get(0).institutions()).isEqualTo(Map.of(InstitutionKind.GRUNDSCHULE, 1));
        assertThat(offers.get(1).institutions()).isEmpty();
        assertThat(planning(15).stopsWithoutInstitution(SampleNetwork.small("probe"), TODAY))
                .isEqualTo(Map.of(TOWN, 3L, VILLAGE, 2L));
    }

    @Test
    void withoutARegionNothingIsKnown() {
        Municipality nowhere = new Municipality(new TwoPlaces(), new Registered(), Optional.empty());
        Planning planning = new Planning(nowhere, Fakes.configuration(Map.of()));
        assertThat(planning.nearby(TODAY)).isEmpty();
        assertThat(nowhere.places(TODAY)).isEmpty();
        assertThat(planning.deadEnds(SampleNetwork.small("probe"), TODAY)).isEmpty();
    }

    private List<String> missing() {
        return planning(15).deadEnds(SampleNetwork.small("probe"), TODAY).stream()
                .filter(found -> found.kind() == DeadEnd.Kind.STOP_WITHOUT_INSTITUTION)
                .map(DeadEnd::subjectId)
                .toList();
    }

    private Planning planning(double kilometres) {
        Municipality municipality = new Municipality(new TwoPlaces(), new Registered(), Optional.of(KREIS));
        return new Planning(municipality, Fakes.configuration(Map.of("reachKilometres", kilometres)));
    }

    private void add(InstitutionKind kind, RegionKey region, Coordinates at) {
        institutions.add(new Institution(
                InstitutionId.random(),
                kind.title().german(),
                kind,
                null,
                null,
                at,
                new Contact(null, null, null),
                region,
                Validity.ALWAYS,
                List.of(),
                null));
    }

    private final class Registered implements Institutions {
        @Override
        public Optional<Institution> find(InstitutionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Institution> resolve(InstitutionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Institution> findByAlias(String scheme, String value, LocalDate on) {
            return Optional.empty();
        }

        @Override
        public List<Institution> in(RegionKey region, InstitutionKind kind, LocalDate on) {
            return institutions.stream()
                    .filter(one -> kind == null || one.kind() == kind)
                    .toList();
        }
    }

    private static final class TwoPlaces implements Regions {

        private static final List<Region> ALL = List.of(
                new Region(TOWN, "Stadt", "Stadt", RegionLevel.GEMEINDE, KREIS, Validity.ALWAYS),
                new Region(VILLAGE, "Dorf", "", RegionLevel.GEMEINDE, KREIS, Validity.ALWAYS));

        @Override
        public Optional<Region> find(RegionKey key, LocalDate on) {
            return ALL.stream().filter(region -> region.key().equals(key)).findFirst();
        }

        @Override
        public boolean exists(RegionKey key) {
            return find(key, TODAY).isPresent();
        }

        @Override
        public List<Region> history(RegionKey key) {
            return find(key, TODAY).stream().toList();
        }

        @Override
        public List<Region> children(RegionKey parent, LocalDate on) {
            return ALL.stream().filter(region -> region.parent().equals(parent)).toList();
        }

        @Override
        public List<Region> all(RegionLevel level, LocalDate on) {
            return ALL.stream().filter(region -> region.level() == level).toList();
        }

        @Override
        public List<RegionChange> successors(RegionKey key) {
            return List.of();
        }

        @Override
        public Set<RegionKey> withBoundary(Set<RegionKey> keys, LocalDate on) {
            return Set.of();
        }

        @Override
        public Optional<Coordinates> centre(RegionKey key, LocalDate on) {
            return Optional.of(key.equals(TOWN) ? NORTH : SOUTH);
        }
    }
}
