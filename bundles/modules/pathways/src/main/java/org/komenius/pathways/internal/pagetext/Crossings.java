package org.komenius.pathways.internal.pagetext;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** A network with its cross references, in the order in which people read it: by stage, then as the editors listed it. */
final class Crossings {

    private final Network network;
    private final Map<String, Integer> stage = new HashMap<>();

    Crossings(Network network) {
        this.network = network;
        for (int i = 0; i < network.columns().size(); i++) {
            stage.put(network.columns().get(i).id(), i);
        }
    }

    /** Stops by stage. */
    List<Stop> stops() {
        return network.stops().stream()
                .sorted(Comparator.comparingInt(this::stageOf))
                .toList();
    }

    Column column(Stop stop) {
        return network.columns().get(stageOf(stop));
    }

    private int stageOf(Stop stop) {
        return stage.getOrDefault(stop.column(), 0);
    }

    /** Stops of a line in the order of the stages. */
    List<Stop> along(Line line) {
        Set<String> ids = network.transitions().stream()
                .filter(one -> one.lines().contains(line.id()))
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .collect(Collectors.toSet());
        return stops().stream().filter(stop -> ids.contains(stop.id())).toList();
    }

    /** Lines that stop here, in the network's order. */
    List<Line> linesAt(String stopId) {
        Set<String> ids = network.transitions().stream()
                .filter(one -> one.from().equals(stopId) || one.to().equals(stopId))
                .flatMap(one -> one.lines().stream())
                .collect(Collectors.toSet());
        return network.lines().stream().filter(line -> ids.contains(line.id())).toList();
    }

    List<Transition> onwardFrom(String stopId) {
        return network.transitions().stream()
                .filter(one ->
                        one.from().equals(stopId) && network.stop(one.to()).isPresent())
                .sorted(Comparator.comparingInt(
                        one -> stageOf(network.stop(one.to()).orElseThrow())))
                .toList();
    }

    List<Transition> arrivingAt(String stopId) {
        return network.transitions().stream()
                .filter(one ->
                        one.to().equals(stopId) && network.stop(one.from()).isPresent())
                .sorted(Comparator.comparingInt(
                        one -> stageOf(network.stop(one.from()).orElseThrow())))
                .toList();
    }

    /** Those who advise just here first, then those who advise everywhere. */
    List<Counselling> counsellingAt(String stopId) {
        return Stream.concat(
                        network.counselling().stream().filter(one -> one.stops().contains(stopId)),
                        network.counselling().stream().filter(one -> one.stops().isEmpty()))
                .toList();
    }
}
