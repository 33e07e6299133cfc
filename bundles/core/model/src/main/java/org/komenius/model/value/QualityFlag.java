package org.komenius.model.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the publisher remarks on a value's quality. */
public enum QualityFlag {
    /** In brackets: the error may be large. */
    UNCERTAIN("()"),
    /** Corrected against an earlier publication. */
    REVISED("r"),
    /** May still change. */
    PROVISIONAL("p"),
    /** Estimated by the publisher. */
    ESTIMATED("s");

    private final String symbol;

    QualityFlag(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public static Optional<QualityFlag> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(flag -> flag.symbol.equals(symbol))
                .findFirst();
    }

    static Set<QualityFlag> union(Set<QualityFlag> flags, QualityFlag... more) {
        Set<QualityFlag> all = EnumSet.noneOf(QualityFlag.class);
        all.addAll(flags);
        Collections.addAll(all, more);
        return all;
    }
}
