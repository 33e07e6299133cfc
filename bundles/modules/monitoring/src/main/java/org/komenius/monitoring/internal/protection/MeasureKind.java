package org.komenius.monitoring.internal.protection;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;

/**
 * Which measures the house can protect by what an imported table says: counts of persons. Rates, shares and means tell what they are
 * computed from, and sums of money tell who contributed most; a table says neither, so these stay inside.
 */
final class MeasureKind {

    private static final Pattern COUNTED = Pattern.compile(
            "(anzahl|number|personen|persons|people|fälle|cases|count|kinder|children|schüler.*|pupils|students|studierende).*");
    private static final Pattern MONEY = Pattern.compile(
            ".*(€|\\beuro?\\b|\\beur\\b|betrag|einkommen|ausgaben|einnahmen|umsatz|kosten|income|expenditure|revenue|\\bcosts?\\b).*");
    private static final Pattern RATE = Pattern.compile(
            ".*(%|prozent|percent|promille|quote|anteil|durchschnitt|average|mittelwert|median|index|\\bje\\b|\\bpro\\b|\\bper\\b|rate\\b|\\bshare\\b|\\bmean\\b).*");

    private static final LocalizedText RATES = LocalizedText.of(
            "Anteile, Raten und Mittelwerte gehen nur hinaus, wenn alles hinausgeht, woraus sie berechnet sind; das sagt die Tabelle nicht.",
            "Shares, rates and means go out only if everything they are computed from does; the table does not say what that is.");
    /** What there is at a time, and not what happens in it: whoever is there for two years would count twice. */
    private static final Pattern STOCK = Pattern.compile(
            ".*(bestand|bevölkerung|einwohner|schüler|studierende|beschäftigte|arbeitslose|empfänger|betreute|belegte|plätze|klassen|lehrkräfte|\\bstock\\b|population|inhabitants|pupils|students|employees|unemployed|recipients|places|teachers).*");

    static final LocalizedText STOCKS = LocalizedText.of(
            "Bestände lassen sich nicht über mehrere Zeiträume addieren; wer zweimal da ist, zählte doppelt.",
            "Stocks cannot be added up over several periods; whoever is there twice would count twice.");

    private static final LocalizedText SUMS = LocalizedText.of(
            "Bei Beträgen kommt es darauf an, wer wie viel beiträgt; das sagt die Tabelle nicht.",
            "With amounts it matters who contributes how much; the table does not say so.");

    private MeasureKind() {}

    /** Whether it says how many there are, by its name; whoever finished, moved or was born is no stock. */
    static boolean isStock(Member measure) {
        return STOCK.matcher(names(measure)).matches();
    }

    private static String names(Member measure) {
        return String.join(" ", measure.label().byLanguage().values()).toLowerCase(Locale.ROOT);
    }

    /** Why the measure stays inside; empty for one that counts. */
    static Optional<LocalizedText> heldBack(Member measure) {
        String unit = measure.unit() == null
                ? ""
                : measure.unit().toLowerCase(Locale.ROOT).strip();
        String names = names(measure);
        if (RATE.matcher(unit).matches() || RATE.matcher(names).matches()) {
            return Optional.of(RATES);
        }
        boolean counted = unit.isEmpty() || COUNTED.matcher(unit).matches();
        return counted && !MONEY.matcher(names).matches() ? Optional.empty() : Optional.of(SUMS);
    }
}
