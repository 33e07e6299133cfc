package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
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
    private final List<Arc> arcs;
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
        network.transitions().forEach(transition -> Arcs.linesOf(transition)
                .forEach(line -> lineNumbers.putIfAbsent(line, lineNumbers.size())));
        Arcs made = new Arcs(network, held, lineNumbers);
        for (int ordinal = 0; ordinal < network.transitions().size(); ordinal++) {
            Transition transition = network.transitions().get(ordinal);
            Integer from = stopNumbers.get(transition.from());
            Integer to = stopNumbers.get(transition.to());
            if (from != null && to != null) {
                made.add(transition, ordinal, new Arcs.End(from, stops.get(from)), new Arcs.End(to, stops.get(to)));
            }
        }
        this.arcs = made.all();
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

    private Arc[][] neighbours() {
        List<List<Arc>> byStop = new ArrayList<>();
        stops.forEach(stop -> byStop.add(new ArrayList<>()));
        arcs.forEach(arc -> byStop.get(arc.from()).add(arc));
        byStop.forEach(list -> list.sort(
                Comparator.comparing((Arc arc) -> arc.transition().id()).thenComparing(Arc::index)));
        return byStop.stream().map(list -> list.toArray(Arc[]::new)).toArray(Arc[][]::new);
    }

    static int day(LocalDate date) {
        return (int) Math.max(Arc.EARLIEST_DAY, Math.min(Arc.LATEST_DAY, date.toEpochDay()));
    }
}
