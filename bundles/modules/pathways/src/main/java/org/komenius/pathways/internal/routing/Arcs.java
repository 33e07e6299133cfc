package org.komenius.pathways.internal.routing;

import java.util.ArrayList;
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

/** Makes arcs of transitions: cuts them where a line begins or ends, and gives numbers to what they ask for and bring. */
final class Arcs {

    private final Network network;
    private final HeldCodes held;
    private final Map<String, Integer> lineNumbers;
    private final List<Arc> arcs = new ArrayList<>();

    /** @param lineNumbers numbers of all lines, also of {@link #linesOf every transition} */
    Arcs(Network network, HeldCodes held, Map<String, Integer> lineNumbers) {
        this.network = network;
        this.held = held;
        this.lineNumbers = lineNumbers;
    }

    /** One end of a transition. */
    record End(int number, Stop stop) {}

    List<Arc> all() {
        return List.copyOf(arcs);
    }

    /** The arcs of one transition, none if it can never begin. */
    void add(Transition transition, int ordinal, End from, End to) {
        int first = Arc.EARLIEST_DAY;
        int last = Arc.LATEST_DAY;
        for (Validity validity : List.of(
                network.validity(),
                transition.validity(),
                from.stop().validity(),
                to.stop().validity())) {
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

    private void addArc(Transition transition, int ordinal, End from, End to, int begin, int end) {
        long[] lines = Bits.none(lineNumbers.size());
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
                held.qualifications(to.stop().holds()));
        arcs.add(new Arc(
                arcs.size(),
                ordinal,
                transition,
                from.number(),
                to.number(),
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

    /** A transition that names no line counts as a line of its own. */
    static List<String> linesOf(Transition transition) {
        return transition.lines().isEmpty() ? List.of("transition " + transition.id()) : transition.lines();
    }

    private Validity validityOf(String lineId) {
        return network.line(lineId).map(Line::validity).orElse(Validity.ALWAYS);
    }

    private static int firstDay(Validity validity) {
        return validity.from() == null ? Arc.EARLIEST_DAY : CompiledNetwork.day(validity.from());
    }

    private static int lastDay(Validity validity) {
        return validity.until() == null ? Arc.LATEST_DAY : CompiledNetwork.day(validity.until()) - 1;
    }
}
