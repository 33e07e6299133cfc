package org.komenius.model.value;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads and writes values as the statistical offices do: {@code -} exactly nothing, {@code .} unknown or secret, {@code ...} later,
 * {@code /} unreliable, {@code x} not meaningful, brackets around an uncertain value, letters {@code r p s} for its quality.
 *
 * <p>What {@code 0} means depends on the kind of file and is a setting ({@link #zeroIsRounded(boolean)}). In printed tables {@code 0}
 * and {@code 0,0} are rounded zeros, and {@code -} is exactly nothing. In flat files {@code 0} is a plain number; there Komenius writes
 * a rounded zero as {@code 0~}, which it reads in every file. A flat file's quality column overrules: see {@link QualityColumn}.
 *
 * <p>For each notation {@code parse(print(v)) = v}. Thousands separators are refused: whether {@code 1.234} is a fraction must not be
 * guessed. Immutable.
 */
public final class OfficialNotation {

    /** Flat files of the German edition: decimal comma, {@code 0} is a number. */
    public static final OfficialNotation GERMAN = new OfficialNotation(',', false);
    /** Flat files of the English edition: decimal point, {@code 0} is a number. */
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

    /** The same notation for files in which {@code 0} is a rounded zero, or is a number. */
    public OfficialNotation zeroIsRounded(boolean rounded) {
        return new OfficialNotation(decimal, rounded);
    }

    /** A value as cells: {@code value} and {@code quality}, the latter empty where there is none. */
    public record Cells(String value, String quality) {}

    /**
     * @param cell the value's cell
     * @param quality the quality column's cell; null or empty where there is none
     * @throws NotationException if the cells say nothing known, or contradict each other
     */
    public ObservedValue parse(String cell, String quality) {
        QualityColumn column = QualityColumn.parse(quality);
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        flags.addAll(column.flags());
        String text = cell.strip();
        if (text.length() > 2 && text.startsWith("(") && text.endsWith(")")) {
            flags.add(QualityFlag.UNCERTAIN);
            text = text.substring(1, text.length() - 1).strip();
        }
        ObservedValue value = column.namesTheValue() ? reconciled(text, column) : valueOf(text);
        return flags.isEmpty() ? value : value.with(flags.toArray(QualityFlag[]::new));
    }

    public ObservedValue parse(String cell) {
        return parse(cell, null);
    }

    /** Digits of numbers and their decimals are kept. */
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
        if (text.equals(ROUNDED_ZERO)) {
            return ObservedValue.roundedZero();
        }
        if (number.matcher(text).matches()) {
            BigDecimal exact = new BigDecimal(decimal == '.' ? text : text.replace(decimal, '.'));
            return zeroIsRounded && exact.signum() == 0 ? ObservedValue.roundedZero() : ObservedValue.of(exact);
        }
        return MissingKind.ofSymbol(text.equals("X") ? "x" : text)
                .map(ObservedValue::missing)
                .orElseThrow(() -> new NotationException(
                        OTHER_LOCALE.matcher(text).matches()
                                ? NotationException.Reason.OTHER_LOCALE
                                : NotationException.Reason.NOT_A_VALUE,
                        text));
    }

    /** The quality column's word, if the cell agrees: it repeats it, is empty, or is the 0 that services fill in. */
    private ObservedValue reconciled(String text, QualityColumn column) {
        ObservedValue named = column.missing()
                .map(ObservedValue::missing)
                .orElse(column.roundedZero() ? ObservedValue.roundedZero() : ObservedValue.of(0));
        if (text.isEmpty()) {
            return named;
        }
        ObservedValue written = valueOf(text);
        boolean filledIn = written instanceof RoundedZero
                || written.number().filter(n -> n.signum() == 0).isPresent();
        if (!filledIn && !written.equals(named)) {
            throw new NotationException(NotationException.Reason.CONTRADICTION, text);
        }
        return named;
    }

    private String text(ObservedValue value) {
        if (value instanceof NumberValue numeric) {
            if (zeroIsRounded && numeric.value().signum() == 0) {
                return NOTHING;
            }
            String plain = numeric.value().toPlainString();
            return decimal == '.' ? plain : plain.replace('.', decimal);
        }
        return value.missingKind().map(MissingKind::symbol).orElse(zeroIsRounded ? "0" : ROUNDED_ZERO);
    }
}
