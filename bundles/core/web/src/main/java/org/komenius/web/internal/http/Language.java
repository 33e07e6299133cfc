package org.komenius.web.internal.http;

import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;

/** The languages that the interface can be read in. Plain German is a language of its own. */
enum Language {
    GERMAN("de", "de", "ltr"),
    ENGLISH("en", "en", "ltr"),
    ARABIC("ar", "ar", "rtl"),
    UKRAINIAN("uk", "uk", "ltr"),
    PLAIN_GERMAN("ls", "de-x-ls", "ltr");

    private final String segment;
    private final String tag;
    private final String direction;

    Language(String segment, String tag, String direction) {
        this.segment = segment;
        this.tag = tag;
        this.direction = direction;
    }

    /** First segment of an address. */
    String segment() {
        return segment;
    }

    /** BCP 47 tag, also the name of the text files. */
    String tag() {
        return tag;
    }

    /** {@code ltr} or {@code rtl}. */
    String direction() {
        return direction;
    }

    static Optional<Language> bySegment(String segment) {
        return Arrays.stream(values()).filter(l -> l.segment.equals(segment)).findFirst();
    }

    /** The first of the browser's wishes that there is, else German. Plain German is chosen by people, never by browsers. */
    static Language negotiate(Enumeration<Locale> wishes) {
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
