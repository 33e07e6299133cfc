package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/**
 * A network as numbers: stops, lines and what can be held are counted, neighbours are at hand. Transitions to stops that are not there
 * lead nowhere and are left out; of two stops with one id the first counts. Immutable.
 */
final class CompiledNetwork {

    private final Network network;
    private final HeldCodes held;
    private final Map<String, Integer> stopNumbers = new LinkedHashMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, Integer> lineNumbers = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final Arc[][] leaving;

    CompiledNetwork(Network network) {
        this.network = network;
        this.held = new HeldCodes(network);
        for (Stop stop : network.stops()) {
            if (stopNumbers.putIfAbsent(stop.id(), stops.size()) == null) {
                stops.add(stop);
            }
        }
        network.lines().forEach(line -> lineNumbers.putIfAbsent(line.id(), lineNumbers.size()));
        network.transitions().forEach(transition -> linesOf(transition)
                .forEach(line -> lineNumbers.putIfAbsent(line, lineNumbers.size())));
        for (int ordinal = 0; ordinal < network.transitions().size(); ordinal++) {
            addArcs(network.transitions().get(ordinal), ordinal);
        }
        this.leaving = neighbours();
    }

    Network network() {
        return network;
    }

    HeldCodes held() {
        return held;
    }

    /** Number of a stop; null if there is none with this id. */
    Integer number(String stopId) {
        return stopNumbers.get(stopId);
    }

    Stop stop(int number) {
        return stops.get(number);
    }

    int stopCount() {
        return stops.size();
    }

    int lineCount() {
        return lineNumbers.size();
    }

    /** Ids of the network's own lines among the mask, in the network's order. */
    List<String> lineIds(long[] lines) {
        return network.lines().stream()
                .map(Line::id)
                .filter(id -> Bits.get(lines, lineNumbers.get(id)))
                .toList();
    }

    List<Arc> arcs() {
        return arcs;
    }

    /** Arcs that begin at a stop, by the transitions' ids. */
    Arc[] leaving(int stop) {
        return leaving[stop];
    }

    private void addArcs(Transition transition, int ordinal) {
        Integer from = stopNumbers.get(transition.from());
        Integer to = stopNumbers.get(transition.to());
        if (from == null || to == null) {
            return;
        }
        int first = Arc.EARLIEST_DAY;
        int last = Arc.LATEST_DAY;
        for (Validity validity : List.of(
                network.validity(),
                transition.validity(),
                stops.get(from).validity(),
                stops.get(to).validity())) {
            first = Math.max(first, firstDay(validity));
            last = Math.min(last, lastDay(validity));
        }
        if (first > last) {
            return;
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(first));
        for (String line : transition.lines()) {
            cuts.add(firstDay(validityOf(line)));
            cuts.add(lastDay(validityOf(line)) + 1);
        }
        for (int begin : cuts.subSet(first, true, last, true)) {
            Integer next = cuts.higher(begin);
            int end = next == null ? last : Math.min(last, next - 1);
            addArc(transition, ordinal, from, to, begin, end);
        }
    }

    private void addArc(Transition transition, int ordinal, int from, int to, int begin, int end) {
        long[] lines = Bits.none(lineCount());
        for (String line : linesOf(transition)) {
            Validity validity = validityOf(line);
            if (firstDay(validity) <= begin && begin <= lastDay(validity)) {
                Bits.set(lines, lineNumbers.get(line));
            }
        }
        if (Bits.next(lines, 0) < 0) {
            return;
        }
        List<long[]> anyOf = new ArrayList<>();
        List<Arc.LanguageNeed> languages = new ArrayList<>();
        List<Requirement.Age> ages = new ArrayList<>();
        List<Requirement.Grades> grades = new ArrayList<>();
        int others = 0;
        for (Requirement requirement : transition.requirements()) {
            if (requirement instanceof Requirement.HoldsQualification holds) {
                anyOf.add(held.qualifications(holds.anyOf()));
            } else if (requirement instanceof Requirement.Language language) {
                LanguageSkill skill = language.skill();
                languages.add(new Arc.LanguageNeed(held.skill(skill), held.skills(List.of(skill))));
            } else if (requirement instanceof Requirement.Age age) {
                ages.add(age);
            } else if (requirement instanceof Requirement.Grades limit) {
                grades.add(limit);
            } else {
                others++;
            }
        }
        long[] brings = Bits.union(
                Bits.union(held.qualifications(transition.gains()), held.skills(transition.languages())),
                held.qualifications(stops.get(to).holds()));
        arcs.add(new Arc(
                arcs.size(),
                ordinal,
                transition,
                from,
                to,
                lines,
                anyOf.toArray(long[][]::new),
                languages.toArray(Arc.LanguageNeed[]::new),
                ages,
                grades,
                others,
                brings,
                begin,
                end));
    }

    private Arc[][] neighbours() {
        List<List<Arc>> byStop = new ArrayList<>();
        stops.forEach(stop -> byStop.add(new ArrayList<>()));
        arcs.forEach(arc -> byStop.get(arc.from()).add(arc));
        byStop.forEach(list -> list.sort(
                Comparator.comparing((Arc arc) -> arc.transition().id()).thenComparing(Arc::index)));
        return byStop.stream().map(list -> list.toArray(Arc[]::new)).toArray(Arc[][]::new);
    }

    /** A transition that names no line counts as a line of its own. */
    private static List<String> linesOf(Transition transition) {
        return transition.lines().isEmpty() ? List.of("transition " + transition.id()) : transition.lines();
    }

    private Validity validityOf(String lineId) {
        return network.line(lineId).map(Line::validity).orElse(Validity.ALWAYS);
    }

    private static int firstDay(Validity validity) {
        return validity.from() == null ? Arc.EARLIEST_DAY : day(validity.from());
    }

    private static int lastDay(Validity validity) {
        return validity.until() == null ? Arc.LATEST_DAY : day(validity.until()) - 1;
    }

    static int day(LocalDate date) {
        return (int) Math.max(Arc.EARLIEST_DAY, Math.min(Arc.LATEST_DAY, date.toEpochDay()));
    }
}
