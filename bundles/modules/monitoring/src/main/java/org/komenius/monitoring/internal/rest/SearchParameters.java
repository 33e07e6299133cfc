package org.komenius.monitoring.internal.rest;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.core.MultivaluedMap;
import org.komenius.monitoring.internal.DatasetSearch.Scope;
import org.komenius.monitoring.internal.search.Facet;
import org.komenius.monitoring.internal.search.Found.Hit;
import org.komenius.monitoring.internal.search.Searchable;
import org.komenius.rest.Cursors;

/** What a search asks for, read from an address. */
final class SearchParameters {

    private static final int MAX_VALUES = 100;

    private final MultivaluedMap<String, String> query;

    SearchParameters(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    String text() {
        return query.getFirst("q");
    }

    boolean wantsFacets() {
        return "true".equals(query.getFirst("facets"));
    }

    Scope scope() {
        return "true".equals(query.getFirst("favourite")) ? Scope.FAVOURITES : Scope.CALLER;
    }

    /** Every facet may be named several times; any of its values may fit. */
    Map<Facet, Set<String>> chosen() {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = query.getOrDefault(facet.parameter(), List.of());
            if (facet == Facet.LEVEL) {
                values = values.stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> QuestionParameters.level(value).name())
                        .toList();
            }
            chosen.put(
                    facet,
                    values.stream()
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .limit(MAX_VALUES)
                            .collect(Collectors.toSet()));
        }
        return chosen;
    }

    Integer year(String name) {
        String value = query.getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.strip().matches("\\d{4}")) {
            throw QuestionParameters.invalid(name, "Ein Jahr hat vier Ziffern.", "A year has four digits.", null);
        }
        return Integer.valueOf(value.strip());
    }

    /** As found for {@code relevance}, which is the default where there are words; otherwise by title. */
    List<Hit> sorted(List<Hit> hits) {
        String wanted = query.getFirst("sort");
        boolean hasText = text() != null && !text().isBlank();
        String sort = wanted == null || wanted.isBlank() ? (hasText ? "relevance" : "title") : wanted;
        boolean descending = sort.startsWith("-");
        Comparator<Searchable> order =
                switch (descending ? sort.substring(1) : sort) {
                    case "relevance" -> null;
                    case "title" -> byTitle();
                    case "tableCode" -> Comparator.comparing(Searchable::tableCode);
                    case "updated" -> Comparator.comparing(Searchable::updated);
                    case "span" -> Comparator.comparing(
                            Searchable::lastYear, Comparator.nullsFirst(Comparator.naturalOrder()));
                    default -> throw QuestionParameters.invalid(
                            "sort",
                            "Sortiert wird nach relevance, title, tableCode, updated oder span.",
                            "Lists are sorted by relevance, title, tableCode, updated or span.",
                            null);
                };
        if (order == null) {
            return hits;
        }
        Comparator<Searchable> whole = order.thenComparing(Searchable::id);
        return hits.stream()
                .sorted(Comparator.comparing(Hit::document, descending ? whole.reversed() : whole))
                .toList();
    }

    private static Comparator<Searchable> byTitle() {
        Collator german = Collator.getInstance(Locale.GERMAN);
        return (one, other) -> german.compare(one.title(), other.title());
    }

    /** Where the next part of a list begins: after the item that was shown last, wherever it stands now. */
    int begin(List<Hit> hits) {
        List<String> after = Cursors.decode(query.getFirst("cursor"), 2);
        if (after.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).document().id().equals(after.get(1))) {
                return i + 1;
            }
        }
        // The last item has gone, so about as many as were shown are passed over.
        return after.get(0).matches("\\d{1,9}") ? Math.min(Integer.parseInt(after.get(0)), hits.size()) : 0;
    }

    static String next(List<Hit> hits, int end) {
        return end >= hits.size()
                ? null
                : Cursors.encode(
                        String.valueOf(end), hits.get(end - 1).document().id());
    }
}
