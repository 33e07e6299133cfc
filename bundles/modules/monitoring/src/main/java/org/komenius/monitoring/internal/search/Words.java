package org.komenius.monitoring.internal.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * How text becomes words to look up.
 *
 * <p>Synonyms and parts of compounds are added to what is indexed, never to what is asked: so a typing error is compared with synonyms,
 * too, and whoever asks for "Kindertageseinrichtung" is not shown everything with "Kinder".
 */
final class Words {

    private static final int SHORTEST_COMPOUND = 7;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 18;

    /** Words that occur everywhere and tell nothing apart. */
    static final Set<String> IGNORED = Set.of(
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen", "und", "oder",
            "von", "vom", "nach", "in", "im", "am", "an", "zu", "zum", "zur", "für", "auf", "je", "the", "of", "and",
            "or", "by", "for", "at", "to", "with");

    /** Schülerinnen, Absolventin: found like Schüler and Absolvent. */
    private static final Pattern FEMALE =
            Pattern.compile("^(\\p{L}{3,}(?:er|or|eur|ent|ant|ist|end|ling|ot|at))in(?:nen)?$");

    static final Analyzer GERMAN_QUERY = analyzer(Words::german);
    static final Analyzer ENGLISH = analyzer(Words::english);

    private static final CharArraySet PARTS = parts();
    private static final SynonymMap SYNONYMS = synonyms();

    static final Analyzer GERMAN_INDEX = analyzer(Words::indexed);

    private Words() {}

    private interface Filters {
        TokenStream after(Tokenizer tokens);
    }

    private static Analyzer analyzer(Filters filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokens = new StandardTokenizer();
                return new TokenStreamComponents(tokens, filters.after(tokens));
            }
        };
    }

    /** Stemmed twice, since parts of compounds are stemmed after the whole word was. */
    private static TokenStream german(Tokenizer tokens) {
        return new GermanLightStemFilter(stemmed(tokens));
    }

    private static TokenStream stemmed(Tokenizer tokens) {
        TokenStream person = new PatternReplaceFilter(new LowerCaseFilter(tokens), FEMALE, "$1", false);
        return new GermanLightStemFilter(new GermanNormalizationFilter(person));
    }

    private static TokenStream indexed(Tokenizer tokens) {
        TokenStream known = new FlattenGraphFilter(new SynonymGraphFilter(stemmed(tokens), SYNONYMS, true));
        TokenStream split = new DictionaryCompoundWordTokenFilter(
                known, PARTS, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, true);
        return new RemoveDuplicatesTokenFilter(new GermanLightStemFilter(split));
    }

    private static TokenStream english(Tokenizer tokens) {
        return new PorterStemFilter(new EnglishPossessiveFilter(new LowerCaseFilter(tokens)));
    }

    /** Parts are written as people write them and compared as text is: in lower case, without umlauts and endings. */
    private static CharArraySet parts() {
        CharArraySet all = new CharArraySet(400, false);
        Analyzer once = analyzer(Words::stemmed);
        for (String line : lines("compound-parts.txt")) {
            for (String word : line.split("\\s+")) {
                Tokens.of(once, word).stream()
                        .filter(part -> part.length() >= SHORTEST_PART)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static SynonymMap synonyms() {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        Analyzer once = analyzer(Words::stemmed);
        for (String line : lines("synonyms.txt")) {
            List<String[]> group = Arrays.stream(line.split(","))
                    .map(phrase -> Tokens.of(once, phrase).toArray(String[]::new))
                    .toList();
            for (String[] from : group) {
                for (String[] to : group) {
                    if (!Arrays.equals(from, to)) {
                        builder.add(chars(from), chars(to), true);
                    }
                }
            }
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharsRef chars(String[] words) {
        return SynonymMap.Builder.join(words, new CharsRefBuilder());
    }

    /** Lines of a word list beside this class, without comments. */
    private static List<String> lines(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
