package org.komenius.disclosure;

/**
 * Why a cell is protected, with its code of the SDMX cross-domain list CL_CONF_STATUS 1.2 (2018).
 *
 * <p>The list tells dominance by one unit (O) from dominance by two (T); {@link #confStatus(int)} does so too. The reason itself says
 * something of the value (a small count is small), so it belongs to whoever may look behind the door; outside, a protected cell shows
 * {@link #OUTWARD_STATUS} unless the policy publishes reasons.
 */
public enum ProtectionReason {
    /** Fewer units than the minimum count. */
    PRIMARY_SMALL_COUNT("A"),
    /** The largest n contributors make up more than k percent. */
    DOMINANCE("M"),
    /** The second largest contributor can estimate the largest one within p percent. */
    P_PERCENT("M"),
    /** A contributor with a considerable share has asked for it. */
    ON_REQUEST("C"),
    /** Not sensitive by itself, but it would give another cell of this table away. */
    SECONDARY("D"),
    /** Not sensitive by itself, but together with what was released before it would give a cell away. */
    RELEASE_MEMORY("D");

    /** Confidential statistical information, without saying why. */
    public static final String OUTWARD_STATUS = "C";

    /** Free for publication. */
    public static final String FREE_STATUS = "F";

    private final String confStatus;

    ProtectionReason(String confStatus) {
        this.confStatus = confStatus;
    }

    /** @param dominantUnits the n of the dominance rule; only looked at for {@link #DOMINANCE} */
    public String confStatus(int dominantUnits) {
        if (this != DOMINANCE) {
            return confStatus;
        }
        return switch (dominantUnits) {
            case 1 -> "O";
            case 2 -> "T";
            default -> confStatus;
        };
    }

    /** Whether the cell is sensitive by its own content, and not only by what it tells of others. */
    public boolean isPrimary() {
        return this != SECONDARY && this != RELEASE_MEMORY;
    }
}
