package org.komenius.model.value;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A number as published; its scale is the published precision, so 1.5 and 1.50 differ.
 *
 * @param value exact; zero means exactly nothing
 * @param flags remarks on the quality
 */
public record NumberValue(BigDecimal value, Set<QualityFlag> flags) implements ObservedValue {

    public NumberValue {
        Objects.requireNonNull(value, "value");
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
