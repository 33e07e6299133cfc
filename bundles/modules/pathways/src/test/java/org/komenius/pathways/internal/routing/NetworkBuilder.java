package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.RouteGroup;
import org.komenius.pathways.internal.network.RowHint;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.StopKind;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.network.TranslatedText;

/** Small networks for tests: stops and qualifications come into being when they are first named. */
public final class NetworkBuilder {

    private final Set<String> qualifications = new TreeSet<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private Validity validity = Validity.ALWAYS;

    public NetworkBuilder valid(Validity days) {
        validity = days;
        return this;
    }

    public NetworkBuilder qualification(String id) {
        qualifications.add(id);
        return this;
    }

    public NetworkBuilder line(String id, Validity days, RouteGroup group) {
        lines.removeIf(line -> line.id().equals(id));
        lines.add(new Line(id, id, TranslatedText.of(id), null, "#336699", group, RowHint.NONE, days));
        return this;
    }

    public NetworkBuilder line(String id, Validity days) {
        return line(id, days, RouteGroup.REGULAR);
    }

    public NetworkBuilder stop(String id, String... holds) {
        return stop(id, false, Validity.ALWAYS, Set.of(), holds);
    }

    public NetworkBuilder destination(String id, String... holds) {
        return stop(id, true, Validity.ALWAYS, Set.of(), holds);
    }

    public NetworkBuilder stop(
            String id, boolean destination, Validity days, Set<InstitutionKind> institutions, String... holds) {
        qualifications.addAll(List.of(holds));
        stops.removeIf(stop -> stop.id().equals(id));
        stops.add(new Stop(
                id,
                TranslatedText.of("Halt " + id, "Stop " + id),
                null,
                stops.isEmpty() ? "first" : "later",
                StopKind.PLACE,
                null,
                null,
                null,
                institutions,
                !institutions.isEmpty(),
                Set.of(holds),
                destination,
                null,
                null,
                null,
                days));
        return this;
    }

    /** A transition that begins every 1 August, on line {@code a} and without conditions, until told otherwise. */
    public Way way(String id, String from, String to, int months) {
        for (String end : List.of(from, to)) {
            if (stops.stream().noneMatch(stop -> stop.id().equals(end))) {
                stop(end);
            }
        }
        Way way = new Way(id, from, to, months);
        ways.add(way);
        return way;
    }

    public Network build() {
        for (Way way : ways) {
            for (String line : way.lines) {
                if (lines.stream().noneMatch(known -> known.id().equals(line))) {
                    line(line, Validity.ALWAYS);
                }
            }
        }
        return new Network(
                "test",
                TranslatedText.of("Test"),
                null,
                null,
                false,
                validity,
                List.of(new Column("first", TranslatedText.of("1")), new Column("later", TranslatedText.of("2"))),
                qualifications.stream()
                        .map(id -> new Qualification(id, TranslatedText.of("Abschluss " + id, "Degree " + id), null))
                        .toList(),
                lines,
                stops,
                ways.stream().map(Way::build).toList(),
                List.of(),
                List.of());
    }

    /** One transition in the making. */
    public final class Way {

        private final String id;
        private final String from;
        private final String to;
        private final int months;
        private List<String> lines = List.of("a");
        private final List<Requirement> requirements = new ArrayList<>();
        private Set<String> gains = Set.of();
        private List<LanguageSkill> languages = List.of();
        private StartRule start = new StartRule(List.of(MonthDay.of(8, 1)));
        private DeadlineRule deadline;
        private Validity days = Validity.ALWAYS;
        private LocalDate checked = LocalDate.of(2026, 1, 1);
        private LocalDate recheckBy;

        private Way(String id, String from, String to, int months) {
            this.id = id;
            this.from = from;
            this.to = to;
            this.months = months;
        }

        public Way lines(String... ids) {
            lines = List.of(ids);
            return this;
        }

        public Way needs(String... anyOf) {
            qualifications.addAll(List.of(anyOf));
            return needs(new Requirement.HoldsQualification(Set.of(anyOf), null));
        }

        public Way needs(Requirement requirement) {
            requirements.add(requirement);
            return this;
        }

        public Way gains(String... ids) {
            qualifications.addAll(List.of(ids));
            gains = new LinkedHashSet<>(List.of(ids));
            return this;
        }

        public Way teaches(LanguageSkill... skills) {
            languages = List.of(skills);
            return this;
        }

        public Way starts(MonthDay... startDays) {
            start = new StartRule(List.of(startDays));
            return this;
        }

        public Way anyDay() {
            start = StartRule.ANY_DAY;
            return this;
        }

        public Way deadline(DeadlineRule rule) {
            deadline = rule;
            return this;
        }

        public Way valid(Validity validDays) {
            days = validDays;
            return this;
        }

        public Way checked(LocalDate day, LocalDate again) {
            checked = day;
            recheckBy = again;
            return this;
        }

        public NetworkBuilder and() {
            return NetworkBuilder.this;
        }

        private Transition build() {
            return new Transition(
                    id,
                    from,
                    to,
                    lines,
                    requirements,
                    gains,
                    languages,
                    months,
                    start,
                    deadline,
                    null,
                    null,
                    null,
                    checked,
                    recheckBy,
                    days);
        }
    }
}
