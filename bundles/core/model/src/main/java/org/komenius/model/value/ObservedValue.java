package org.komenius.model.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What official statistics say of one cell: a number, a rounded zero, or that there is none and why.
 *
 * <p>A number is exact, zero included. A rounded zero is more than nothing but less than half a unit. Neither a rounded zero nor a
 * missing value ever yields a number: {@link #number()} is empty for both, and there is no default to ask for. Immutable.
 */
public sealed interface ObservedValue permits NumberValue, RoundedZero, MissingValue {

    /** Remarks on the quality; empty for most values. A missing value may carry some too. */
    Set<QualityFlag> flags();

    /** The same value with {@code flags} added. */
    ObservedValue with(QualityFlag... flags);

    /** The number; empty for a rounded zero and for every missing value. */
    default Optional<BigDecimal> number() {
        return Optional.empty();
    }

    default boolean isMissing() {
        return this instanceof MissingValue;
    }

    /** Why there is no value; empty unless missing. */
    default Optional<MissingKind> missingKind() {
        return Optional.empty();
    }

    static ObservedValue of(BigDecimal number) {
        return new NumberValue(number, Set.of());
    }

    static ObservedValue of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    static ObservedValue roundedZero() {
        return new RoundedZero(Set.of());
    }

    static ObservedValue missing(MissingKind kind) {
        return new MissingValue(kind, Set.of());
    }
}
