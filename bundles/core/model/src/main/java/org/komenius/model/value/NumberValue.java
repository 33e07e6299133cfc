package org.komenius.model.value;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A number as published; its decimals are the published precision, so 1.5 and 1.50 differ. Exactly nothing has no precision: 0.00 is
 * kept as 0. Large powers of ten are written out (1E+3 is 1000), since no office publishes significant digits.
 *
 * @param value exact; zero means exactly nothing; scale never negative
 * @param flags remarks on the quality
 */
public record NumberValue(BigDecimal value, Set<QualityFlag> flags) implements ObservedValue {

    public NumberValue {
        Objects.requireNonNull(value, "value");
        if (value.signum() == 0) {
            value = BigDecimal.ZERO;
        } else if (value.scale() < 0) {
            value = value.setScale(0);
        }
        flags = Set.copyOf(flags);
    }

    @Override
    public Optional<BigDecimal> number() {
        return Optional.of(value);
    }

    @Override
    public NumberValue with(QualityFlag... more) {
        return new NumberValue(value, QualityFlag.union(flags, more));
    }
}
