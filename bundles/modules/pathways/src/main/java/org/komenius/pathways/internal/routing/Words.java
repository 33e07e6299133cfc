package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;

/** Small pieces of the German and English sentences. */
final class Words {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String german(LocalDate day) {
        return GERMAN.format(day);
    }

    static String english(LocalDate day) {
        return ENGLISH.format(day);
    }

    /** The same sentence in both languages, each with its own pieces. */
    static LocalizedText sentence(String german, List<?> germanPieces, String english, List<?> englishPieces) {
        return LocalizedText.of(german.formatted(germanPieces.toArray()), english.formatted(englishPieces.toArray()));
    }

    static String germanQuote(String text) {
        return "„" + plain(text) + "“";
    }

    static String englishQuote(String text) {
        return "“" + plain(text) + "”";
    }

    static String germanChoice(List<LocalizedText> titles) {
        return titles.stream().map(title -> germanQuote(title.german())).collect(Collectors.joining(" oder "));
    }

    static String englishChoice(List<LocalizedText> titles) {
        return titles.stream().map(title -> englishQuote(title.english())).collect(Collectors.joining(" or "));
    }

    /** "9 Monate", "1 Jahr", "2 Jahre und 6 Monate". */
    static String germanDuration(int months) {
        return duration(months, "Jahr", "Jahre", "Monat", "Monate", " und ");
    }

    static String englishDuration(int months) {
        return duration(months, "year", "years", "month", "months", " and ");
    }

    /** Without soft hyphens, which belong on the map only. */
    static String plain(String text) {
        return text.replace("\u00ad", "");
    }

    /** As part of a sentence: plain and without a full stop of its own. */
    static String clause(String text) {
        String plain = plain(text).strip();
        return plain.endsWith(".") && !plain.endsWith("..") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String duration(int months, String year, String years, String month, String monthsWord, String and) {
        int full = months / 12;
        int rest = months % 12;
        String yearPart = full == 0 ? "" : full + " " + (full == 1 ? year : years);
        String monthPart = rest == 0 && full > 0 ? "" : rest + " " + (rest == 1 ? month : monthsWord);
        return yearPart.isEmpty() || monthPart.isEmpty() ? yearPart + monthPart : yearPart + and + monthPart;
    }
}
