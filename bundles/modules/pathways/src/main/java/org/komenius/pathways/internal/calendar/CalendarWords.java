package org.komenius.pathways.internal.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.routing.Step;
import org.komenius.pathways.internal.routing.StepRequirement;

/**
 * The texts of the events in one language. In Arabic every inserted piece is isolated (U+2068, U+2069), so that German names and dates
 * keep their own direction within the sentence.
 */
final class CalendarWords {

    private static final Map<String, Words> WORDS = Map.of(
            "de",
                    new Words(
                            "Fahrplan: %s",
                            "Anmeldeschluss: %s",
                            "Beginn: %s",
                            "Anmelden vom %s bis %s",
                            "Anmelden bis %s",
                            "Noch zu klären: %s",
                            "Quelle: %s"),
            "de-x-ls",
                    new Words(
                            "Mein Weg: %s",
                            "Letzter Tag zum Anmelden: %s",
                            "Start: %s",
                            "Anmelden: %s bis %s",
                            "Anmelden bis %s",
                            "Das brauchen Sie noch: %s",
                            "Quelle: %s"),
            "en",
                    new Words(
                            "Route: %s",
                            "Last day to apply: %s",
                            "Start: %s",
                            "Apply from %s to %s",
                            "Apply by %s",
                            "Still to be settled: %s",
                            "Source: %s"),
            "ar",
                    new Words(
                            "المسار: %s",
                            "آخر يوم للتسجيل: %s",
                            "البداية: %s",
                            "التسجيل من %s إلى %s",
                            "التسجيل حتى %s",
                            "ما زال مطلوبًا: %s",
                            "المصدر: %s"),
            "uk",
                    new Words(
                            "Маршрут: %s",
                            "Останній день для заявки: %s",
                            "Початок: %s",
                            "Подати заявку з %s до %s",
                            "Подати заявку до %s",
                            "Ще потрібно: %s",
                            "Джерело: %s"));

    private final Network network;
    private final String language;
    private final Words words;
    private final DateTimeFormatter days;

    CalendarWords(Network network, String language) {
        this.network = network;
        this.language = WORDS.containsKey(language) ? language : primary(language);
        this.words = WORDS.get(this.language);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(this.language.startsWith("de") ? "de" : this.language));
    }

    private static String primary(String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        return WORDS.containsKey(primary) ? primary : "en";
    }

    String calendarName(String stop) {
        return words.calendar().formatted(insert(title(stop)));
    }

    String deadline(Step step) {
        return words.deadline().formatted(insert(title(step.to())));
    }

    String start(Step step) {
        return words.start().formatted(insert(title(step.to())));
    }

    /** From where to where, when to apply, what is still open, where the rule is written. */
    String description(Step step) {
        List<String> lines = new ArrayList<>();
        String arrow = rightToLeft() ? " ← " : " → ";
        // A line of isolated pieces only has no direction of its own, so it is marked.
        String mark = rightToLeft() ? "\u200f" : "";
        lines.add(mark + insert(title(step.from())) + arrow + insert(title(step.to())));
        if (step.applyUntil() != null && step.applyFrom() != null) {
            lines.add(words.window().formatted(day(step.applyFrom()), day(step.applyUntil())));
        } else if (step.applyUntil() != null) {
            lines.add(words.until().formatted(day(step.applyUntil())));
        }
        lines.add(words.start().formatted(day(step.start())));
        for (StepRequirement requirement : step.requirements()) {
            if (requirement.state() == StepRequirement.State.OPEN) {
                lines.add(words.open().formatted(insert(in(requirement.text()))));
            }
        }
        network.sources().stream()
                .filter(source -> source.id().equals(step.source()))
                .findFirst()
                .map(CalendarWords::written)
                .ifPresent(source -> lines.add(words.source().formatted(insert(source))));
        return String.join("\n", lines);
    }

    private static String written(Source source) {
        return source.url() == null ? source.title() : source.title() + ", " + source.url();
    }

    private String title(String stopId) {
        return network.stop(stopId)
                .map(Stop::title)
                .map(title -> title.in(language))
                .orElse(stopId)
                .replace("\u00ad", "");
    }

    /** The language itself, else English for foreign languages where there is some, else German. */
    private String in(LocalizedText text) {
        boolean known = text.byLanguage().containsKey(language) || language.startsWith("de");
        return text.in(known ? language : "en").replace("\u00ad", "");
    }

    private String day(LocalDate day) {
        return insert(days.format(day));
    }

    private String insert(String piece) {
        return rightToLeft() ? "\u2068" + piece + "\u2069" : piece;
    }

    private boolean rightToLeft() {
        return language.equals("ar");
    }

    private record Words(
            String calendar, String deadline, String start, String window, String until, String open, String source) {}
}
