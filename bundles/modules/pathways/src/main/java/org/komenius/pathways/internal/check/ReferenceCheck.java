package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Whether everything that is referred to is there. */
final class ReferenceCheck {

    private final Findings findings;
    private final Set<String> columns;
    private final Set<String> qualifications;
    private final Set<String> lines;
    private final Set<String> stops;
    private final Set<String> sources;

    private ReferenceCheck(Network network, Findings findings) {
        this.findings = findings;
        this.columns = ids(network.columns(), Column::id);
        this.qualifications = ids(network.qualifications(), Qualification::id);
        this.lines = ids(network.lines(), Line::id);
        this.stops = ids(network.stops(), Stop::id);
        this.sources = ids(network.sources(), Source::id);
    }

    private static <T> Set<String> ids(Collection<T> entries, Function<T, String> id) {
        return entries.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }

    static void check(Network network, Findings findings) {
        ReferenceCheck check = new ReferenceCheck(network, findings);
        network.stops().forEach(check::stop);
        network.transitions().forEach(check::transition);
        network.counselling().forEach(check::counselling);
    }

    private void stop(Stop stop) {
        Subject subject = Subject.of(stop);
        known(subject, columns, List.of(stop.column()), "stop.unknown-column", "Spalte", "column");
        known(subject, qualifications, stop.holds(), "stop.unknown-qualification", "Abschluss", "qualification");
        source(subject, "stop.unknown-source", stop.source());
    }

    private void transition(Transition transition) {
        Subject subject = Subject.of(transition);
        known(
                subject,
                stops,
                List.of(transition.from(), transition.to()),
                "transition.unknown-stop",
                "Haltestelle",
                "stop");
        known(subject, lines, transition.lines(), "transition.unknown-line", "Linie", "line");
        if (transition.lines().isEmpty()) {
            findings.error(
                    "transition.no-line",
                    subject,
                    of("Auf diesem Übergang fährt keine Linie.", "No line runs on this transition."),
                    of("Ordnen Sie mindestens eine Linie zu.", "Assign at least one line."));
        }
        known(
                subject,
                qualifications,
                transition.gains(),
                "transition.unknown-qualification",
                "Abschluss",
                "qualification");
        for (Requirement requirement : transition.requirements()) {
            if (requirement instanceof Requirement.HoldsQualification holds) {
                known(
                        subject,
                        qualifications,
                        holds.anyOf(),
                        "transition.unknown-qualification",
                        "Abschluss",
                        "qualification");
            }
        }
        source(subject, "transition.unknown-source", transition.source());
    }

    private void counselling(Counselling counselling) {
        known(Subject.of(counselling), stops, counselling.stops(), "counselling.unknown-stop", "Haltestelle", "stop");
    }

    private void source(Subject subject, String code, String source) {
        known(subject, sources, source == null ? List.of() : List.of(source), code, "Quelle", "source");
    }

    private void known(
            Subject subject, Set<String> there, Collection<String> used, String code, String german, String english) {
        for (String id : used) {
            if (!there.contains(id)) {
                findings.error(
                        code,
                        subject,
                        of(
                                german + " „" + id + "“ wird verwendet, ist im Netz aber nicht vorhanden.",
                                "The " + english + " “" + id + "” is used but is not in the network."),
                        of(
                                "Legen Sie sie an oder berichtigen Sie den Verweis.",
                                "Create it, or correct the reference."));
            }
        }
    }
}
