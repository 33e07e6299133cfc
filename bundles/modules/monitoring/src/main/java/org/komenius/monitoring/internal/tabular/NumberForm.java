package org.komenius.monitoring.internal.tabular;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file writes numbers. A grouped number must be grouped by threes throughout, so that a date or a decimal never passes for one.
 *
 * @param decimal {@code ","} or {@code "."}
 * @param grouping {@code "."}, {@code ","}, {@code "'"} or {@code " "} (any blank, also no-break ones); empty for none
 */
public record NumberForm(String decimal, String grouping) {

    public static final NumberForm GERMAN = new NumberForm(",", ".");
    public static final NumberForm GERMAN_PLAIN = new NumberForm(",", "");
    public static final NumberForm ENGLISH = new NumberForm(".", ",");
    public static final NumberForm ENGLISH_PLAIN = new NumberForm(".", "");

    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u202F\\u2009]");
    private static final int MAX_CHARS = 60;

    public NumberForm {
        if (decimal == null || !decimal.equals(",") && !decimal.equals(".")) {
            throw TableProblems.settings("numbers", "Das Dezimalzeichen ist , oder .", "The decimal mark is , or .")
                    .asException();
        }
        grouping = grouping == null ? "" : grouping;
        if (grouping.length() > 1 || grouping.equals(decimal) || !" .,'".contains(grouping)) {
            throw TableProblems.settings(
                            "numbers",
                            "Das Tausenderzeichen ist ein anderes als das Dezimalzeichen: Punkt, Komma, Leerzeichen, ' oder keines.",
                            "The thousands separator differs from the decimal mark: point, comma, blank, ' or none.")
                    .asException();
        }
    }

    /** The exact number with its decimals; empty for anything else. */
    public Optional<BigDecimal> parse(String text) {
        if (text.isEmpty() || text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String sign = "";
        String digits = text;
        char first = text.charAt(0);
        if (first == '-' || first == '\u2212' || first == '+') {
            sign = first == '+' ? "" : "-";
            digits = text.substring(1).stripLeading();
        }
        int comma = digits.indexOf(decimal);
        String whole = comma < 0 ? digits : digits.substring(0, comma);
        String fraction = comma < 0 ? "" : digits.substring(comma + 1);
        if (comma >= 0 && (fraction.isEmpty() || !isDigits(fraction))) {
            return Optional.empty();
        }
        String plain = isDigits(whole) ? whole : ungrouped(whole);
        return plain == null
                ? Optional.empty()
                : Optional.of(new BigDecimal(sign + plain + (fraction.isEmpty() ? "" : "." + fraction)));
    }

    private String ungrouped(String whole) {
        if (grouping.isEmpty()) {
            return null;
        }
        String marked = grouping.equals(" ") ? BLANKS.matcher(whole).replaceAll(" ") : whole;
        String mark = Pattern.quote(grouping);
        return marked.matches("\\d{1,3}(" + mark + "\\d{3})+") ? marked.replace(grouping, "") : null;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
