package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.memory.Editions.Entry;
import org.komenius.disclosure.internal.memory.Editions.Seen;
import org.komenius.disclosure.internal.memory.JointProtection.Conflict;
import org.komenius.disclosure.internal.memory.TableProtection.Outcome;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.suppression.HypercubeSuppression;
import org.komenius.disclosure.internal.suppression.Weights;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/**
 * Protects a table of revised data beside the releases of other editions of the same data.
 *
 * <p>Two attackers stand for all others. One knows every change, but no figure: for him a cell that any edition tells is told in all of
 * them, and all claims must hold in one system over all editions. The other knows every earlier figure, but not the changes: for him the
 * counts of those who came and of those who went, against each earlier edition, are tables of their own, whose small counts must not be
 * told; that all cells which did not change did not, he knows as well. A table that cannot be compared with what is out does not pass.
 */
public final class EditionProtection {

    private static final String BOUNDS = "changes";

    private final ConfidentialityPolicy policy;
    private final JointProtection joint;

    public EditionProtection(ConfidentialityPolicy policy, JointProtection joint) {
        this.policy = policy;
        this.joint = joint;
    }

    /** A release and the edition that it tells of. */
    public record Earlier(String edition, Released table) {}

    /** The table to protect; parameters as in {@link TableProtection#protect}. */
    public record Table(
            String id,
            String title,
            List<TableDimension> dimensions,
            long[] values,
            boolean[] present,
            boolean counts,
            Sensitive[] sensitive) {}

    /** @param earlier all releases of these data, of whatever edition, in the order of their release */
    public Outcome protect(Table table, String edition, List<Earlier> earlier) {
        List<Released> same = earlier.stream()
                .filter(release -> release.edition().equals(edition))
                .map(Earlier::table)
                .toList();
        if (same.size() == earlier.size()) {
            return plain(table, table.dimensions(), table.values(), table.sensitive(), same);
        }
        Released open = open(table);
        for (Earlier release : earlier) {
            if (isRepeated(release.table(), open, table.sensitive())) {
                return new Outcome(named(release.table(), table), List.of(), List.of(), true);
            }
        }
        List<Entry> entries = new ArrayList<>();
        earlier.forEach(release -> entries.add(new Entry(release.edition(), release.table())));
        entries.add(new Entry(edition, open));
        Editions editions = new Editions(entries);
        if (!editions.isComparable()) {
            return refused(open, List.of());
        }
        return against(table, open, editions, same);
    }

    private Outcome plain(
            Table table, List<TableDimension> dimensions, long[] values, Sensitive[] sensitive, List<Released> known) {
        return new TableProtection(policy, joint)
                .protect(
                        table.id(),
                        table.title(),
                        dimensions,
                        values,
                        table.present(),
                        table.counts(),
                        sensitive,
                        known);
    }

    private Outcome against(Table table, Released open, Editions editions, List<Released> same) {
        long floor = table.counts() && policy.zeros() == ZeroPolicy.PUBLISH ? 1 : 0;
        int size = open.size();
        long[] base = editions.newestBase();
        List<Released> known = new ArrayList<>(editions.earlierInBase());
        known.add(editions.bounds(BOUNDS, floor));
        // What an earlier edition tells exactly, whoever knows the changes knows here too: only the changes can protect
        // it.
        Released inBase = new Released(
                table.id(),
                table.title(),
                editions.newestDimensions(),
                base,
                open.publishedLow(),
                open.publishedHigh(),
                open.reasons(),
                open.claimLow(),
                open.claimHigh());
        var told = KnownCells.of(Neighbourhood.of(known, inBase), inBase).published();
        Sensitive[] shifted = new Sensitive[size];
        for (int cell = 0; cell < size; cell++) {
            Sensitive own = table.sensitive()[cell];
            if (own != null && !told.get(cell)) {
                long by = table.values()[cell] - base[cell];
                shifted[cell] = new Sensitive(
                        own.reason(),
                        Math.max(0, Math.min(base[cell], own.low() - by)),
                        Math.max(base[cell], own.high() - by));
            }
        }
        Outcome figures = plain(table, editions.newestDimensions(), base, shifted, known);
        if (!figures.provable()) {
            return refused(open, figures.conflicts());
        }
        boolean[] hidden = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            hidden[cell] = figures.table().reasons()[cell] != null || table.sensitive()[cell] != null;
        }
        List<Conflict> conflicts = new ArrayList<>(without(figures.conflicts()));
        Changes changes = new Changes(policy, table, open, editions);
        for (String other : editions.others()) {
            if (!changes.hide(other, hidden, conflicts)) {
                return refused(open, conflicts);
            }
        }
        Released proposal = result(table, figures.table(), hidden, told, floor);
        List<Conflict> unsolved = new ArrayList<>(without(figures.unsolved()));
        if (!same.isEmpty()) {
            var answer = changes.together(joint, same, proposal, hidden, floor);
            if (!answer.provable()) {
                return refused(open, conflicts);
            }
            answer.hidden().forEach(cell -> hidden[cell] = true);
            unsolved.addAll(answer.unsolved());
            proposal = result(table, figures.table(), hidden, told, floor);
        }
        return new Outcome(proposal, conflicts, unsolved, true);
    }

    /** Earlier figures that stand for what everybody knows are nothing that an analyst could look up. */
    private static List<Conflict> without(List<Conflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> new Conflict(
                        conflict.release(),
                        conflict.cell(),
                        conflict.because(),
                        conflict.with().stream()
                                .filter(id -> !id.equals(BOUNDS))
                                .toList()))
                .toList();
    }

    private Released result(Table table, Released figures, boolean[] hidden, java.util.BitSet told, long floor) {
        int size = hidden.length;
        long[] low = new long[size];
        long[] high = new long[size];
        long[] claimLow = new long[size];
        long[] claimHigh = new long[size];
        ProtectionReason[] reasons = new ProtectionReason[size];
        for (int cell = 0; cell < size; cell++) {
            long value = table.values()[cell];
            Sensitive own = table.sensitive()[cell];
            if (hidden[cell]) {
                ProtectionReason found = figures.reasons()[cell];
                reasons[cell] = own != null ? own.reason() : found != null ? found : ProtectionReason.RELEASE_MEMORY;
            }
            boolean has = table.present() == null || table.present()[cell];
            low[cell] = !has ? Released.NOTHING : hidden[cell] ? Math.min(value, floor) : value;
            high[cell] = !has ? Released.NOTHING : hidden[cell] ? Fact.UNLIMITED : value;
            boolean claimed = own != null && !told.get(cell);
            claimLow[cell] = claimed ? Math.max(low[cell], own.low()) : 0;
            claimHigh[cell] = claimed ? own.high() : Released.NOTHING;
        }
        return new Released(
                table.id(), table.title(), table.dimensions(), table.values(), low, high, reasons, claimLow, claimHigh);
    }

    private static Released open(Table table) {
        int size = table.values().length;
        long[] shown = table.values().clone();
        for (int cell = 0; cell < size; cell++) {
            if (table.present() != null && !table.present()[cell]) {
                shown[cell] = Released.NOTHING;
            }
        }
        long[] none = new long[size];
        Arrays.fill(none, Released.NOTHING);
        return new Released(
                table.id(),
                table.title(),
                table.dimensions(),
                table.values(),
                shown,
                shown.clone(),
                new ProtectionReason[size],
                new long[size],
                none);
    }

    /** Whether this very table is out already, with everything hidden that has to be: then it tells nothing new. */
    private static boolean isRepeated(Released before, Released open, Sensitive[] sensitive) {
        if (!before.dimensions().equals(open.dimensions()) || !Arrays.equals(before.values(), open.values())) {
            return false;
        }
        for (int cell = 0; cell < sensitive.length; cell++) {
            boolean shown = before.reasons()[cell] == null;
            if (before.tells(cell) != open.tells(cell)
                    || (shown && before.tells(cell) && (sensitive[cell] != null || !before.isExact(cell)))) {
                return false;
            }
        }
        return true;
    }

    private static Released named(Released before, Table table) {
        return new Released(
                table.id(),
                table.title(),
                before.dimensions(),
                before.values(),
                before.publishedLow(),
                before.publishedHigh(),
                before.reasons(),
                before.claimLow(),
                before.claimHigh());
    }

    private static Outcome refused(Released open, List<Conflict> conflicts) {
        return new Outcome(open, conflicts, List.of(), false);
    }

    /** The second attacker: what a table tells of those who came and those who went since another edition. */
    private static final class Changes {

        private final ConfidentialityPolicy policy;
        private final Table table;
        private final Released open;
        private final Editions editions;
        private final Grid grid;

        Changes(ConfidentialityPolicy policy, Table table, Released open, Editions editions) {
            this.policy = policy;
            this.table = table;
            this.open = open;
            this.editions = editions;
            this.grid = open.grid();
        }

        /** @return false if the edition cannot be compared with the table cell by cell although something changed */
        boolean hide(String edition, boolean[] hidden, List<Conflict> conflicts) {
            Map<Integer, Seen> seen = editions.seen(edition, editions.newest());
            boolean differs = seen.entrySet().stream()
                    .anyMatch(cell ->
                            open.tells(cell.getKey()) && cell.getValue().value() != table.values()[cell.getKey()]);
            if (!differs) {
                return true;
            }
            if (!grid.axes().stream().allMatch(Axis::isResolved)) {
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
                boolean isSmall = count > 0 && count < high;
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
                            seen.get(cell).release().id(), seen.get(cell).cell(), because, List.of())));
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

        private Released claimingChanges(Released released, int number) {
            long[] low = new long[released.size()];
            long[] high = new long[released.size()];
            Arrays.fill(high, Released.NOTHING);
            for (String other : editions.others()) {
                editions.seen(other, number).forEach((cell, seen) -> {
                    long change = released.values()[cell] - seen.value();
                    long minimum = table.counts() ? policy.minimumCount() : 2 * Math.abs(change);
                    boolean small = change != 0 && Math.abs(change) < minimum;
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
}
