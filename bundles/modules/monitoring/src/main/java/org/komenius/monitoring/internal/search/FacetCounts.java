package org.komenius.monitoring.internal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.monitoring.internal.search.Found.FacetValue;

/**
 * Counts a list by its facets. A facet counts what the choices in all others leave, so that a second value of the same facet shows how
 * much it would add.
 */
final class FacetCounts {

    private FacetCounts() {}

    static boolean fits(Question question, Searchable document) {
        return fits(question, document, null);
    }

    /** @param found what words and years leave */
    static Map<Facet, List<FacetValue>> of(Question question, Collection<Searchable> found) {
        Map<Facet, List<FacetValue>> all = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, FacetValue> counts = new HashMap<>();
            for (Searchable document : found) {
                if (fits(question, document, facet)) {
                    for (String value : facet.values(document)) {
                        counts.merge(
                                value,
                                new FacetValue(value, facet.label(document, value), 1),
                                (known, one) -> new FacetValue(value, known.label(), known.count() + 1));
                    }
                }
            }
            // A value that was chosen stays in sight though nothing is left of it.
            question.chosen()
                    .getOrDefault(facet, Set.of())
                    .forEach(value -> counts.putIfAbsent(value, new FacetValue(value, null, 0)));
            all.put(facet, ordered(facet, counts.values()));
        }
        return all;
    }

    private static List<FacetValue> ordered(Facet facet, Collection<FacetValue> counts) {
        List<FacetValue> list = new ArrayList<>(counts);
        Comparator<FacetValue> byValue = Comparator.comparing(FacetValue::value);
        list.sort(
                switch (facet) {
                    case TOPIC -> byValue;
                    case YEAR, UPDATED -> byValue.reversed();
                    default -> Comparator.comparingInt(FacetValue::count)
                            .reversed()
                            .thenComparing(byValue);
                });
        return list;
    }

    private static boolean fits(Question question, Searchable document, Facet except) {
        return question.chosen().entrySet().stream()
                .allMatch(chosen -> chosen.getKey() == except
                        || chosen.getKey().values(document).stream().anyMatch(chosen.getValue()::contains));
    }
}
