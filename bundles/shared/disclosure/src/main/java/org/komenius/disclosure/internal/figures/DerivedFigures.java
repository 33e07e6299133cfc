package org.komenius.disclosure.internal.figures;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.komenius.disclosure.ProtectionReason;

/**
 * When figures computed from cells may be told.
 *
 * <p>A rate, share, mean or difference is one more linear statement about its cells: with the rate and the denominator the numerator is
 * known up to rounding, with two rates of the same numerator the ratio of their denominators. So a figure goes out only if every cell it is
 * computed from does, and then tells nothing new, since everybody can compute it. Two borders of a share count as cells too: its numerator
 * and what is left of its denominator. Small multiples are tables side by side, each cell under this same rule. Stateless.
 */
public final class DerivedFigures {

    private DerivedFigures() {}

    /** What a figure is. */
    public enum Kind {
        /** Numerator by denominator, of different groups. */
        RATE,
        /** Part by whole; the rest of the whole is as sensitive as the part. */
        SHARE,
        /** Sum by number of units. */
        MEAN,
        /** Minuend less subtrahend, for example of two years. */
        DIFFERENCE
    }

    /** @param operands cells, in the order of the figure's formula; two for each kind */
    public record Figure<C>(Kind kind, List<C> operands) {
        public Figure {
            Objects.requireNonNull(kind, "kind");
            operands = List.copyOf(operands);
            if (operands.size() != 2) {
                throw new IllegalArgumentException(kind + " of " + operands.size() + " cells");
            }
        }
    }

    /**
     * Why a figure is protected; null if it may be told.
     *
     * @param reasons why a cell is protected; null for one that is told. Asked with a cell that was never released it must answer with a
     *     reason
     */
    public static <C> ProtectionReason reason(Figure<C> figure, Function<C, ProtectionReason> reasons) {
        for (C operand : figure.operands()) {
            ProtectionReason reason = reasons.apply(operand);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}
