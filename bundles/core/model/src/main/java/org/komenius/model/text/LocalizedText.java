package org.komenius.model.text;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One text in several languages, German always among them, so that there is something to show in every language.
 *
 * <p>Keys are BCP 47 tags such as {@code de}, {@code en} or {@code de-x-ls} (plain German). Immutable.
 *
 * @param byLanguage tag to text; never empty, German required, no null and no blank text
 */
public record LocalizedText(Map<String, String> byLanguage) {

    public LocalizedText {
        Objects.requireNonNull(byLanguage, "byLanguage");
        if (!byLanguage.containsKey("de")) {
            throw new IllegalArgumentException("a localized text needs German (de): " + byLanguage);
        }
        byLanguage.forEach((tag, text) -> {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("blank text for language " + tag);
            }
        });
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** German and English, the two languages that every message of the platform has. */
    public static LocalizedText of(String german, String english) {
        return new LocalizedText(Map.of("de", german, "en", english));
    }

    /** The text in {@code tag}, else in its primary language, else in German. Never null. */
    public String in(String tag) {
        String exact = byLanguage.get(tag);
        if (exact != null) {
            return exact;
        }
        int dash = tag.indexOf('-');
        String primary = dash < 0 ? null : byLanguage.get(tag.substring(0, dash));
        return primary != null ? primary : byLanguage.get("de");
    }

    public String german() {
        return byLanguage.get("de");
    }

    /** The English text, or the German one where there is no English. */
    public String english() {
        return in("en");
    }
}
