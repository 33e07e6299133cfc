package org.komenius.web.internal.language;

import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komenius.spi.web.Inline;

/** The languages that the interface can be read in. Plain German is a language of its own. */
public enum Language {
    GERMAN("de", "de", "ltr", "Deutsch", "de_DE", List.of("de")),
    ENGLISH("en", "en", "ltr", "English", "en_GB", List.of("en", "de")),
    ARABIC("ar", "ar", "rtl", "العربية", "ar", List.of("ar", "en", "de")),
    UKRAINIAN("uk", "uk", "ltr", "Українська", "uk_UA", List.of("uk", "en", "de")),
    PLAIN_GERMAN("ls", "de-x-ls", "ltr", "Leichte Sprache", "de_DE", List.of("de-x-ls", "de"));

    private final String segment;
    private final String tag;
    private final String direction;
    private final String ownName;
    private final String socialCode;
    private final List<String> chain;

    Language(String segment, String tag, String direction, String ownName, String socialCode, List<String> chain) {
        this.segment = segment;
        this.tag = tag;
        this.direction = direction;
        this.ownName = ownName;
        this.socialCode = socialCode;
        this.chain = chain;
    }

    /** First segment of an address. */
    public String segment() {
        return segment;
    }

    /** BCP 47 tag, also the name of the text files. */
    public String tag() {
        return tag;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    /** What its readers call it. */
    public String ownName() {
        return ownName;
    }

    /** As Open Graph writes it. */
    public String socialCode() {
        return socialCode;
    }

    /** Tags in which to look for a text, the best first. Browsers use the same order. */
    public List<String> chain() {
        return chain;
    }

    /** The best text for readers of this language, marked with its language where that is another one; empty if there is none. */
    public Optional<Inline.Words> choose(Map<String, String> byLanguage) {
        return chain.stream()
                .filter(byLanguage::containsKey)
                .findFirst()
                .map(found -> new Inline.Words(byLanguage.get(found), isSpokenAs(found) ? null : found, false));
    }

    /** True if a text in {@code other} needs no mark among texts of this language. Plain German is German to a voice. */
    private boolean isSpokenAs(String other) {
        return primary(other).equals(primary(tag));
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    public static Optional<Language> bySegment(String segment) {
        return Arrays.stream(values()).filter(l -> l.segment.equals(segment)).findFirst();
    }

    /** The first of the browser's wishes that there is, else German. Plain German is chosen by people, never by browsers. */
    public static Language negotiate(Enumeration<Locale> wishes) {
        while (wishes.hasMoreElements()) {
            String wish = wishes.nextElement().getLanguage();
            Optional<Language> found = bySegment(wish);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return GERMAN;
    }
}
