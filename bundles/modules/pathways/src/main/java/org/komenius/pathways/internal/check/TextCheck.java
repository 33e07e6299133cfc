package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.TranslatedText;
import org.komenius.pathways.internal.network.TranslationState;

/** Whether every text is there in every language of the network, up to date, and fits on the map. */
final class TextCheck {

    private static final int LONGEST_TITLE = 60;
    /** Characters of a word that still fit into a column of the map. */
    private static final int LONGEST_WORD = 16;

    private static final int EXAMPLES = 5;

    private TextCheck() {}

    static void check(Network network, Findings findings) {
        List<Texts.Placed> texts = Texts.of(network);
        Set<String> languages = new TreeSet<>();
        texts.forEach(placed -> languages.addAll(placed.text().byLanguage().keySet()));
        for (String language : languages) {
            if (!wellFormed(language)) {
                findings.error(
                        "text.language",
                        Subject.language(language),
                        of(
                                "„" + language + "“ ist kein Sprachkürzel nach BCP 47.",
                                "“" + language + "” is no language tag of BCP 47."),
                        of("Verwenden Sie zum Beispiel en, uk oder de-x-ls.", "Use for example en, uk or de-x-ls."));
                continue;
            }
            gaps(texts, language, findings);
        }
        network.stops().forEach(stop -> title(stop, findings));
    }

    private static boolean wellFormed(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static void gaps(List<Texts.Placed> texts, String language, Findings findings) {
        report(
                texts,
                language,
                text -> !text.byLanguage().containsKey(language),
                "text.missing",
                "fehlen; gezeigt wird stattdessen eine andere Sprache",
                "are missing; another language is shown instead",
                findings);
        report(
                texts,
                language,
                text -> is(text, language, TranslationState.OUTDATED),
                "text.outdated",
                "sind veraltet, weil sich der deutsche Text geändert hat",
                "are outdated because the German text has changed",
                findings);
        report(
                texts,
                language,
                text -> is(text, language, TranslationState.IN_TRANSLATION),
                "text.in-translation",
                "sind in Arbeit",
                "are being translated",
                findings);
        report(
                texts,
                language,
                text -> is(text, language, TranslationState.MACHINE_TRANSLATED),
                "text.machine-translated",
                "sind maschinell übersetzt und ungelesen",
                "were translated by a machine and not read by a person",
                findings);
    }

    private static boolean is(TranslatedText text, String language, TranslationState state) {
        return text.byLanguage().containsKey(language)
                && text.byLanguage().get(language).state() == state;
    }

    private static void report(
            List<Texts.Placed> texts,
            String language,
            Predicate<TranslatedText> affected,
            String code,
            String german,
            String english,
            Findings findings) {
        List<TranslatedText> found =
                texts.stream().map(Texts.Placed::text).filter(affected).toList();
        if (found.isEmpty()) {
            return;
        }
        String examples = found.stream()
                .map(Names::of)
                .distinct()
                .limit(EXAMPLES)
                .map(text -> text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE) + "…")
                .collect(Collectors.joining(" · "));
        Locale locale = Locale.forLanguageTag(language);
        String plain = language.equals("de-x-ls") ? "Leichte Sprache" : locale.getDisplayLanguage(Locale.GERMAN);
        String plainEnglish = language.equals("de-x-ls") ? "Plain German" : locale.getDisplayLanguage(Locale.ENGLISH);
        findings.warning(
                code,
                Subject.language(language),
                of(
                        plain + ": " + found.size() + " von " + texts.size() + " Texten " + german + ", zum Beispiel: "
                                + examples,
                        plainEnglish + ": " + found.size() + " of " + texts.size() + " texts " + english
                                + ", for example: " + examples),
                of(
                        "Ergänzen oder prüfen Sie die Übersetzungen im Editor.",
                        "Complete or check the translations in the editor."));
    }

    private static void title(Stop stop, Findings findings) {
        String title = Names.of(stop);
        if (title.length() > LONGEST_TITLE) {
            findings.warning(
                    "stop.long-title",
                    Subject.of(stop),
                    of(
                            "Der Name „" + title + "“ ist für den Plan zu lang.",
                            "The name “" + title + "” is too long for the map."),
                    of(
                            "Kürzen Sie ihn auf höchstens " + LONGEST_TITLE + " Zeichen.",
                            "Shorten it to at most " + LONGEST_TITLE + " characters."));
        }
        for (String part : stop.title().german().split("[\\s\u00ad/-]+")) {
            if (part.length() > LONGEST_WORD) {
                findings.warning(
                        "stop.long-word",
                        Subject.of(stop),
                        of(
                                "„" + part + "“ lässt sich auf dem Plan nicht trennen.",
                                "“" + part + "” cannot be broken on the map."),
                        of("Setzen Sie weiche Trennstriche.", "Insert soft hyphens."));
            }
        }
    }
}
