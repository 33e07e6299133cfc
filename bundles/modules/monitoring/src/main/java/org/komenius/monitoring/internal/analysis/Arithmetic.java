package org.komenius.monitoring.internal.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;

/**
 * Calculates with observed values. What is missing stays missing, with the kind that weighs most; nothing becomes a number that was
 * none. Quality flags of what goes in stand on what comes out.
 *
 * <p>A rounded zero is more than nothing and less than half a unit. Beside another number it counts as nothing, and the result is
 * marked as estimated; alone above the line of a ratio it stays a rounded zero; below the line it allows no result.
 */
public final class Arithmetic {

    /** The kind that says most about why there is no result comes first. */
    private static final List<MissingKind> WEIGHT = List.of(
            MissingKind.REGION_NOT_EXISTING,
            MissingKind.CONFIDENTIAL,
            MissingKind.UNKNOWN_OR_SECRET,
            MissingKind.UNRELIABLE,
            MissingKind.NOT_COLLECTED,
            MissingKind.LATER,
            MissingKind.NOT_MEANINGFUL);

    private Arithmetic() {}

    /**
     * {@code part / whole · factor}, rounded half up.
     *
     * @param decimals digits behind the decimal mark
     */
    static ObservedValue ratio(ObservedValue part, ObservedValue whole, BigDecimal factor, int decimals) {
        if (part.isMissing() || whole.isMissing()) {
            return missing(part, whole);
        }
        BigDecimal divisor = whole.number().orElse(BigDecimal.ZERO);
        if (divisor.signum() == 0) {
            return marked(ObservedValue.missing(MissingKind.NOT_MEANINGFUL), part, whole);
        }
        if (part.number().isEmpty()) {
            return marked(ObservedValue.roundedZero(), part, whole);
        }
        BigDecimal quotient = part.number()
                .get()
                .multiply(factor)
                .divide(divisor, MathContext.DECIMAL128)
                .setScale(decimals, RoundingMode.HALF_UP);
        return marked(ObservedValue.of(quotient), part, whole);
    }

    static ObservedValue minus(ObservedValue left, ObservedValue right) {
        return combine(left, right, BigDecimal::subtract);
    }

    public static ObservedValue plus(ObservedValue left, ObservedValue right) {
        return combine(left, right, BigDecimal::add);
    }

    /** A share of a figure, exactly. What is missing or a rounded zero stays that. */
    public static ObservedValue portion(ObservedValue whole, BigDecimal share) {
        if (whole.number().isEmpty() || share.compareTo(BigDecimal.ONE) == 0) {
            return whole;
        }
        return with(ObservedValue.of(whole.number().get().multiply(share).stripTrailingZeros()), whole.flags());
    }

    /** Rounded half up to at most that many decimals. */
    static ObservedValue rounded(ObservedValue value, int decimals) {
        return value.number()
                .filter(number -> number.scale() > decimals)
                .map(number -> with(ObservedValue.of(number.setScale(decimals, RoundingMode.HALF_UP)), value.flags()))
                .orElse(value);
    }

    private static ObservedValue combine(
            ObservedValue left, ObservedValue right, java.util.function.BinaryOperator<BigDecimal> operation) {
        if (left.isMissing() || right.isMissing()) {
            return missing(left, right);
        }
        if (left.number().isEmpty() && right.number().isEmpty()) {
            return marked(ObservedValue.roundedZero(), left, right);
        }
        ObservedValue result = ObservedValue.of(operation.apply(
                left.number().orElse(BigDecimal.ZERO), right.number().orElse(BigDecimal.ZERO)));
        boolean estimated = left.number().isEmpty() || right.number().isEmpty();
        ObservedValue marked = marked(result, left, right);
        return estimated ? with(marked, EnumSet.of(QualityFlag.ESTIMATED)) : marked;
    }

    private static ObservedValue missing(ObservedValue left, ObservedValue right) {
        for (MissingKind kind : WEIGHT) {
            if (left.missingKind().filter(kind::equals).isPresent()
                    || right.missingKind().filter(kind::equals).isPresent()) {
                return ObservedValue.missing(kind);
            }
        }
        throw new IllegalStateException("a missing value of no known kind");
    }

    private static ObservedValue marked(ObservedValue result, ObservedValue left, ObservedValue right) {
        return with(with(result, left.flags()), right.flags());
    }

    private static ObservedValue with(ObservedValue value, Set<QualityFlag> flags) {
        if (flags.isEmpty()) {
            return value;
        }
        Set<QualityFlag> all = EnumSet.copyOf(flags);
        all.addAll(value.flags());
        return value.with(all.toArray(QualityFlag[]::new));
    }
}
