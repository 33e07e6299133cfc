package org.komenius.model.value;

import java.util.Set;

/** More than nothing, but less than half of the unit shown. */
public record RoundedZero(Set<QualityFlag> flags) implements ObservedValue {

    public RoundedZero {
        flags = Set.copyOf(flags);
    }

    @Override
    public RoundedZero with(QualityFlag... more) {
        return new RoundedZero(QualityFlag.union(flags, more));
    }
}
