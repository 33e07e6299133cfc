package org.komenius.pathways.internal.deadend;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/**
 * Everybody's possible wanderings: who can stand where holding which qualifications, from given beginnings. Marks, languages, ages and
 * deadlines are taken as met; what no longer holds on the day is left out. Qualifications that no transition asks for are not told apart.
 */
final class Wanderings {

    /** Far more than real networks have; beyond it the search stops and says so. */
    static final int MAX_STANDS = 20_000;

    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final Map<String, List<Transition>> leaving = new HashMap<>();
    private final Set<String> askedFor = new HashSet<>();
    private final Set<Stand> stands = new LinkedHashSet<>();
    private final Map<Stand, List<Stand>> comingFrom = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private boolean complete = true;

    /**
     * One way to stand at a stop.
     *
     * @param held ids of the qualifications held that some transition asks for
     */
    record Stand(String stop, Set<String> held) {}

    /** @param usable which stops can be travelled to */
    Wanderings(Network network, Collection<Stop> beginnings, Predicate<Stop> usable, LocalDate today) {
        for (Stop stop : network.stops()) {
            if (usable.test(stop) && !over(stop.validity().until(), today)) {
                stops.putIfAbsent(stop.id(), stop);
            }
        }
        for (Transition transition : network.transitions()) {
            if (!over(transition.validity().until(), today)) {
                leaving.computeIfAbsent(transition.from(), key -> new ArrayList<>())
                        .add(transition);
                required(transition).forEach(askedFor::addAll);
            }
        }
        wander(beginnings);
        stands.forEach(stand -> reached.add(stand.stop()));
    }

    private void wander(Collection<Stop> beginnings) {
        Deque<Stand> waiting = new ArrayDeque<>();
        for (Stop stop : beginnings) {
            if (stops.containsKey(stop.id())) {
                Stand first = new Stand(stop.id(), relevant(stop.holds()));
                if (stands.add(first)) {
                    waiting.add(first);
                }
            }
        }
        while (!waiting.isEmpty()) {
            Stand stand = waiting.remove();
            for (Transition transition : leaving(stand)) {
                Stand next = after(stand, transition);
                taken.add(transition.id());
                comingFrom.computeIfAbsent(next, key -> new ArrayList<>()).add(stand);
                if (stands.contains(next)) {
                    continue;
                }
                if (stands.size() == MAX_STANDS) {
                    complete = false;
                    return;
                }
                stands.add(next);
                waiting.add(next);
            }
        }
    }

    /** Transitions that are open to who stands there so and that change something. */
    List<Transition> leaving(Stand stand) {
        return leaving.getOrDefault(stand.stop(), List.of()).stream()
                .filter(transition -> stops.containsKey(transition.to()))
                .filter(transition ->
                        required(transition).stream().noneMatch(anyOf -> Collections.disjoint(anyOf, stand.held())))
                .filter(transition -> !after(stand, transition).equals(stand))
                .toList();
    }

    Stand after(Stand stand, Transition transition) {
        Set<String> held = new TreeSet<>(stand.held());
        held.addAll(relevant(transition.gains()));
        held.addAll(relevant(stops.get(transition.to()).holds()));
        return new Stand(transition.to(), held);
    }

    Set<Stand> stands() {
        return stands;
    }

    boolean reaches(String stop) {
        return reached.contains(stop);
    }

    /** Whether anybody can take the transition. */
    boolean takes(Transition transition) {
        return taken.contains(transition.id());
    }

    Stop stop(String id) {
        return stops.get(id);
    }

    /** Whether all of it was walked through; if not, nothing is proven unreachable. */
    boolean complete() {
        return complete;
    }

    /** Everything from where one of {@code ends} can be reached, the ends among them. */
    Set<Stand> leadingTo(Collection<Stand> ends) {
        Set<Stand> leading = new HashSet<>(ends);
        Deque<Stand> waiting = new ArrayDeque<>(ends);
        while (!waiting.isEmpty()) {
            for (Stand before : comingFrom.getOrDefault(waiting.remove(), List.of())) {
                if (leading.add(before)) {
                    waiting.add(before);
                }
            }
        }
        return leading;
    }

    static List<Set<String>> required(Transition transition) {
        List<Set<String>> required = new ArrayList<>();
        for (Requirement requirement : transition.requirements()) {
            if (requirement instanceof Requirement.HoldsQualification holds) {
                required.add(holds.anyOf());
            }
        }
        return required;
    }

    static boolean over(LocalDate until, LocalDate today) {
        return until != null && !until.isAfter(today);
    }

    private Set<String> relevant(Set<String> qualifications) {
        Set<String> relevant = new TreeSet<>(qualifications);
        relevant.retainAll(askedFor);
        return relevant;
    }
}
