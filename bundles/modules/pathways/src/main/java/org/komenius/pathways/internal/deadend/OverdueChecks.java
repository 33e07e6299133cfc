package org.komenius.pathways.internal.deadend;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Transition;

/** Finds transitions whose rules nobody has compared with their source, or too long ago. */
final class OverdueChecks {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private OverdueChecks() {}

    static List<DeadEnd> findings(Network network, LocalDate today) {
        List<DeadEnd> findings = new ArrayList<>();
        for (Transition transition : network.transitions()) {
            if (Wanderings.over(transition.validity().until(), today)) {
                continue;
            }
            if (transition.checked() == null) {
                findings.add(finding(
                        transition,
                        network,
                        LocalizedText.of(
                                "Diese Verbindung wurde noch nie mit ihrer Quelle verglichen.",
                                "This transition has never been compared with its source.")));
            } else if (Wanderings.over(transition.recheckBy(), today)) {
                findings.add(finding(
                        transition,
                        network,
                        LocalizedText.of(
                                "Zuletzt geprüft am " + GERMAN.format(transition.checked())
                                        + "; die nächste Prüfung war am " + GERMAN.format(transition.recheckBy())
                                        + " fällig.",
                                "Last checked on " + ENGLISH.format(transition.checked())
                                        + "; the next check was due on " + ENGLISH.format(transition.recheckBy())
                                        + ".")));
            }
        }
        return findings;
    }

    private static DeadEnd finding(Transition transition, Network network, LocalizedText message) {
        return new DeadEnd(
                DeadEnd.Kind.CHECK_OVERDUE,
                "transition",
                transition.id(),
                Titles.of(transition, network),
                message,
                null);
    }
}
