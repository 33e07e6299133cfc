package org.komenius.pathways.internal.network;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.model.text.LocalizedText;

/**
 * A German text and its translations, each with its state.
 *
 * @param byLanguage BCP 47 tag ({@code de}, {@code en}, {@code ar}, {@code uk}, {@code de-x-ls} for plain German) to translation; German
 *     always among them; a language that is not a key is missing
 */
public record TranslatedText(Map<String, Translation> byLanguage) {

    public TranslatedText {
        if (!byLanguage.containsKey("de")) {
            throw new IllegalArgumentException("a text needs German (de): " + byLanguage.keySet());
        }
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static TranslatedText of(String german) {
        return new TranslatedText(Map.of("de", Translation.current(german)));
    }

    public static TranslatedText of(String german, String english) {
        return new TranslatedText(Map.of("de", Translation.current(german), "en", Translation.current(english)));
    }

    /**
     * The language that a reader of {@code tag} gets: itself, its primary language (plain German becomes German), English for foreign
     * languages where there is some, else German.
     */
    public String shownLanguage(String tag) {
        if (byLanguage.containsKey(tag)) {
            return tag;
        }
        int dash = tag.indexOf('-');
        String primary = dash < 0 ? tag : tag.substring(0, dash);
        if (byLanguage.containsKey(primary)) {
            return primary;
        }
        return byLanguage.containsKey("en") ? "en" : "de";
    }

    /** The text that a reader of {@code tag} gets; see {@link #shownLanguage}. Never null. */
    public String in(String tag) {
        return byLanguage.get(shownLanguage(tag)).text();
    }

    public String german() {
        return byLanguage.get("de").text();
    }

    /** Without states, for messages of the platform. */
    public LocalizedText toLocalizedText() {
        Map<String, String> texts = new TreeMap<>();
        byLanguage.forEach((tag, translation) -> texts.put(tag, translation.text()));
        return new LocalizedText(texts);
    }

    /**
     * This text with another German wording: every translation that was current or machine-made becomes {@link
     * TranslationState#OUTDATED}. The same wording changes nothing.
     */
    public TranslatedText withGerman(String german) {
        if (german.equals(german())) {
            return this;
        }
        Map<String, Translation> changed = new TreeMap<>();
        byLanguage.forEach((tag, old) -> changed.put(
                tag,
                old.state() == TranslationState.IN_TRANSLATION
                        ? old
                        : new Translation(old.text(), TranslationState.OUTDATED, old.checked())));
        changed.put("de", Translation.current(german));
        return new TranslatedText(changed);
    }
}
