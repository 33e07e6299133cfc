package org.komenius.monitoring.internal.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One thing that a rule found.
 *
 * @param kind of the rule
 * @param places where; empty if the whole data set is meant
 * @param figures what the sentence tells, by name, numbers as plain decimals; {@link FindingSentence} knows the names
 * @param strength the stronger, the earlier listed; comparable within one rule only
 * @param row line of the file; null where it is not known
 */
public record Finding(RuleKind kind, List<Place> places, Map<String, String> figures, double strength, Long row) {

    public Finding {
        places = List.copyOf(places);
        figures = java.util.Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /** The same in every run and for every order of dimensions: what a defect is recognised by, within its rule. */
    public String key() {
        return places.stream()
                .sorted(Comparator.comparing(Place::dimension))
                .map(place -> place.dimension() + '=' + place.code())
                .collect(Collectors.joining(";"));
    }
}
