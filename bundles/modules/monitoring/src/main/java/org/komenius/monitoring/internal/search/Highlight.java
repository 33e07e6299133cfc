package org.komenius.monitoring.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.komenius.monitoring.internal.search.Tokens.Token;

/**
 * A text in which a word was found, cut into marked and unmarked parts.
 *
 * @param parts in their order; together they are the text
 */
public record Highlight(Field field, List<Part> parts) {

    private static final int MOST_OF_A_FIELD = 3;

    public record Part(String text, boolean marked) {}

    public Highlight {
        parts = List.copyOf(parts);
    }

    public String text() {
        return String.join("", parts.stream().map(Part::text).toList());
    }

    /** The best hits of each field; a field whose words were all found better elsewhere before it adds nothing and is left out. */
    static List<Highlight> of(Searchable document, List<Word> words) {
        List<Highlight> all = new ArrayList<>();
        int[] best = new int[words.size()];
        for (Field field : Field.values()) {
            List<Marked> marked = new ArrayList<>();
            for (String text : field.texts(document).stream().distinct().toList()) {
                Marked candidate = Marked.of(field, text, words);
                if (candidate.adds(best)) {
                    marked.add(candidate);
                }
            }
            marked.sort(Comparator.comparingInt(Marked::fit).reversed());
            marked.stream().limit(MOST_OF_A_FIELD).map(Marked::highlight).forEach(all::add);
            marked.forEach(candidate -> candidate.raise(best));
        }
        return all;
    }

    /** @param fits per word, how well it was found here */
    private record Marked(Highlight highlight, int[] fits) {

        static Marked of(Field field, String text, List<Word> words) {
            int[] fits = new int[words.size()];
            TreeMap<Integer, Integer> places = new TreeMap<>();
            List<Token> tokens = new ArrayList<>(Tokens.placed(Words.GERMAN_INDEX, text));
            tokens.addAll(Tokens.placed(Words.ENGLISH, text));
            for (Token token : tokens) {
                for (int w = 0; w < fits.length; w++) {
                    int fit = words.get(w).fit(token.term());
                    if (fit > 0) {
                        fits[w] = Math.max(fits[w], fit);
                        places.merge(token.start(), token.end(), Math::max);
                    }
                }
            }
            return new Marked(new Highlight(field, cut(text, places)), fits);
        }

        private static List<Part> cut(String text, TreeMap<Integer, Integer> places) {
            List<Part> parts = new ArrayList<>();
            int from = 0;
            for (var place : places.entrySet()) {
                int start = Math.max(from, place.getKey());
                if (start >= place.getValue()) {
                    continue;
                }
                if (start > from) {
                    parts.add(new Part(text.substring(from, start), false));
                }
                parts.add(new Part(text.substring(start, place.getValue()), true));
                from = place.getValue();
            }
            if (from < text.length()) {
                parts.add(new Part(text.substring(from), false));
            }
            return parts;
        }

        boolean adds(int[] best) {
            for (int w = 0; w < fits.length; w++) {
                if (fits[w] > 0 && fits[w] >= best[w]) {
                    return true;
                }
            }
            return false;
        }

        void raise(int[] best) {
            for (int w = 0; w < fits.length; w++) {
                best[w] = Math.max(best[w], fits[w]);
            }
        }

        int fit() {
            int sum = 0;
            for (int one : fits) {
                sum += one;
            }
            return sum;
        }
    }
}
