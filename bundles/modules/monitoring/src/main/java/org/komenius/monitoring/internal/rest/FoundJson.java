package org.komenius.monitoring.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Topic;
import org.komenius.monitoring.internal.rest.DatasetJson.DatasetEntry;
import org.komenius.monitoring.internal.rest.DatasetJson.PublicEntry;
import org.komenius.monitoring.internal.search.Facet;
import org.komenius.monitoring.internal.search.Field;
import org.komenius.monitoring.internal.search.Found;
import org.komenius.monitoring.internal.search.Found.FacetValue;
import org.komenius.monitoring.internal.search.Highlight;
import org.komenius.monitoring.internal.search.Related;
import org.komenius.monitoring.internal.search.Searchable;
import org.komenius.monitoring.internal.search.Suggestion;
import org.komenius.rest.Continued;

/** JSON records of the search. */
final class FoundJson {

    private FoundJson() {}

    /**
     * @param total of the whole list
     * @param facets only if they were asked for; by name of the parameter that narrows by them
     */
    record FoundPage<T>(
            List<T> items,
            String next,
            long total,
            @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, List<FacetEntry>> facets)
            implements Continued {}

    /** @param label null where the value speaks for itself, or is named by the pages */
    record FacetEntry(String value, String label, int count) {}

    /**
     * @param topics confirmed ones, or as proposed while nobody has confirmed any
     * @param highlights where the words stand; none without words
     */
    record FoundDataset(
            @JsonUnwrapped DatasetEntry dataset,
            List<Topic> topics,
            Searchable.State state,
            boolean favourite,
            List<HighlightEntry> highlights) {

        static FoundDataset of(DatasetInfo info, Searchable document, Set<String> favourites, Found found) {
            return new FoundDataset(
                    DatasetEntry.of(info),
                    sorted(document.topics()),
                    document.state(),
                    favourites.contains(info.id()),
                    HighlightEntry.of(found, document));
        }
    }

    record FoundPublic(@JsonUnwrapped PublicEntry dataset, List<Topic> topics, List<HighlightEntry> highlights) {

        static FoundPublic of(DatasetInfo info, Searchable document, Found found) {
            return new FoundPublic(PublicEntry.of(info), sorted(document.topics()), HighlightEntry.of(found, document));
        }
    }

    /** A text in parts, of which those that fit are marked. */
    record HighlightEntry(Field field, List<Highlight.Part> parts) {

        static List<HighlightEntry> of(Found found, Searchable document) {
            return found.highlights(document).stream()
                    .map(highlight -> new HighlightEntry(highlight.field(), highlight.parts()))
                    .toList();
        }
    }

    /** @param id of the data set if only one has it; null otherwise */
    record SuggestionEntry(String text, Field field, int count, String id) {

        static List<SuggestionEntry> of(List<Suggestion> suggestions) {
            return suggestions.stream()
                    .map(one -> new SuggestionEntry(one.text(), one.field(), one.count(), one.id()))
                    .toList();
        }
    }

    /**
     * @param score 0 to 1
     * @param reason what both have in common, as part of a sentence
     */
    record RelatedEntry(String id, String title, String tableCode, double score, LocalizedText reason) {

        static RelatedEntry of(Related related) {
            return new RelatedEntry(
                    related.document().id(),
                    related.document().title(),
                    related.document().tableCode(),
                    Math.round(related.score() * 100) / 100.0,
                    RelatedReason.of(related));
        }
    }

    static Map<String, List<FacetEntry>> facets(Map<Facet, List<FacetValue>> counted) {
        Map<String, List<FacetEntry>> facets = new LinkedHashMap<>();
        counted.forEach((facet, values) -> facets.put(
                facet.parameter(),
                values.stream()
                        .map(value -> new FacetEntry(value.value(), value.label(), value.count()))
                        .toList()));
        return facets;
    }

    private static List<Topic> sorted(Set<Topic> topics) {
        return topics.stream().sorted().toList();
    }
}
