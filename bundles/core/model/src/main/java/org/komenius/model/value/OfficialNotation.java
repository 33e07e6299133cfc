package org.komenius.model.value;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads and writes values as the statistical offices do: {@code -} exactly nothing, {@code .} unknown or secret, {@code ...} later,
 * {@code /} unreliable, {@code x} not meaningful, brackets around an uncertain value, letters {@code r p s} for its quality.
 *
 * <p>What {@code 0} means depends on the kind of file. In printed tables it is a rounded zero. In flat files it is a plain number
 * like any other; there Komenius writes a rounded zero as {@code 0~}, which it reads in every file. For each notation,
 * {@code parse(print(v)) = v}. Thousands separators are refused: whether {@code 1.234} is a fraction must not be guessed. Immutable.
 */
public final class OfficialNotation {

    /** Flat files of the German edition: decimal comma. */
    public static final OfficialNotation GERMAN = new OfficialNotation(',', false);
    /** Flat files of the English edition: decimal point. */
    public static final OfficialNotation ENGLISH = new OfficialNotation('.', false);
    /** Printed tables and their CSV form: decimal comma, {@code 0} is a rounded zero. */
    public static final OfficialNotation GERMAN_TABLE = new OfficialNotation(',', true);

    private static final String NOTHING = "-";
    private static final String ROUNDED_ZERO = "0~";
    private static final Pattern OTHER_LOCALE = Pattern.compile("-?\\d+([.,]\\d+)+");

    private final char decimal;
    private final boolean zeroIsRounded;
    private final Pattern number;

    private OfficialNotation(char decimal, boolean zeroIsRounded) {
        this.decimal = decimal;
        this.zeroIsRounded = zeroIsRounded;
        this.number = Pattern.compile("-?\\d+(" + Pattern.quote(String.valueOf(decimal)) + "\\d+)?");
    }

    /** A value as cells: {@code value} and {@code quality}, the latter empty where there is none. */
    public record Cells(String value, String quality) {}

    /**
     * @param cell the value's cell
     * @param quality the quality column's cell; null or empty where there is none
     * @throws NotationException if the cell says nothing known
     */
    public ObservedValue parse(String cell, String quality) {
        String text = cell.strip();
        Set<QualityFlag> flags = qualityOf(quality);
        if (text.length() > 2 && text.startsWith("(") && text.endsWith(")")) {
            flags.add(QualityFlag.UNCERTAIN);
            text = text.substring(1, text.length() - 1).strip();
        }
        QualityFlag[] all = flags.toArray(QualityFlag[]::new);
        ObservedValue value = valueOf(text);
        return all.length == 0 ? value : value.with(all);
    }

    public ObservedValue parse(String cell) {
        return parse(cell, null);
    }

    /** Digits of numbers and their scale are kept. */
    public Cells print(ObservedValue value) {
        StringBuilder quality = new StringBuilder();
        for (QualityFlag flag : QualityFlag.values()) {
            if (flag != QualityFlag.UNCERTAIN && value.flags().contains(flag)) {
                quality.append(flag.symbol());
            }
        }
        String text = text(value);
        boolean uncertain = value.flags().contains(QualityFlag.UNCERTAIN);
        return new Cells(uncertain ? "(" + text + ")" : text, quality.toString());
    }

    private ObservedValue valueOf(String text) {
        if (text.isEmpty()) {
            throw new NotationException(NotationException.Reason.EMPTY, text);
        }
        if (text.equals(NOTHING)) {
            return ObservedValue.of(0);
        }
        if (text.equals(ROUNDED_ZERO) || (zeroIsRounded && text.equals("0"))) {
            return ObservedValue.roundedZero();
        }
        if (number.matcher(text).matches()) {
            return ObservedValue.of(new BigDecimal(decimal == '.' ? text : text.replace(decimal, '.')));
        }
        var missing = MissingKind.ofSymbol(text.equals("X") ? "x" : text);
        if (missing.isPresent()) {
            return ObservedValue.missing(missing.get());
        }
        throw new NotationException(
                OTHER_LOCALE.matcher(text).matches()
                        ? NotationException.Reason.OTHER_LOCALE
                        : NotationException.Reason.NOT_A_VALUE,
                text);
    }

    private String text(ObservedValue value) {
        if (value instanceof NumberValue numeric) {
            BigDecimal exact = numeric.value();
            if (zeroIsRounded && exact.signum() == 0 && exact.scale() == 0) {
                return NOTHING;
            }
            String plain = exact.toPlainString();
            return decimal == '.' ? plain : plain.replace('.', decimal);
        }
        return value.missingKind().map(MissingKind::symbol).orElse(zeroIsRounded ? "0" : ROUNDED_ZERO);
    }

    private static Set<QualityFlag> qualityOf(String quality) {
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        if (quality == null || quality.isBlank() || quality.strip().equals("e")) {
            // "e" marks a final value in the offices' quality column.
            return flags;
        }
        String marks = quality.strip();
        if (marks.contains("()")) {
            flags.add(QualityFlag.UNCERTAIN);
            marks = marks.replace("()", "");
        }
        for (String mark : marks.replaceAll("[\\s,]", "").split("")) {
            if (!mark.isEmpty()) {
                flags.add(QualityFlag.ofSymbol(mark)
                        .orElseThrow(() -> new NotationException(NotationException.Reason.UNKNOWN_QUALITY, quality)));
            }
        }
        return flags;
    }
}
