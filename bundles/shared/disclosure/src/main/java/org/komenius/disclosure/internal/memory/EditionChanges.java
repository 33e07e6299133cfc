package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleasedTable.Cause;
import org.komenius.disclosure.internal.memory.EditionProtection.Table;
import org.komenius.disclosure.internal.memory.Editions.Seen;
import org.komenius.disclosure.internal.memory.JointProtection.Conflict;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.suppression.HypercubeSuppression;
import org.komenius.disclosure.internal.suppression.Weights;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** The second attacker of {@link EditionProtection}: what a table tells of those who came and those who went since another edition. */
final class EditionChanges {

    private final ConfidentialityPolicy policy;
    private final Table table;
    private final Released open;
    private final Editions editions;
    private final boolean told;
    private final Grid grid;

    /** @param told whether small changes may be told; small counts never are */
    EditionChanges(ConfidentialityPolicy policy, Table table, Released open, Editions editions, boolean told) {
        this.policy = policy;
        this.table = table;
        this.open = open;
        this.editions = editions;
        this.told = told;
        this.grid = open.grid();
    }

    /** @return false if the edition cannot be compared with the table cell by cell although something changed; {@code conflicts} say why */
    boolean hide(String edition, boolean[] hidden, List<Conflict> conflicts) {
        Map<Integer, Seen> seen = editions.seen(edition, editions.newest());
        boolean differs = seen.entrySet().stream()
                .anyMatch(
                        cell -> open.tells(cell.getKey()) && cell.getValue().value() != table.values()[cell.getKey()]);
        if (!differs) {
            return true;
        }
        if (!grid.axes().stream().allMatch(Axis::isResolved)) {
            conflicts.add(notComparable(Conflict.WHOLE_TABLE));
            return false;
        }
        long[] came = new long[grid.size()];
        long[] went = new long[grid.size()];
        for (int cell = 0; cell < grid.size(); cell++) {
            if (isLeaf(cell)) {
                if (!open.tells(cell)) {
                    continue;
                }
                if (!seen.containsKey(cell)) {
                    conflicts.add(notComparable(cell));
                    return false;
                }
                long change = table.values()[cell] - seen.get(cell).value();
                (change > 0 ? came : went)[cell] = Math.abs(change);
            }
        }
        summedUp(came);
        summedUp(went);
        boolean[] before = hidden.clone();
        protect(came, went, seen, true, hidden);
        protect(went, came, seen, false, hidden);
        explain(before, hidden, seen, conflicts);
        return true;
    }

    private Conflict notComparable(int cell) {
        return new Conflict(Cause.NOT_COMPARABLE, null, cell, List.of(), editions.othersReleases());
    }

    private boolean isLeaf(int cell) {
        for (int k = 0; k < grid.dimensions(); k++) {
            if (grid.axis(k).atomsOf(grid.coordinate(cell, k)).cardinality() > 1) {
                return false;
            }
        }
        return true;
    }

    private void summedUp(long[] values) {
        long[] leaves = new long
                [grid.axes().stream().mapToInt(axis -> axis.atoms().size()).reduce(1, (a, b) -> a * b)];
        for (int cell = 0; cell < values.length; cell++) {
            if (isLeaf(cell)) {
                int at = 0;
                for (int k = 0; k < grid.dimensions(); k++) {
                    Axis axis = grid.axis(k);
                    at = at * axis.atoms().size()
                            + axis.atomsOf(grid.coordinate(cell, k)).nextSetBit(0);
                }
                leaves[at] = values[cell];
            }
        }
        Grid sums = Grid.ofLeaves(grid.axes(), leaves);
        Arrays.setAll(values, sums::value);
    }

    private void protect(long[] changes, long[] opposite, Map<Integer, Seen> seen, boolean came, boolean[] hidden) {
        Sensitive[] small = new Sensitive[changes.length];
        for (int cell = 0; cell < changes.length; cell++) {
            long count = changes[cell];
            long high = table.counts() ? policy.minimumCount() : Math.multiplyExact(2, count);
            boolean isSmall = !told && count > 0 && count < high;
            long low = isSmall ? 0 : count;
            high = isSmall ? high : count;
            Sensitive own = table.sensitive()[cell];
            Seen earlier = seen.get(cell);
            if (own != null && earlier != null && earlier.exact()) {
                // Its earlier figure is out: only that the change is not known keeps the new one from being known.
                long missing = Math.max(0, own.high() - table.values()[cell]);
                if (!came && count >= missing) {
                    low = Math.min(low, count - missing);
                } else if (came && opposite[cell] < missing) {
                    high = Math.max(high, count + missing);
                }
            }
            if (low < count || high > count) {
                small[cell] = count == 0 ? null : new Sensitive(ProtectionReason.RELEASE_MEMORY, low, high);
            }
        }
        Grid table = new Grid(grid.axes(), changes, null);
        var pattern = new HypercubeSuppression(table, small, true, 0, null, Weights.of(grid, policy.weight()))
                .protect(hidden);
        for (int cell = 0; cell < hidden.length; cell++) {
            hidden[cell] |= pattern.suppressed()[cell];
        }
    }

    private void explain(boolean[] before, boolean[] hidden, Map<Integer, Seen> seen, List<Conflict> conflicts) {
        List<Integer> because = new ArrayList<>();
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && !before[cell]) {
                because.add(cell);
            }
        }
        because.stream()
                .filter(cell -> seen.containsKey(cell) && seen.get(cell).value() != table.values()[cell])
                .findFirst()
                .ifPresent(cell -> conflicts.add(new Conflict(
                        Cause.SMALL_CHANGE,
                        seen.get(cell).release().id(),
                        seen.get(cell).cell(),
                        because,
                        List.of())));
    }

    /** Cells that are hidden for a small change must not follow from other tables of the same edition. */
    JointProtection.Answer together(
            JointProtection joint, List<Released> same, Released proposal, boolean[] hidden, long floor) {
        List<Released> tables = new ArrayList<>();
        for (Released earlier : same) {
            tables.add(claimingChanges(earlier, editions.numberOf(earlier)));
        }
        long[] weights = Weights.of(grid, policy.weight());
        return joint.protect(
                tables,
                claimingChanges(proposal, editions.newest()),
                weights,
                cell -> !hidden[cell] && (table.values()[cell] > 0 || floor == 0),
                floor);
    }

    private static boolean isSmallItself(Released released, int cell) {
        ProtectionReason reason = released.reasons()[cell];
        return reason != null && reason.isPrimary();
    }

    private Released claimingChanges(Released released, int number) {
        long[] low = new long[released.size()];
        long[] high = new long[released.size()];
        Arrays.fill(high, Released.NOTHING);
        for (String other : editions.others()) {
            editions.seen(other, number).forEach((cell, seen) -> {
                long change = released.values()[cell] - seen.value();
                long minimum = table.counts() ? policy.minimumCount() : 2 * Math.abs(change);
                boolean small = change != 0 && Math.abs(change) < minimum && (!told || isSmallItself(released, cell));
                if (small && released.tells(cell) && released.reasons()[cell] != null) {
                    long value = released.values()[cell];
                    long lowest =
                            change > 0 ? value : Math.max(released.publishedLow()[cell], value - minimum - change);
                    long highest = change > 0 ? value - change + minimum : value;
                    low[cell] = high[cell] == Released.NOTHING ? lowest : Math.min(low[cell], lowest);
                    high[cell] = Math.max(high[cell], highest);
                }
            });
        }
        return new Released(
                released.id(),
                released.title(),
                released.dimensions(),
                released.values(),
                released.publishedLow(),
                released.publishedHigh(),
                released.reasons(),
                low,
                high);
    }
}
