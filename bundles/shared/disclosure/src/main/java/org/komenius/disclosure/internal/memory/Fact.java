package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * One sum of unknowns and what is known of it, merged over all tables that tell of it. Changed only while a pattern is being sought.
 */
final class Fact {

    static final long UNLIMITED = Long.MAX_VALUE;

    /** Where a fact comes from. */
    record Origin(int release, int cell) {}

    final List<Origin> origins = new ArrayList<>(1);
    final long value;
    /** Unknowns that it adds up; those that are known to be zero are left out. */
    int[] unknowns;
    /** What everybody knows. */
    long low;

    long high = UNLIMITED;
    /** The most that facts which are not exact say it to be at least. */
    private long least;
    /** Interval that must stay possible; high −1 if the cell is not sensitive. */
    long claimLow = UNLIMITED;

    long claimHigh = Released.NOTHING;
    /** Whether only the new table tells it, so that it may still be suppressed. */
    boolean candidate;

    Fact(long value, int[] unknowns) {
        this.value = value;
        this.unknowns = unknowns;
    }

    boolean isExact() {
        return low == high;
    }

    boolean hasClaim() {
        return claimHigh != Released.NOTHING;
    }

    void claim(long lowest, long highest) {
        claimLow = Math.min(claimLow, lowest);
        claimHigh = Math.max(claimHigh, highest);
    }

    void know(long lowest, long highest) {
        if (lowest != highest) {
            least = Math.max(least, lowest);
        }
        low = Math.max(low, lowest);
        high = Math.min(high, highest);
    }

    void hide(long floor) {
        low = Math.max(least, Math.min(value, floor));
        high = UNLIMITED;
    }
}
