package org.komenius.monitoring.internal.tabular;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;

/** What symbols usually mean: those of official statistics, and what offices write in tables of their own. */
final class KnownSymbols {

    private static final Map<String, Meaning> OFFICIAL = Map.ofEntries(
            Map.entry("-", Meaning.ZERO),
            Map.entry(".", Meaning.UNKNOWN_OR_SECRET),
            Map.entry("...", Meaning.LATER),
            Map.entry("/", Meaning.UNRELIABLE),
            Map.entry("x", Meaning.NOT_MEANINGFUL),
            Map.entry(":", Meaning.NOT_COLLECTED),
            Map.entry("#", Meaning.REGION_NOT_EXISTING),
            Map.entry("•", Meaning.CONFIDENTIAL),
            Map.entry("0~", Meaning.ROUNDED_ZERO));
    private static final Map<String, Meaning> OWN = Map.ofEntries(
            Map.entry("–", Meaning.ZERO),
            Map.entry("—", Meaning.ZERO),
            Map.entry("…", Meaning.LATER),
            Map.entry("ka", Meaning.UNKNOWN_OR_SECRET),
            Map.entry("keineangabe", Meaning.UNKNOWN_OR_SECRET),
            Map.entry("keineangaben", Meaning.UNKNOWN_OR_SECRET),
            Map.entry("geheim", Meaning.UNKNOWN_OR_SECRET),
            Map.entry("gesperrt", Meaning.UNKNOWN_OR_SECRET),
            Map.entry("*", Meaning.UNKNOWN_OR_SECRET),
            Map.entry("nv", Meaning.NOT_COLLECTED),
            Map.entry("nichtverfügbar", Meaning.NOT_COLLECTED),
            Map.entry("nichtvorhanden", Meaning.NOT_COLLECTED),
            Map.entry("nichterhoben", Meaning.NOT_COLLECTED),
            Map.entry("na", Meaning.NOT_COLLECTED),
            Map.entry("n/a", Meaning.NOT_COLLECTED),
            Map.entry("#n/a", Meaning.NOT_COLLECTED),
            Map.entry("#nv", Meaning.NOT_COLLECTED),
            Map.entry("null", Meaning.NOT_COLLECTED),
            Map.entry("folgt", Meaning.LATER),
            Map.entry("liegtnochnichtvor", Meaning.LATER),
            Map.entry("entfällt", Meaning.NOT_MEANINGFUL),
            Map.entry("nichtsinnvoll", Meaning.NOT_MEANINGFUL));

    private KnownSymbols() {}

    /** Empty for a text that nobody can know. */
    static Optional<Meaning> meaning(String text) {
        String lower = text.strip().toLowerCase(Locale.GERMAN);
        Meaning official = OFFICIAL.get(lower);
        if (official != null) {
            return Optional.of(official);
        }
        Meaning exact = OWN.get(lower);
        return Optional.ofNullable(exact != null ? exact : OWN.get(lower.replaceAll("[ .\\u00A0]", "")));
    }

    /** @param text empty for empty cells */
    static Guess<Meaning> guess(String text) {
        if (text.isEmpty()) {
            return new Guess<>(
                    Meaning.NOT_COLLECTED,
                    Guess.UNSURE,
                    LocalizedText.of(
                            "Leere Zellen kommen vor. Bitte legen Sie fest, was sie bedeuten.",
                            "There are empty cells. Please settle what they mean."));
        }
        if (OFFICIAL.containsKey(text.toLowerCase(Locale.ROOT))) {
            return new Guess<>(
                    meaning(text).orElseThrow(),
                    Guess.SURE,
                    LocalizedText.of(
                            "Zeichen der amtlichen Statistik oder von Komenius.",
                            "Symbol of official statistics or of Komenius."));
        }
        return meaning(text)
                .map(found -> new Guess<>(
                        found,
                        Guess.LIKELY,
                        LocalizedText.of("Übliche Abkürzung; bitte prüfen.", "A usual abbreviation; please check.")))
                .orElseGet(() -> new Guess<>(
                        null,
                        0,
                        LocalizedText.of(
                                "Unbekannt: Bitte legen Sie fest, was es bedeutet.",
                                "Unknown: please settle what it means.")));
    }
}
