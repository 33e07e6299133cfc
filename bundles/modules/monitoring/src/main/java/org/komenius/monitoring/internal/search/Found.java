package org.komenius.monitoring.internal.search;

import java.util.List;
import java.util.Map;

/**
 * What a question found.
 *
 * @param hits the best first; without words by title
 * @param facets counts of every facet, over what the asker may see and nothing else
 */
public record Found(List<Hit> hits, Map<Facet, List<FacetValue>> facets, List<Word> words) {

    /** @param score only to compare hits of one answer; 0 without words */
    public record Hit(Searchable document, float score) {}

    /** @param label null where the value speaks for itself */
    public record FacetValue(String value, String label, int count) {}

    /** Where the words stand in a document. Costly enough to do for one page only. */
    public List<Highlight> highlights(Searchable document) {
        return words.isEmpty() ? List.of() : Highlight.of(document, words);
    }
}
