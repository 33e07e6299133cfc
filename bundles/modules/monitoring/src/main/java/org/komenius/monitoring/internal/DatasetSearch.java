package org.komenius.monitoring.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.monitoring.internal.catalogue.DatasetFilter;
import org.komenius.monitoring.internal.persistence.DatasetList;
import org.komenius.monitoring.internal.persistence.FavouriteStore;
import org.komenius.monitoring.internal.search.Facet;
import org.komenius.monitoring.internal.search.Found;
import org.komenius.monitoring.internal.search.Question;
import org.komenius.monitoring.internal.search.Related;
import org.komenius.monitoring.internal.search.SearchIndex;
import org.komenius.monitoring.internal.search.Searchable;
import org.komenius.monitoring.internal.search.Suggestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Searches the catalogue for a caller.
 *
 * <p>The index is derived from the database and never asked for what is true: before each answer the row versions of all data sets
 * are compared with those in the index, so that a change counts at once, on this node or on another one that shares the database. What
 * the caller may see is asked of the database, too, and goes into the question.
 */
@Component(service = DatasetSearch.class)
public class DatasetSearch {

    private final DatasetList list;
    private final SearchableReader reader;
    private final FavouriteStore favourites;
    private final Datasets datasets;
    private final Viewers viewers;
    private final SearchIndex index = new SearchIndex();

    @Activate
    public DatasetSearch(
            @Reference DatasetList list,
            @Reference SearchableReader reader,
            @Reference FavouriteStore favourites,
            @Reference Datasets datasets,
            @Reference Viewers viewers) {
        this.list = list;
        this.reader = reader;
        this.favourites = favourites;
        this.datasets = datasets;
        this.viewers = viewers;
    }

    @Deactivate
    public void close() {
        index.close();
    }

    /** For whom is searched. */
    public enum Scope {
        /** What the caller may see. */
        CALLER,
        /** What the caller may see and has marked. */
        FAVOURITES,
        /** What everybody may see. */
        PUBLIC
    }

    /**
     * @param text words; null for everything
     * @param fromYear null for any, as {@code toYear}
     */
    public Found search(String text, Map<Facet, Set<String>> chosen, Integer fromYear, Integer toYear, Scope scope) {
        refresh();
        return index.search(new Question(text, chosen, fromYear, toYear, visible(scope)));
    }

    public List<Suggestion> suggest(String typed, Scope scope, int most) {
        refresh();
        return index.suggest(typed, visible(scope), most);
    }

    /** @param id of a data set that the caller may see */
    public List<Related> related(String id, Scope scope, int most) {
        refresh();
        return index.related(id, visible(scope), most);
    }

    /** Data sets that the caller has marked, whether or not they may still be seen. */
    public Set<String> favourites() {
        return favourites.of(viewers.current().userId()).keySet();
    }

    private Set<String> visible(Scope scope) {
        boolean open = scope == Scope.PUBLIC;
        Set<String> seen = list.visible(new DatasetFilter(null, null, null, open || !datasets.seesDrafts(), open));
        if (scope != Scope.FAVOURITES) {
            return seen;
        }
        Set<String> marked = new HashSet<>(favourites());
        marked.retainAll(seen);
        return marked;
    }

    private void refresh() {
        if (!list.rowVersions().equals(index.versions())) {
            synchronized (this) {
                Map<String, Long> wanted = list.rowVersions();
                Map<String, Long> known = index.versions();
                List<Searchable> changed = new ArrayList<>();
                Set<String> gone = new HashSet<>(known.keySet());
                gone.removeAll(wanted.keySet());
                wanted.forEach((id, version) -> {
                    if (!version.equals(known.get(id))) {
                        reader.read(id).ifPresentOrElse(changed::add, () -> gone.add(id));
                    }
                });
                index.update(changed, gone);
            }
        }
    }
}
