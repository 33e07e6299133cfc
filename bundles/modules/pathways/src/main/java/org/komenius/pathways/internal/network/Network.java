package org.komenius.pathways.internal.network;

import java.util.List;
import java.util.Optional;
import org.komenius.model.time.Validity;

/**
 * One education landscape.
 *
 * @param id lower-case letters, digits, hyphens; stays the same over all versions
 * @param description null if there is none
 * @param land two-digit key of the Land whose rules it tells, for example {@code 07}; null if of none
 * @param checkBeforeUse whether it is a template, or still holds rules of one, that nobody on the spot has checked
 * @param columns left to right
 * @param validity days on which the network as a whole holds
 */
public record Network(
        String id,
        TranslatedText title,
        TranslatedText description,
        String land,
        boolean checkBeforeUse,
        Validity validity,
        List<Column> columns,
        List<Qualification> qualifications,
        List<Line> lines,
        List<Stop> stops,
        List<Transition> transitions,
        List<Source> sources,
        List<Counselling> counselling) {

    public Network {
        columns = List.copyOf(columns);
        qualifications = List.copyOf(qualifications);
        lines = List.copyOf(lines);
        stops = List.copyOf(stops);
        transitions = List.copyOf(transitions);
        sources = List.copyOf(sources);
        counselling = List.copyOf(counselling);
    }

    public Optional<Stop> stop(String stopId) {
        return stops.stream().filter(stop -> stop.id().equals(stopId)).findFirst();
    }

    public Optional<Line> line(String lineId) {
        return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
    }

    public Optional<Transition> transition(String transitionId) {
        return transitions.stream()
                .filter(transition -> transition.id().equals(transitionId))
                .findFirst();
    }
}
