package org.komenius.pathways.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.komenius.model.education.IscedLevel;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.RouteGroup;
import org.komenius.pathways.internal.network.RowHint;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.StopKind;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.network.TranslatedText;

/** A small network without anything that the check would call an error: primary school → comprehensive school → work or Abitur. */
public final class SampleNetwork {

    private static final LocalDate CHECKED = LocalDate.of(2026, 10, 1);

    private SampleNetwork() {}

    public static Network small(String id) {
        return new Network(
                id,
                TranslatedText.of("Probenetz", "Sample network"),
                null,
                "07",
                false,
                Validity.ALWAYS,
                List.of(column("eins", "Klasse 1–4"), column("zwei", "Klasse 5–10"), column("drei", "Danach")),
                List.of(new Qualification(
                        "sek1", TranslatedText.of("Sekundarabschluss I"), IscedLevel.LOWER_SECONDARY)),
                List.of(line("g", "G", "Gesamtschule", "#1f4e9c"), line("b", "B", "Beruf", "#8a3b12")),
                List.of(
                        stop("gs", "Grundschule", "eins", StopKind.PLACE, InstitutionKind.GRUNDSCHULE, false),
                        stop(
                                "igs",
                                "Gesamtschule",
                                "zwei",
                                StopKind.PLACE,
                                InstitutionKind.INTEGRIERTE_GESAMTSCHULE,
                                false),
                        stop(
                                "beruf",
                                "Ausbildung",
                                "drei",
                                StopKind.PLACE,
                                InstitutionKind.BERUFSBILDENDE_SCHULE,
                                true),
                        stop("abi", "Abitur", "drei", StopKind.MILESTONE, null, true)),
                List.of(
                        transition("gs-igs", "gs", "igs", "g", Set.of("sek1"), 72),
                        transition("igs-abi", "igs", "abi", "g", Set.of(), 36),
                        transition("igs-beruf", "igs", "beruf", "b", Set.of(), 36)),
                List.of(new Source("schulgesetz", "Schulgesetz", "https://example.org/schulgesetz", CHECKED)),
                List.of());
    }

    /** The network with its stops replaced. */
    public static Network withStops(Network network, UnaryOperator<List<Stop>> change) {
        return new Network(
                network.id(),
                network.title(),
                network.description(),
                network.land(),
                network.checkBeforeUse(),
                network.validity(),
                network.columns(),
                network.qualifications(),
                network.lines(),
                change.apply(new ArrayList<>(network.stops())),
                network.transitions(),
                network.sources(),
                network.counselling());
    }

    /** The network with another German title of a stop. */
    public static Network renamed(Network network, String stopId, String title) {
        return withStops(network, stops -> stops.stream()
                .map(stop -> stop.id().equals(stopId) ? retitled(stop, title) : stop)
                .toList());
    }

    private static Stop retitled(Stop stop, String title) {
        return new Stop(
                stop.id(),
                stop.title().withGerman(title),
                stop.description(),
                stop.column(),
                stop.kind(),
                stop.isced(),
                stop.ageFrom(),
                stop.ageUntil(),
                stop.institutions(),
                stop.localInstitution(),
                stop.holds(),
                stop.destination(),
                stop.pin(),
                stop.source(),
                stop.checked(),
                stop.validity());
    }

    private static Column column(String id, String title) {
        return new Column(id, TranslatedText.of(title));
    }

    private static Line line(String id, String letter, String title, String colour) {
        return new Line(
                id, letter, TranslatedText.of(title), null, colour, RouteGroup.REGULAR, RowHint.NONE, Validity.ALWAYS);
    }

    private static Stop stop(
            String id, String title, String column, StopKind kind, InstitutionKind institution, boolean destination) {
        return new Stop(
                id,
                TranslatedText.of(title),
                null,
                column,
                kind,
                null,
                null,
                null,
                institution == null ? Set.of() : Set.of(institution),
                institution != null,
                Set.of(),
                destination,
                null,
                "schulgesetz",
                CHECKED,
                Validity.ALWAYS);
    }

    private static Transition transition(
            String id, String from, String to, String line, Set<String> gains, int months) {
        return new Transition(
                id,
                from,
                to,
                List.of(line),
                List.of(),
                gains,
                List.of(),
                months,
                new StartRule(List.of(MonthDay.of(8, 1))),
                new DeadlineRule.Window(MonthDay.of(2, 1), MonthDay.of(2, 28), 0),
                null,
                null,
                "schulgesetz",
                CHECKED,
                LocalDate.of(2027, 10, 1),
                Validity.ALWAYS);
    }
}
