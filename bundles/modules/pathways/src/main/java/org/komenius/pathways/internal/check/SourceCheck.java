package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.List;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Whether readers can see where the rules come from and when somebody last compared them. */
final class SourceCheck {

    private SourceCheck() {}

    static void check(Lookup lookup, Findings findings) {
        Network network = lookup.network();
        if (network.checkBeforeUse()) {
            findings.warning(
                    "network.check-before-use",
                    Subject.of(network),
                    of(
                            "Das Netz enthält noch Regeln einer Vorlage, die niemand vor Ort geprüft hat.",
                            "The network still holds rules of a template that nobody on the spot has checked."),
                    of(
                            "Prüfen Sie sie und nehmen Sie dann die Kennzeichnung „vor Verwendung prüfen“ weg.",
                            "Check them, then remove the mark “check before use”."));
        }
        for (Source source : network.sources()) {
            if (source.url() != null && !source.url().matches("https?://\\S+")) {
                findings.error(
                        "source.url",
                        Subject.of(source),
                        of("„" + source.url() + "“ ist keine Webadresse.", "“" + source.url() + "” is no web address."),
                        of("Beginnen Sie sie mit https://.", "Let it begin with https://."));
            }
        }
        network.stops().stream()
                .filter(stop -> stop.source() == null)
                .forEach(stop -> noSource(Subject.of(stop), "stop.no-source", Names.of(stop), findings));
        network.transitions().stream()
                .filter(transition -> transition.source() == null)
                .forEach(transition ->
                        noSource(Subject.of(transition), "transition.no-source", lookup.name(transition), findings));
        unchecked(lookup, findings);
        for (Transition transition : network.transitions()) {
            if (transition.checked() != null
                    && transition.recheckBy() != null
                    && !transition.recheckBy().isAfter(transition.checked())) {
                findings.error(
                        "transition.recheck",
                        Subject.of(transition),
                        of(
                                "„" + lookup.name(transition)
                                        + "“ soll vor oder an dem Tag neu geprüft werden, an dem es geprüft wurde.",
                                "“" + lookup.name(transition)
                                        + "” is to be checked again on or before the day on which it was checked."),
                        of("Tragen Sie einen späteren Tag ein.", "Enter a later day."));
            }
        }
        for (Counselling counselling : network.counselling()) {
            if (counselling.contact() == null && counselling.address() == null) {
                findings.warning(
                        "counselling.unreachable",
                        Subject.of(counselling),
                        of(
                                "Bei „" + Names.of(counselling.title()) + "“ steht nicht, wie man sie erreicht.",
                                "“" + Names.of(counselling.title()) + "” does not say how to reach it."),
                        of("Ergänzen Sie Kontakt oder Anschrift.", "Add a contact or an address."));
            }
        }
    }

    private static void noSource(Subject subject, String code, String name, Findings findings) {
        findings.warning(
                code,
                subject,
                of("Bei „" + name + "“ ist keine Quelle angegeben.", "“" + name + "” states no source."),
                of("Nennen Sie Gesetz, Verordnung oder Stelle.", "Name the law, ordinance or authority."));
    }

    /** One finding for all, because a new network has no dates at all. */
    private static void unchecked(Lookup lookup, Findings findings) {
        Network network = lookup.network();
        List<Transition> never = network.transitions().stream()
                .filter(transition -> transition.checked() == null)
                .toList();
        long stops = network.stops().stream()
                .filter(stop -> stop.checked() == null)
                .map(Stop::id)
                .count();
        if (!never.isEmpty() || stops > 0) {
            findings.warning(
                    "network.unchecked",
                    Subject.of(network),
                    of(
                            never.size() + " von " + network.transitions().size() + " Übergängen und " + stops + " von "
                                    + network.stops().size() + " Haltestellen tragen kein Prüfdatum"
                                    + (never.isEmpty() ? "." : ", zuerst „" + lookup.name(never.get(0)) + "“."),
                            never.size() + " of " + network.transitions().size() + " transitions and " + stops + " of "
                                    + network.stops().size() + " stops have no check date"
                                    + (never.isEmpty() ? "." : ", first “" + lookup.name(never.get(0)) + "”.")),
                    of(
                            "Vergleichen Sie sie mit der Quelle und tragen Sie das Datum ein.",
                            "Compare them with the source and enter the date."));
        }
    }
}
