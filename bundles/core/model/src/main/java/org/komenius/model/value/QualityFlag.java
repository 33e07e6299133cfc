package org.komenius.model.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the publisher remarks on a value's quality. SDMX codes: CL_OBS_STATUS 2.2. */
public enum QualityFlag {
    /** In brackets: the error may be large. */
    UNCERTAIN("()", "U"),
    /** Corrected against an earlier publication. */
    REVISED("r", "V"),
    /** May still change. */
    PROVISIONAL("p", "P"),
    /** Estimated by the publisher. */
    ESTIMATED("s", "E");

    private final String symbol;
    private final String obsStatus;

    QualityFlag(String symbol, String obsStatus) {
        this.symbol = symbol;
        this.obsStatus = obsStatus;
    }

    public String symbol() {
        return symbol;
    }

    public String obsStatus() {
        return obsStatus;
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
