package org.komenius.model.value;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why there is no value.
 *
 * <p>The first four are the official symbols of the statistical offices; the last two have none, so Komenius writes its own, which
 * no official file uses. SDMX codes: CL_OBS_STATUS 2.2 and CL_CONF_STATUS 1.3.
 */
public enum MissingKind {
    /** Unknown or to be kept secret; the offices do not say which. */
    UNKNOWN_OR_SECRET(".", "M", "C"),
    /** The figure comes later. */
    LATER("...", "L", "F"),
    /** Published by nobody because the value is not certain enough. */
    UNRELIABLE("/", "U", "F"),
    /** The cell makes no sense, for example the mean of an empty group. */
    NOT_MEANINGFUL("x", "M", "F"),
    /** Nobody has collected it. */
    NOT_COLLECTED(":", "O", "F"),
    /** The region did not exist on that date. */
    REGION_NOT_EXISTING("#", "M", "F");

    private final String symbol;
    private final String obsStatus;
    private final String confStatus;

    MissingKind(String symbol, String obsStatus, String confStatus) {
        this.symbol = symbol;
        this.obsStatus = obsStatus;
        this.confStatus = confStatus;
    }

    /** How tables show it. */
    public String symbol() {
        return symbol;
    }

    /** SDMX OBS_STATUS. Several kinds share M (missing, cannot exist): the export keeps the kind in an attribute of its own. */
    public String obsStatus() {
        return obsStatus;
    }

    /** SDMX CONF_STATUS: C where secrecy may be the reason, F (free) elsewhere. */
    public String confStatus() {
        return confStatus;
    }

    public static Optional<MissingKind> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(kind -> kind.symbol.equals(symbol))
                .findFirst();
    }
}
