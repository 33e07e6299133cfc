package org.komenius.pathways.internal.deadend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.deadend.Wanderings.Stand;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Finds where people get stuck: stops without a way onward for some or all, ways in circles, qualifications that lead nowhere. */
final class StuckCheck {

    private final Network network;
    private final Wanderings wanderings;

    StuckCheck(Network network, Wanderings wanderings) {
        this.network = network;
        this.wanderings = wanderings;
    }

    List<DeadEnd> findings() {
        List<DeadEnd> findings = new ArrayList<>(qualifications());
        Map<String, List<Stand>> ends = new TreeMap<>();
        for (Stand stand : wanderings.stands()) {
            if (isEnd(stand)) {
                ends.computeIfAbsent(stand.stop(), key -> new ArrayList<>()).add(stand);
            }
        }
        ends.forEach((stop, stands) -> findings.add(deadEnd(wanderings.stop(stop), stands)));
        findings.addAll(circles());
        return findings;
    }

    private boolean isEnd(Stand stand) {
        return !wanderings.stop(stand.stop()).destination()
                && wanderings.leaving(stand).isEmpty();
    }

    private DeadEnd deadEnd(Stop stop, List<Stand> stuck) {
        boolean all = wanderings.stands().stream()
                .filter(stand -> stand.stop().equals(stop.id()))
                .allMatch(stuck::contains);
        if (all) {
            return finding(
                    stop,
                    "Von hier geht es nicht weiter, und der Halt ist nicht als Ziel gekennzeichnet.",
                    "Nothing leads on from here, and the stop is not marked as a destination.");
        }
        Set<String> fewest = stuck.stream()
                .map(Stand::held)
                .min(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(Object::toString))
                .orElseThrow();
        String german = fewest.isEmpty() ? "ohne Abschluss" : "nur mit " + titles(fewest, "de", " und ");
        String english = fewest.isEmpty() ? "without a qualification" : "with only " + titles(fewest, "en", " and ");
        return finding(
                stop,
                "Wer " + german + " hier ankommt, kommt nicht weiter.",
                "Whoever arrives here " + english + " cannot go on.");
    }

    /** Stands from which one can go on for ever without coming to a destination or an end. */
    private List<DeadEnd> circles() {
        if (!wanderings.complete() || network.stops().stream().noneMatch(Stop::destination)) {
            return List.of();
        }
        List<Stand> good = wanderings.stands().stream()
                .filter(stand -> wanderings.stop(stand.stop()).destination() || isEnd(stand))
                .toList();
        Set<Stand> circling = new HashSet<>(wanderings.stands());
        circling.removeAll(wanderings.leadingTo(good));
        Set<String> stops = circling.stream().map(Stand::stop).collect(Collectors.toCollection(TreeSet::new));
        return stops.stream()
                .map(stop -> finding(
                        wanderings.stop(stop),
                        "Von hier führen Wege nur im Kreis und zu keinem Ziel.",
                        "Ways from here only lead in circles and to no destination."))
                .toList();
    }

    private List<DeadEnd> qualifications() {
        List<DeadEnd> findings = new ArrayList<>();
        for (Qualification qualification : network.qualifications()) {
            Set<Stand> earned = earned(qualification.id());
            boolean stuck = earned.stream()
                    .allMatch(stand ->
                            isEnd(stand) && !wanderings.stop(stand.stop()).destination());
            if (!earned.isEmpty() && stuck) {
                findings.add(new DeadEnd(
                        DeadEnd.Kind.QUALIFICATION_WITHOUT_ONWARD,
                        "qualification",
                        qualification.id(),
                        title(qualification, "de"),
                        LocalizedText.of(
                                "Wer diesen Abschluss erwirbt, hat keinen Anschluss.",
                                "Whoever earns this qualification has no way onward."),
                        null));
            }
        }
        return findings;
    }

    /** How people stand right after they earned it. */
    private Set<Stand> earned(String qualification) {
        Set<Stand> earned = new HashSet<>();
        for (Stand stand : wanderings.stands()) {
            if (wanderings.stop(stand.stop()).holds().contains(qualification)) {
                earned.add(stand);
            }
            for (Transition transition : wanderings.leaving(stand)) {
                if (transition.gains().contains(qualification)) {
                    earned.add(wanderings.after(stand, transition));
                }
            }
        }
        return earned;
    }

    private DeadEnd finding(Stop stop, String german, String english) {
        return new DeadEnd(
                DeadEnd.Kind.DEAD_END,
                "stop",
                stop.id(),
                Titles.of(stop.title()),
                LocalizedText.of(german, english),
                null);
    }

    private String titles(Set<String> ids, String language, String and) {
        return network.qualifications().stream()
                .filter(qualification -> ids.contains(qualification.id()))
                .map(qualification -> language.equals("de")
                        ? "„" + title(qualification, language) + "“"
                        : "“" + title(qualification, language) + "”")
                .collect(Collectors.joining(and));
    }

    private static String title(Qualification qualification, String language) {
        return Titles.plain(qualification.title().in(language));
    }
}
