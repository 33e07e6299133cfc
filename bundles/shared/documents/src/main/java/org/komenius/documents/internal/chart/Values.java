package org.komenius.documents.internal.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.komenius.documents.charts.ChartFormat;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;

/** Values as people read them, with the signs of the statistical offices; remembers which signs occurred, for the legend. */
public final class Values {

    /** Where the data have nothing at all, not even a reason. */
    private static final String NOTHING = "?";

    private final ChartFormat format;
    private final Map<String, String> signs = new LinkedHashMap<>();

    public Values(ChartFormat format) {
        this.format = format;
    }

    /** True for what is drawn as a length or a place. A rounded zero is a sign: nobody knows its number. */
    public static boolean isDrawn(ObservedValue value) {
        return value != null && value.number().isPresent();
    }

    /** @throws IllegalArgumentException for a number that no axis can hold */
    public static double number(ObservedValue value) {
        double number = value.number().orElseThrow().doubleValue();
        if (Math.abs(number) > 1e30) {
            throw new IllegalArgumentException("too large for a chart: " + value);
        }
        return number;
    }

    /** What stands beside a bar or in a gap; its sign is in the legend from now on. */
    public String label(ObservedValue value) {
        if (value == null) {
            sign(NOTHING, "keine Angabe im Datensatz", "nothing in the data set");
            return NOTHING;
        }
        String text = value.missingKind()
                .map(this::missing)
                .or(() -> value.number().map(this::exact))
                .orElseGet(() -> {
                    sign(
                            "0",
                            "mehr als nichts, aber weniger als die Hälfte der kleinsten gezeigten Einheit",
                            "more than nothing, but less than half of the smallest unit shown");
                    return "0";
                });
        for (QualityFlag flag : QualityFlag.values()) {
            if (value.flags().contains(flag)) {
                text = flagged(text, flag);
            }
        }
        return text;
    }

    /** Like {@link #label}, with the unit behind a number. */
    public String spoken(ObservedValue value) {
        String label = label(value);
        return isDrawn(value) && format.unit() != null ? label + "\u00a0" + format.unit() : label;
    }

    public String number(BigDecimal number) {
        return print(number, format.decimals(), format);
    }

    static String print(BigDecimal number, Integer decimals, ChartFormat format) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(format.isGerman() ? Locale.GERMANY : Locale.UK);
        int digits = decimals != null
                ? decimals
                : Math.min(3, Math.max(0, number.stripTrailingZeros().scale()));
        DecimalFormat writer = new DecimalFormat(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), symbols);
        writer.setRoundingMode(RoundingMode.HALF_UP);
        return writer.format(number);
    }

    /** Sign to meaning, in the order in which they occurred. */
    public Map<String, String> signs() {
        return signs;
    }

    private String exact(BigDecimal number) {
        if (number.signum() != 0) {
            return number(number);
        }
        sign("–", "nichts vorhanden (genau null)", "nothing (exactly zero)");
        return "–";
    }

    private String missing(MissingKind kind) {
        switch (kind) {
            case CONFIDENTIAL -> sign(kind.symbol(), "geheim gehalten", "kept secret");
            case UNKNOWN_OR_SECRET -> sign(kind.symbol(), "unbekannt oder geheim zu halten", "unknown or secret");
            case LATER -> sign(kind.symbol(), "Angabe fällt später an", "comes later");
            case UNRELIABLE -> sign(kind.symbol(), "nicht sicher genug", "not reliable enough");
            case NOT_MEANINGFUL -> sign(kind.symbol(), "Aussage nicht sinnvoll", "not meaningful");
            case NOT_COLLECTED -> sign(kind.symbol(), "nicht erhoben", "not collected");
            case REGION_NOT_EXISTING -> sign(
                    kind.symbol(), "Gebiet bestand zu diesem Zeitpunkt nicht", "region did not exist at that time");
        }
        return kind.symbol();
    }

    private String flagged(String text, QualityFlag flag) {
        switch (flag) {
            case UNCERTAIN -> {
                sign("( )", "Aussagewert eingeschränkt", "limited reliability");
                return "(" + text + ")";
            }
            case REVISED -> sign("r", "berichtigt", "revised");
            case PROVISIONAL -> sign("p", "vorläufig", "provisional");
            case ESTIMATED -> sign("s", "geschätzt", "estimated");
        }
        return text + "\u202f" + flag.symbol();
    }

    private void sign(String sign, String german, String english) {
        signs.putIfAbsent(sign, format.isGerman() ? german : english);
    }
}
