package org.komenius.monitoring.internal.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param text words that all must be found; null or blank for everything
 * @param chosen values by facet, of which one must fit; a facet without values is open
 * @param fromYear data sets that reach this year or a later one; null for any
 * @param toYear data sets that begin in this year or before; null for any
 * @param among ids of all that the asker may see: nothing else is found, counted or proposed
 */
public record Question(
        String text, Map<Facet, Set<String>> chosen, Integer fromYear, Integer toYear, Set<String> among) {

    /** Longer texts are cut: nobody types them, and every word costs. */
    static final int LONGEST = 300;

    public Question {
        EnumMap<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        chosen = copy;
        among = Set.copyOf(among);
    }

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    boolean fitsYears(Searchable document) {
        if (fromYear == null && toYear == null) {
            return true;
        }
        return document.firstYear() != null
                && (fromYear == null || document.lastYear() >= fromYear)
                && (toYear == null || document.firstYear() <= toYear);
    }
}
