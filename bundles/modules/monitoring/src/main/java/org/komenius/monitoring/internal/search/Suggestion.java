package org.komenius.monitoring.internal.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that can be looked for, proposed while somebody types.
 *
 * @param field where it stands: a title leads to one data set, the others to several
 * @param count data sets that have it, among those that the asker may see
 * @param id of the data set if it is one only; null otherwise
 */
public record Suggestion(String text, Field field, int count, String id) {

    private static final Set<Field> PROPOSED =
            Set.of(Field.TITLE, Field.CODE, Field.STATISTIC, Field.TOPIC, Field.MEASURE, Field.DIMENSION);

    private record Key(String text, Field field) {}

    /** Texts that fit all words, the ones in most data sets first within their kind. */
    static List<Suggestion> of(String typed, Collection<Searchable> documents, int most) {
        List<Word> words = Word.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<Key, Set<String>> found = new HashMap<>();
        Map<Key, Boolean> known = new HashMap<>();
        for (Searchable document : documents) {
            for (Field field : PROPOSED) {
                for (String text : field.texts(document)) {
                    Key key = new Key(text, field);
                    if (known.computeIfAbsent(key, any -> fits(words, text))) {
                        found.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(document.id());
                    }
                }
            }
        }
        Comparator<Suggestion> order = Comparator.comparing(Suggestion::field)
                .thenComparing(Comparator.comparingInt(Suggestion::count).reversed())
                .thenComparing(Suggestion::text);
        return found.entrySet().stream()
                .map(entry -> suggestion(entry.getKey(), entry.getValue()))
                .sorted(order)
                .limit(most)
                .toList();
    }

    private static Suggestion suggestion(Key key, Set<String> ids) {
        return new Suggestion(
                key.text(),
                key.field(),
                ids.size(),
                ids.size() == 1 ? ids.iterator().next() : null);
    }

    private static boolean fits(List<Word> words, String text) {
        List<String> terms = Tokens.of(Words.GERMAN_INDEX, text);
        return words.stream().allMatch(word -> word.allIn(terms));
    }
}
