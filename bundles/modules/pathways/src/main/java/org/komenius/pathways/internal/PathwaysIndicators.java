package org.komenius.pathways.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.pathways.internal.deadend.DeadEnd;
import org.komenius.pathways.internal.deadend.DeadEnd.Kind;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.spi.data.IndicatorProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How well the education landscape connects, as figures for whoever shows figures: of the network that citizens see first, today. */
@Component
public class PathwaysIndicators implements IndicatorProvider {

    static final String DEAD_ENDS = "dead-ends";
    static final String CHECKS_OVERDUE = "checks-overdue";
    static final String MISSING_INSTITUTIONS = "missing-institutions";
    static final String REACHABLE = "reachable-destinations";

    private static final Set<Kind> IN_THE_NETWORK =
            EnumSet.of(Kind.DEAD_END, Kind.QUALIFICATION_WITHOUT_ONWARD, Kind.UNREACHABLE);
    private static final LocalizedText COUNT = LocalizedText.of("Anzahl", "Number");

    private final PublishedNetworks networks;
    private final Planning planning;
    private final Municipality municipality;

    @Activate
    public PathwaysIndicators(
            @Reference PublishedNetworks networks, @Reference Planning planning, @Reference Municipality municipality) {
        this.networks = networks;
        this.planning = planning;
        this.municipality = municipality;
    }

    @Override
    public String module() {
        return PathwaysModule.ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                new Indicator(
                        DEAD_ENDS,
                        LocalizedText.of("Sackgassen im Bildungsnetz", "Dead ends in the education network"),
                        LocalizedText.of(
                                "Halte, von denen es nicht weitergeht, Abschlüsse ohne Anschluss und Halte, zu denen kein Weg"
                                        + " führt, im veröffentlichten Streckennetz.",
                                "Stops without a way onward, qualifications that open nothing, and stops that no way leads to,"
                                        + " in the published network."),
                        COUNT,
                        0,
                        false),
                new Indicator(
                        CHECKS_OVERDUE,
                        LocalizedText.of("Überfällige Prüfungen von Übergängen", "Transitions overdue for a check"),
                        LocalizedText.of(
                                "Übergänge im veröffentlichten Streckennetz, die nie oder zu lange nicht mit ihrer Quelle"
                                        + " verglichen wurden.",
                                "Transitions of the published network that were never, or not lately, compared with their"
                                        + " source."),
                        COUNT,
                        0,
                        false),
                new Indicator(
                        MISSING_INSTITUTIONS,
                        LocalizedText.of("Halte ohne Einrichtung in der Nähe", "Stops without an institution nearby"),
                        LocalizedText.of(
                                "Halte, für die das Streckennetz örtliche Einrichtungen vorsieht und für die es in der Gemeinde und"
                                        + " ihrem Umkreis keine gibt.",
                                "Stops for which the network expects local institutions and for which there is none in the"
                                        + " Gemeinde or near it."),
                        COUNT,
                        0,
                        false),
                new Indicator(
                        REACHABLE,
                        LocalizedText.of("Anteil erreichbarer Ziele", "Share of reachable destinations"),
                        LocalizedText.of(
                                "Ziele des Streckennetzes, zu denen mit den Einrichtungen der Gemeinde und ihres Umkreises ein Weg"
                                        + " führt, von allen Zielen.",
                                "Destinations of the network that can be reached with the institutions in the Gemeinde and near"
                                        + " it, of all destinations."),
                        LocalizedText.of("%", "%"),
                        1,
                        false));
    }

    @Override
    public List<Observation> observations(String indicatorId) {
        Optional<PublishedNetwork> published = networks.main();
        Optional<RegionKey> key = municipality.key();
        if (published.isEmpty() || key.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now();
        Network network = published.get().network();
        return switch (indicatorId) {
            case DEAD_ENDS -> ofAll(network, key.get(), finding -> IN_THE_NETWORK.contains(finding.kind()), today);
            case CHECKS_OVERDUE -> ofAll(network, key.get(), finding -> finding.kind() == Kind.CHECK_OVERDUE, today);
            case MISSING_INSTITUTIONS -> missing(network, today);
            case REACHABLE -> reachable(network, today);
            default -> List.of();
        };
    }

    private List<Observation> ofAll(Network network, RegionKey key, Predicate<DeadEnd> counted, LocalDate today) {
        long count = planning.deadEnds(network, today).stream().filter(counted).count();
        return List.of(observation(key, ObservedValue.of(count), today));
    }

    private List<Observation> missing(Network network, LocalDate today) {
        return planning.stopsWithoutInstitution(network, today).entrySet().stream()
                .map(entry -> observation(entry.getKey(), ObservedValue.of(entry.getValue()), today))
                .toList();
    }

    private List<Observation> reachable(Network network, LocalDate today) {
        return planning.reachability(network, planning.nearby(today), today).stream()
                .filter(one -> one.sharePercent() != null)
                .map(one -> observation(RegionKey.parse(one.region()), ObservedValue.of(one.sharePercent()), today))
                .toList();
    }

    private static Observation observation(RegionKey region, ObservedValue value, LocalDate today) {
        return new Observation(region, new Period.ReferenceDate(today), value);
    }
}
