package org.komenius.pathways.internal.pagetext;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.spi.web.Inline;

/** The bundle's texts, with the languages in the order in which browsers look for them. Immutable. */
final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    private static final Map<String, List<String>> CHAINS = Map.of(
            "de", List.of("de"),
            "de-x-ls", List.of("de-x-ls", "de"),
            "en", List.of("en", "de"),
            "ar", List.of("ar", "en", "de"),
            "uk", List.of("uk", "en", "de"));

    private static final Wording OWN = new Wording(read());

    private final Map<String, Map<String, String>> byLanguage;

    Wording(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** The texts of this bundle. */
    static Wording own() {
        return OWN;
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String tag : CHAINS.keySet()) {
            try (InputStream file = Wording.class.getResourceAsStream("/i18n/" + tag + ".json")) {
                if (file != null) {
                    all.put(tag, new ObjectMapper().readValue(file, FLAT));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("texts of pathways in " + tag, e);
            }
        }
        return all;
    }

    /** Tags in which to look for a text, the best first. */
    static List<String> chain(String language) {
        return CHAINS.getOrDefault(language, List.of("de"));
    }

    /** True if a text in {@code found} needs a mark in a page in {@code language}. */
    static boolean isForeign(String found, String language) {
        return !found.split("-")[0].equals(language.split("-")[0]);
    }

    /**
     * The text of {@code key}; if {@code values} hold a {@code count}, in the form that goes with that number. The key itself if there is
     * none.
     */
    Inline.Words words(String language, String key, Map<String, ?> values) {
        for (String tag : chain(language)) {
            Map<String, String> texts = byLanguage.getOrDefault(tag, Map.of());
            String text = values.get("count") instanceof Number count
                    ? texts.getOrDefault(
                            key + "." + Plural.of(tag, count.longValue()),
                            texts.getOrDefault(key + ".other", texts.get(key)))
                    : texts.get(key);
            if (text != null) {
                return new Inline.Words(fill(text, values), isForeign(tag, language) ? tag : null, false);
            }
        }
        return new Inline.Words(key, null, false);
    }

    private static String fill(String text, Map<String, ?> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        values.containsKey(match.group(1))
                                ? String.valueOf(values.get(match.group(1)))
                                : match.group()));
    }
}
