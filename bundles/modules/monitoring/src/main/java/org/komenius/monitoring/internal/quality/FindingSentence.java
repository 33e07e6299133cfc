package org.komenius.monitoring.internal.quality;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.komenius.model.text.LocalizedText;

/**
 * A finding in words. Without figures it names no value at all, for those who may not see the raw data set behind it; what kind of
 * thing is wrong stays clear.
 */
public final class FindingSentence {

    private final Map<String, String> figures;
    private final RuleKind kind;
    private final boolean quoting;

    private FindingSentence(Finding finding, boolean quoting) {
        this.kind = finding.kind();
        this.figures = finding.figures();
        this.quoting = quoting;
    }

    /** @param quoting whether values may be named */
    public static LocalizedText of(Finding finding, boolean quoting) {
        FindingSentence sentence = new FindingSentence(finding, quoting);
        return LocalizedText.of(sentence.text(Locale.GERMAN), sentence.text(Locale.ENGLISH));
    }

    private String text(Locale locale) {
        boolean german = locale == Locale.GERMAN;
        return switch (kind) {
            case RANGE -> range(german, locale);
            case SUM -> sum(german, locale);
            case JUMP -> jump(german, locale);
            case UNKNOWN_CODE -> unknownCode(german);
            case REGION -> region(german);
            case DUPLICATE -> duplicate(german, locale);
            case OUTLIER -> outlier(german, locale);
            case REDUNDANT -> german
                    ? number("percent", locale) + " % der Werte stehen auch in einem anderen Datensatz."
                    : number("percent", locale) + " % of the values stand in another data set too.";
        };
    }

    private String duplicate(boolean german, Locale locale) {
        String count = number("count", locale);
        if ("1".equals(count)) {
            return german
                    ? "Ein Wert steht mehrfach in der Datei; er wurde einmal gezählt."
                    : "One value stands in the file more than once; it was counted once.";
        }
        return german
                ? count + " Werte stehen mehrfach in der Datei; sie wurden einmal gezählt."
                : count + " values stand in the file more than once; they were counted once.";
    }

    private String range(boolean german, Locale locale) {
        boolean below = "below".equals(figures.get("side"));
        String bound = number("bound", locale);
        if (german) {
            return "Der Wert " + quote("value", locale) + "liegt " + (below ? "unter" : "über") + " der Grenze " + bound
                    + ".";
        }
        return "The value " + quote("value", locale) + "is " + (below ? "below" : "above") + " the bound " + bound
                + ".";
    }

    private String sum(boolean german, Locale locale) {
        if (SumRule.Relation.AT_MOST.name().equals(figures.get("relation"))) {
            if (!quoting) {
                return german ? "Der Teil ist größer als die Summe." : "The part is greater than the total.";
            }
            return german
                    ? "Der Teil " + number("value", locale) + " ist größer als die Summe " + number("total", locale)
                            + "."
                    : "The part " + number("value", locale) + " is greater than the total " + number("total", locale)
                            + ".";
        }
        String dimension = figures.getOrDefault(german ? "dimension" : "dimensionEn", "");
        if (!quoting) {
            return german
                    ? "Die Teile von „" + dimension + "“ ergeben nicht die Summe."
                    : "The parts of \"" + dimension + "\" do not add up to the total.";
        }
        return german
                ? "Die Teile von „" + dimension + "“ ergeben " + number("sum", locale) + ", als Summe steht dort "
                        + number("total", locale) + " (Differenz " + number("difference", locale) + ")."
                : "The parts of \"" + dimension + "\" give " + number("sum", locale) + ", the total says "
                        + number("total", locale) + " (difference " + number("difference", locale) + ").";
    }

    private String jump(boolean german, Locale locale) {
        String period = period(figures.getOrDefault("previousPeriod", ""), german);
        if (!quoting) {
            return german
                    ? "Gegenüber " + period + " ändert sich der Wert auffällig stark."
                    : "Compared with " + period + " the value changes conspicuously.";
        }
        String percent = figures.containsKey("percent") ? " (" + signed("percent", locale) + " %)" : "";
        return german
                ? "Gegenüber " + period + " ändert sich der Wert von " + number("previous", locale) + " auf "
                        + number("value", locale) + percent + "."
                : "Compared with " + period + " the value changes from " + number("previous", locale) + " to "
                        + number("value", locale) + percent + ".";
    }

    private String unknownCode(boolean german) {
        boolean list = "list".equals(figures.get("against"));
        if (german) {
            return list
                    ? "Diese Ausprägung steht nicht in der hinterlegten Liste."
                    : "Diese Ausprägung gab es in der Version davor nicht.";
        }
        return list ? "This member does not stand in the given list." : "The version before did not have this member.";
    }

    private String region(boolean german) {
        return switch (figures.getOrDefault("existence", "")) {
            case "NOT_VALID" -> german
                    ? "Die Region gab es zu dieser Zeit nicht, sie hat aber Werte."
                    : "The region did not exist at that time, yet it has values.";
            case "NO_KEY" -> german ? "Das ist kein amtlicher Regionalschlüssel." : "This is no official region key.";
            default -> german ? "Dieser Regionalschlüssel ist nicht bekannt." : "This region key is not known.";
        };
    }

    private String outlier(boolean german, Locale locale) {
        if (!quoting) {
            return german
                    ? "Der Wert liegt weit von den übrigen Regionen derselben Ebene entfernt."
                    : "The value lies far from the other regions of its level.";
        }
        boolean share = OutlierRule.Scale.SHARE.name().equals(figures.get("scale"));
        String unit = share ? " %" : "";
        String scaled = figures.containsKey("scaled") ? number("scaled", locale) : number("value", locale);
        return german
                ? (share ? "Der Anteil " : "Der Wert ") + scaled + unit
                        + " liegt weit von den übrigen Regionen entfernt (Mitte "
                        + number("median", locale) + unit + ", robuster z-Wert " + number("score", locale)
                        + ", auffällig ab "
                        + number("threshold", locale) + ")."
                : (share ? "The share " : "The value ") + scaled + unit + " lies far from the other regions (median "
                        + number("median", locale) + unit + ", robust z-score " + number("score", locale)
                        + ", conspicuous from "
                        + number("threshold", locale) + ").";
    }

    private String quote(String name, Locale locale) {
        return quoting ? number(name, locale) + " " : "";
    }

    private static String period(String code, boolean german) {
        if (code.startsWith("@") && code.length() == 11) {
            return german
                    ? "dem " + code.substring(9) + "." + code.substring(6, 8) + "." + code.substring(1, 5)
                    : code.substring(1);
        }
        return code;
    }

    private String signed(String name, Locale locale) {
        return (new BigDecimal(figures.get(name)).signum() > 0 ? "+" : "") + number(name, locale);
    }

    private String number(String name, Locale locale) {
        String plain = figures.get(name);
        if (plain == null) {
            return "–";
        }
        BigDecimal value = new BigDecimal(plain);
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
