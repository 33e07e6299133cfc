package org.komenius.monitoring.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Runs an analyzer over a short text. */
final class Tokens {

    private Tokens() {}

    /** @param start of the word in the text that the term stands for; terms of one word share it */
    record Token(String term, int start, int end) {}

    static List<String> of(Analyzer analyzer, String text) {
        return placed(analyzer, text).stream().map(Token::term).toList();
    }

    static List<Token> placed(Analyzer analyzer, String text) {
        List<Token> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
