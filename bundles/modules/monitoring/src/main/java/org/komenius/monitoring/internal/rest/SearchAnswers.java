package org.komenius.monitoring.internal.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import javax.ws.rs.core.MultivaluedMap;
import org.komenius.monitoring.internal.DatasetSearch;
import org.komenius.monitoring.internal.DatasetSearch.Scope;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.persistence.DatasetList;
import org.komenius.monitoring.internal.rest.FoundJson.FoundPage;
import org.komenius.monitoring.internal.search.Found;
import org.komenius.monitoring.internal.search.Found.Hit;
import org.komenius.rest.PageLimits;

/** Turns a search into one page of a list. */
final class SearchAnswers {

    private final DatasetSearch search;
    private final DatasetList list;

    SearchAnswers(DatasetSearch search, DatasetList list) {
        this.search = search;
        this.list = list;
    }

    /** Makes a line of the list. */
    interface Line<T> {
        T of(DatasetInfo dataset, Hit hit, Found found);
    }

    /** @param scope null for what the parameters say */
    <T> FoundPage<T> page(MultivaluedMap<String, String> query, Scope scope, Integer limit, Line<T> line) {
        SearchParameters wanted = new SearchParameters(query);
        int size = PageLimits.of(limit);
        Found found = search.search(
                wanted.text(),
                wanted.chosen(),
                wanted.year("fromYear"),
                wanted.year("toYear"),
                scope == null ? wanted.scope() : scope);
        List<Hit> hits = wanted.sorted(found.hits());
        int begin = wanted.begin(hits);
        int end = Math.min(begin + size, hits.size());
        List<Hit> shown = hits.subList(begin, end);
        Map<String, DatasetInfo> datasets =
                list.byId(shown.stream().map(hit -> hit.document().id()).toList());
        BiFunction<DatasetInfo, Hit, T> entry = (dataset, hit) -> line.of(dataset, hit, found);
        return new FoundPage<>(
                shown.stream()
                        .filter(hit -> datasets.containsKey(hit.document().id()))
                        .map(hit -> entry.apply(datasets.get(hit.document().id()), hit))
                        .filter(Objects::nonNull)
                        .toList(),
                SearchParameters.next(hits, end),
                hits.size(),
                wanted.wantsFacets() ? FoundJson.facets(found.facets()) : null);
    }
}
