package org.komenius.monitoring.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.komenius.monitoring.internal.search.Found.Hit;

/** Full text over data sets, in memory. Safe for use by many at once; changes are seen by questions that begin after them. */
public final class SearchIndex implements AutoCloseable {

    static final String ID = "id";
    /** The table code as one word, so that its beginning finds it. */
    static final String WHOLE_CODE = "code.whole";

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Searchable> documents = new ConcurrentHashMap<>();

    public SearchIndex() {
        try {
            Analyzer analyzer = new PerFieldAnalyzerWrapper(Words.GERMAN_INDEX, english());
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot begin an index in memory", e);
        }
    }

    private static Map<String, Analyzer> english() {
        Map<String, Analyzer> english = new HashMap<>();
        for (Field field : Field.values()) {
            english.put(field.english(), Words.ENGLISH);
        }
        return english;
    }

    /** Versions of everything that is in the index, by id. */
    public Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        documents.forEach((id, document) -> versions.put(id, document.version()));
        return versions;
    }

    public Optional<Searchable> find(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** @param changed added, or put in place of those with the same id */
    public synchronized void update(Collection<Searchable> changed, Collection<String> removed) {
        try {
            for (Searchable document : changed) {
                writer.updateDocument(new Term(ID, document.id()), indexed(document));
                documents.put(document.id(), document);
            }
            for (String id : removed) {
                writer.deleteDocuments(new Term(ID, id));
                documents.remove(id);
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot change the index in memory", e);
        }
    }

    private static Document indexed(Searchable document) {
        Document fields = new Document();
        fields.add(new StringField(ID, document.id(), org.apache.lucene.document.Field.Store.NO));
        fields.add(new StoredField(ID, document.id()));
        fields.add(new StringField(
                WHOLE_CODE,
                document.tableCode().toLowerCase(Locale.GERMAN),
                org.apache.lucene.document.Field.Store.NO));
        for (Field field : Field.values()) {
            for (String text : field.texts(document)) {
                fields.add(new TextField(field.german(), text, org.apache.lucene.document.Field.Store.NO));
                fields.add(new TextField(field.english(), text, org.apache.lucene.document.Field.Store.NO));
            }
        }
        return fields;
    }

    public Found search(Question question) {
        List<Word> words = question.hasText() ? Word.of(question.text()) : List.of();
        List<Hit> found = (words.isEmpty() ? everything() : matching(words))
                .stream()
                        .filter(hit -> question.among().contains(hit.document().id()))
                        .filter(hit -> question.fitsYears(hit.document()))
                        .toList();
        return new Found(
                found.stream()
                        .filter(hit -> FacetCounts.fits(question, hit.document()))
                        .toList(),
                FacetCounts.of(question, found.stream().map(Hit::document).toList()),
                words);
    }

    /** @param among ids of all that the asker may see */
    public List<Suggestion> suggest(String typed, Set<String> among, int most) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        return Suggestion.of(typed, seen(among), most);
    }

    /** @param among ids of all that the asker may see */
    public List<Related> related(String id, Set<String> among, int most) {
        return find(id).map(one -> Related.of(one, seen(among), most)).orElse(List.of());
    }

    private List<Searchable> seen(Set<String> among) {
        return documents.values().stream()
                .filter(document -> among.contains(document.id()))
                .toList();
    }

    private List<Hit> everything() {
        return documents.values().stream()
                .sorted(Comparator.comparing(
                                (Searchable document) -> document.title().toLowerCase(Locale.GERMAN))
                        .thenComparing(Searchable::id))
                .map(document -> new Hit(document, 0))
                .toList();
    }

    private List<Hit> matching(List<Word> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word.query(), Occur.MUST));
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                int most = Math.max(1, searcher.getIndexReader().maxDoc());
                List<Hit> hits = new ArrayList<>();
                for (ScoreDoc scored : searcher.search(all.build(), most).scoreDocs) {
                    String id = searcher.storedFields().document(scored.doc).get(ID);
                    find(id).ifPresent(document -> hits.add(new Hit(document, scored.score)));
                }
                return hits;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the index in memory", e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end the index in memory", e);
        }
    }
}
