package org.komenius.pathways.internal.pagetext;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.TranslatedText;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;

/** Says things in the language of one reader: fixed words, texts of the network, days and durations. */
final class Speech {

    private final Wording wording;
    private final String language;
    private final Locale locale;

    Speech(Wording wording, String language) {
        this.wording = wording;
        this.language = language;
        this.locale = switch (language) {
            case "de-x-ls" -> Locale.GERMAN;
            case "en" -> Locale.UK;
                // Western digits, as in the rest of the interface.
            case "ar" -> Locale.forLanguageTag("ar-u-nu-latn");
            default -> Locale.forLanguageTag(language);
        };
    }

    String language() {
        return language;
    }

    Inline.Words words(String key) {
        return wording.words(language, key, Map.of());
    }

    Inline.Words words(String key, Map<String, ?> values) {
        return wording.words(language, key, values);
    }

    String text(String key) {
        return words(key).text();
    }

    String text(String key, Map<String, ?> values) {
        return words(key, values).text();
    }

    Block heading(int level, String key) {
        return new Block.Heading(level, List.of(words(key)), null);
    }

    /** A text of the network, marked if it is in another language. */
    Inline.Words say(TranslatedText text) {
        String shown = text.shownLanguage(language);
        return new Inline.Words(clean(text.in(language)), Wording.isForeign(shown, language) ? shown : null, false);
    }

    Inline.Words say(LocalizedText text) {
        for (String tag : Wording.chain(language)) {
            String found = text.byLanguage().get(tag);
            if (found != null) {
                return new Inline.Words(clean(found), Wording.isForeign(tag, language) ? tag : null, false);
            }
        }
        return new Inline.Words(clean(text.german()), Wording.isForeign("de", language) ? "de" : null, false);
    }

    /** For labels and search engines, where no language can be marked. */
    String plain(TranslatedText text) {
        return say(text).text();
    }

    Optional<Block> paragraph(TranslatedText text) {
        return Optional.ofNullable(text).map(some -> Block.paragraph(say(some)));
    }

    /** "28. Februar 2027". */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(isGerman() ? "d. MMMM uuuu" : "d MMMM uuuu", locale)
                .format(day);
    }

    /** "August 2029": for arrivals, whose day nobody knows. */
    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(day);
    }

    /** "1. Februar", of any year. */
    String dayOfYear(MonthDay day) {
        return DateTimeFormatter.ofPattern(isGerman() ? "d. MMMM" : "d MMMM", locale)
                .format(day.atYear(2028));
    }

    /** "2 Jahre 6 Monate"; what takes no time is told so. */
    String duration(int months) {
        if (months == 0) {
            return text("public.duration.none");
        }
        List<String> parts = new ArrayList<>();
        if (months >= 12) {
            parts.add(text("text.years", Map.of("count", months / 12)));
        }
        if (months % 12 != 0) {
            parts.add(text("text.months", Map.of("count", months % 12)));
        }
        return String.join(" ", parts);
    }

    /** Name of a language in the reader's. */
    String languageName(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
        return name.isBlank() ? tag : name;
    }

    /** The pieces with {@code separator} between them. */
    static List<Inline> joined(Collection<? extends Inline> pieces, String separator) {
        List<Inline> joined = new ArrayList<>();
        for (Inline piece : pieces) {
            if (!joined.isEmpty()) {
                joined.add(Inline.text(separator));
            }
            joined.add(piece);
        }
        return joined;
    }

    private boolean isGerman() {
        return language.startsWith("de");
    }

    /** Soft hyphens belong on the map only. */
    private static String clean(String text) {
        return text.replace("\u00ad", "");
    }
}
