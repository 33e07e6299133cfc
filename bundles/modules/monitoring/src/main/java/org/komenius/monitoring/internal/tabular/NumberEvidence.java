package org.komenius.monitoring.internal.tabular;

import java.util.regex.Pattern;
import org.komenius.model.text.LocalizedText;

/** Gathers from a file's cells how it writes numbers. */
final class NumberEvidence {

    private static final Pattern POINT_GROUPS = Pattern.compile("[-\u2212]?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[-\u2212]?\\d{1,3}(,\\d{3})+");
    private static final Pattern COMMA = Pattern.compile("[-\u2212]?[\\d.]*\\d,\\d+");
    private static final Pattern POINT = Pattern.compile("[-\u2212]?[\\d,]*\\d\\.\\d+");
    private static final Pattern BLANK_GROUPS =
            Pattern.compile("[-\u2212]?\\d{1,3}([ \\u00A0\\u202F\\u2009]\\d{3})+(,\\d+|\\.\\d+)?");
    private static final Pattern APOSTROPHE_GROUPS = Pattern.compile("[-\u2212]?\\d{1,3}('\\d{3})+(,\\d+|\\.\\d+)?");

    private int commaDecimals;
    private int pointDecimals;
    private int pointGroups;
    private int commaGroups;
    private int surePointGroups;
    private int sureCommaGroups;
    private int blankGroups;
    private int apostropheGroups;

    void add(String text) {
        if (text.isEmpty() || text.length() > 40 || !Character.isDigit(text.charAt(text.length() - 1))) {
            return;
        }
        if (BLANK_GROUPS.matcher(text).matches()) {
            blankGroups++;
        } else if (APOSTROPHE_GROUPS.matcher(text).matches()) {
            apostropheGroups++;
        } else if (POINT_GROUPS.matcher(text).matches()) {
            pointGroups++;
            surePointGroups += text.indexOf('.') != text.lastIndexOf('.') ? 1 : 0;
        } else if (COMMA_GROUPS.matcher(text).matches()) {
            commaGroups++;
            sureCommaGroups += text.indexOf(',') != text.lastIndexOf(',') ? 1 : 0;
        } else if (COMMA.matcher(text).matches()) {
            commaDecimals++;
            surePointGroups += text.indexOf('.') >= 0 ? 1 : 0;
        } else if (POINT.matcher(text).matches()) {
            pointDecimals++;
            sureCommaGroups += text.indexOf(',') >= 0 ? 1 : 0;
        }
    }

    /**
     * @param separator of the file's cells; 0 in a workbook, whose numbers need no form
     * @return form, confidence and reason
     */
    Guess<NumberForm> guess(char separator) {
        boolean comma = commaDecimals + surePointGroups > pointDecimals + sureCommaGroups;
        boolean point = pointDecimals + sureCommaGroups > commaDecimals + surePointGroups;
        if (!comma && !point && pointGroups + commaGroups > 0) {
            return ambiguous(separator);
        }
        if (point) {
            String grouping = commaGroups + sureCommaGroups > 0 ? "," : other();
            return new Guess<>(
                    new NumberForm(".", grouping),
                    commaDecimals == 0 ? Guess.SURE : Guess.LIKELY,
                    LocalizedText.of("Zahlen mit Dezimalpunkt kommen vor.", "There are numbers with a decimal point."));
        }
        String grouping = pointGroups + surePointGroups > 0 ? "." : other();
        return new Guess<>(
                new NumberForm(",", grouping),
                comma && pointDecimals == 0 ? Guess.SURE : Guess.LIKELY,
                comma
                        ? LocalizedText.of(
                                "Zahlen mit Dezimalkomma kommen vor.", "There are numbers with a decimal comma.")
                        : LocalizedText.of(
                                "Es kommen nur ganze Zahlen vor; deutsche Schreibweise angenommen.",
                                "There are whole numbers only; German notation is assumed."));
    }

    private Guess<NumberForm> ambiguous(char separator) {
        boolean german = pointGroups >= commaGroups && separator != ',';
        LocalizedText why = LocalizedText.of(
                german
                        ? "Zahlen wie 1.234 können Tausender oder Dezimalzahlen sein. Bitte prüfen."
                        : "Zahlen wie 1,234 oder 1.234 können Tausender oder Dezimalzahlen sein. Bitte prüfen.",
                "Numbers such as 1.234 may be thousands or decimals. Please check.");
        if (german) {
            return new Guess<>(NumberForm.GERMAN, Guess.UNSURE, why);
        }
        return new Guess<>(
                commaGroups > pointGroups ? NumberForm.ENGLISH : NumberForm.ENGLISH_PLAIN, Guess.UNSURE, why);
    }

    private String other() {
        if (blankGroups > 0) {
            return " ";
        }
        return apostropheGroups > 0 ? "'" : "";
    }
}
