package org.komenius.web.internal.language;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.spi.web.Inline;

/** The shell's texts for readers of one language, each with the language it is really in. Immutable. */
public final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Language language;
    private final Map<String, Map<String, String>> byKey;

    /** @param byKey for every key its wordings by language tag */
    public Texts(Language language, Map<String, Map<String, String>> byKey) {
        this.language = language;
        this.byKey = byKey;
    }

    public Language language() {
        return language;
    }

    /** The text of {@code key}; the key itself if there is none, so that a gap is seen and nothing breaks. */
    public Inline.Words words(String key, Map<String, String> values) {
        return language.choose(byKey.getOrDefault(key, Map.of()))
                .map(found -> new Inline.Words(fill(found.text(), values), found.language(), false))
                .orElseGet(() -> new Inline.Words(key, null, false));
    }

    public Inline.Words words(String key) {
        return words(key, Map.of());
    }

    /** As {@link #words}, for attributes, which cannot tell their language. */
    public String text(String key) {
        return words(key).text();
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }
}
