package org.komenius.pathways.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Stops and lines of a network by their ids, so that checks stay fast however large it is. Of entries with one id, the first counts. */
final class Lookup {

    private final Network network;
    private final Map<String, Stop> stops = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();

    Lookup(Network network) {
        this.network = network;
        network.stops().forEach(stop -> stops.putIfAbsent(stop.id(), stop));
        network.lines().forEach(line -> lines.putIfAbsent(line.id(), line));
    }

    Network network() {
        return network;
    }

    Optional<Stop> stop(String id) {
        return Optional.ofNullable(stops.get(id));
    }

    Optional<Line> line(String id) {
        return Optional.ofNullable(lines.get(id));
    }

    /** From where to where; ids stand for stops that are missing. */
    String name(Transition transition) {
        return name(transition.from()) + " → " + name(transition.to());
    }

    private String name(String stopId) {
        return stop(stopId).map(Names::of).orElse(stopId);
    }
}
