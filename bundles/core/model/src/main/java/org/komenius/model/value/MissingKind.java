package org.komenius.model.value;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why there is no value.
 *
 * <p>The first four are the official symbols of the statistical offices; the others have none, so Komenius writes its own, which
 * no official file uses. {@link SdmxStatus} maps them to SDMX.
 */
public enum MissingKind {
    /** Unknown or to be kept secret; the offices do not say which. */
    UNKNOWN_OR_SECRET("."),
    /** The figure comes later. */
    LATER("..."),
    /** Published by nobody because the value is not certain enough. */
    UNRELIABLE("/"),
    /** The cell makes no sense, for example the mean of an empty group. */
    NOT_MEANINGFUL("x"),
    /** Nobody has collected it. */
    NOT_COLLECTED(":"),
    /** The region did not exist on that date. */
    REGION_NOT_EXISTING("#"),
    /** The house knows the value and keeps it secret, since it would tell something of single people. */
    CONFIDENTIAL("•");

    private final String symbol;

    MissingKind(String symbol) {
        this.symbol = symbol;
    }

    /** How tables show it. */
    public String symbol() {
        return symbol;
    }

    public static Optional<MissingKind> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(kind -> kind.symbol.equals(symbol))
                .findFirst();
    }
}
