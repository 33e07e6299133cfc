package org.komenius.monitoring.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * One word of a question and what it fits: the word in any of its forms, words that begin with it, words that contain it, and words
 * that differ by a typing error if it is long enough for that to be unlikely by chance.
 */
final class Word {

    private static final int LONG_ENOUGH_INSIDE = 4;
    private static final int LONG_ENOUGH_FOR_ERROR = 5;
    private static final int LONG_ENOUGH_FOR_TWO = 9;
    private static final int FIRST_LETTERS_RIGHT = 1;
    private static final int MOST = 12;

    private static final float BEGINS = 0.6f;
    private static final float CONTAINS = 0.2f;
    private static final float TYPING_ERROR = 0.15f;
    private static final float TIE = 0.1f;

    private final String raw;
    private final List<String> german;
    private final List<String> english;
    /** Made once per term: making one costs far more than asking it, and a page of hits asks thousands of times. */
    private final Map<String, CompiledAutomaton> mistyped = new ConcurrentHashMap<>();

    private Word(String raw) {
        this.raw = raw.toLowerCase(Locale.GERMAN);
        this.german = Tokens.of(Words.GERMAN_QUERY, raw);
        this.english = Tokens.of(Words.ENGLISH, raw);
    }

    /** The words of a text that count; if none does, all of them. */
    static List<Word> of(String text) {
        String cut = text.length() > Question.LONGEST ? text.substring(0, Question.LONGEST) : text;
        List<String> parts = List.of(cut.strip().split("[\\s,;]+"));
        List<String> telling = parts.stream()
                .filter(part -> !Words.IGNORED.contains(part.toLowerCase(Locale.GERMAN)))
                .toList();
        List<Word> words = new ArrayList<>();
        for (String part : telling.isEmpty() ? parts : telling) {
            Word word = new Word(part);
            if (!word.german.isEmpty() && words.size() < MOST) {
                words.add(word);
            }
        }
        return words;
    }

    Query query() {
        List<Query> anywhere = new ArrayList<>();
        for (Field field : Field.values()) {
            List<Query> ways = new ArrayList<>();
            ways.add(all(field.german(), german));
            ways.add(all(field.english(), english));
            if (field == Field.CODE) {
                ways.add(new PrefixQuery(new Term(SearchIndex.WHOLE_CODE, raw)));
            }
            anywhere.add(new BoostQuery(new DisjunctionMaxQuery(ways, TIE), field.weight()));
        }
        return new DisjunctionMaxQuery(anywhere, TIE);
    }

    /** Several terms come from a number such as {@code 12411-02}. */
    private Query all(String field, List<String> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(one(field, term), Occur.MUST));
        return all.build();
    }

    private static Query one(String field, String term) {
        List<Query> ways = new ArrayList<>();
        ways.add(new TermQuery(new Term(field, term)));
        ways.add(new BoostQuery(new PrefixQuery(new Term(field, term)), BEGINS));
        if (term.length() >= LONG_ENOUGH_INSIDE) {
            Term inside = new Term(field, "*" + term.replaceAll("([*?\\\\])", "\\\\$1") + "*");
            ways.add(new BoostQuery(new WildcardQuery(inside), CONTAINS));
        }
        if (errors(term) > 0) {
            ways.add(new BoostQuery(fuzzy(field, term), TYPING_ERROR));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static int errors(String term) {
        boolean word = term.chars().allMatch(Character::isLetter);
        return !word || term.length() < LONG_ENOUGH_FOR_ERROR ? 0 : term.length() < LONG_ENOUGH_FOR_TWO ? 1 : 2;
    }

    private static FuzzyQuery fuzzy(String field, String term) {
        return new FuzzyQuery(new Term(field, term), errors(term), FIRST_LETTERS_RIGHT);
    }

    /** How well a term of a text fits: 0 not at all, 1 by a typing error, 2 as part of a word, 3 as it is. */
    int fit(String indexed) {
        int best = 0;
        for (List<String> terms : List.of(german, english)) {
            for (String term : terms) {
                if (indexed.equals(term)) {
                    return 3;
                }
                if (indexed.startsWith(term) || (term.length() >= LONG_ENOUGH_INSIDE && indexed.contains(term))) {
                    best = Math.max(best, 2);
                } else if (best == 0 && errors(term) > 0 && isMistyped(term, indexed)) {
                    best = 1;
                }
            }
        }
        return best;
    }

    /** Whether every part of the word begins one of {@code terms}. */
    boolean allIn(List<String> terms) {
        return german.stream().allMatch(term -> terms.stream()
                .anyMatch(known -> known.startsWith(term) || (errors(term) > 0 && isMistyped(term, known))));
    }

    private boolean isMistyped(String term, String indexed) {
        if (Math.abs(term.length() - indexed.length()) > errors(term)) {
            return false;
        }
        CompiledAutomaton automaton =
                mistyped.computeIfAbsent(term, known -> fuzzy("text", known).getAutomata());
        BytesRef bytes = new BytesRef(indexed);
        return automaton.runAutomaton != null && automaton.runAutomaton.run(bytes.bytes, bytes.offset, bytes.length);
    }
}
