package org.komenius.model.value;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** No value, and why. */
public record MissingValue(MissingKind kind, Set<QualityFlag> flags) implements ObservedValue {

    public MissingValue {
        Objects.requireNonNull(kind, "kind");
        flags = Set.copyOf(flags);
    }

    @Override
    public Optional<MissingKind> missingKind() {
        return Optional.of(kind);
    }

    @Override
    public MissingValue with(QualityFlag... more) {
        return new MissingValue(kind, QualityFlag.union(flags, more));
    }
}
