package org.komenius.registry.internal.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts comparable for search and order on every database alike: small letters, no accents, {@code ß} as {@code ss}, punctuation
 * as one space.
 *
 * <p>{@code ä} becomes {@code a}, not {@code ae}: people who cannot type umlauts mostly leave the dots out, and a text is folded the
 * same way on both sides.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Folding() {}

    /** Never null; empty for null. */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD);
        return OTHERS.matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Several texts as one searchable line of at most {@code maxLength} characters. */
    public static String fold(int maxLength, String... texts) {
        StringBuilder line = new StringBuilder();
        for (String text : texts) {
            String folded = fold(text);
            if (!folded.isEmpty()) {
                line.append(line.isEmpty() ? "" : " ").append(folded);
            }
        }
        return line.length() > maxLength ? line.substring(0, maxLength) : line.toString();
    }

    /** The words of a question, at most eight; each has to occur in what is found. */
    public static List<String> words(String question) {
        String folded = fold(question);
        return folded.isEmpty()
                ? List.of()
                : Arrays.stream(folded.split(" ")).limit(8).toList();
    }
}
