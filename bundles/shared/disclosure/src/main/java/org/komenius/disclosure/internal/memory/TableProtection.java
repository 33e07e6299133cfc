package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleasedTable.Cause;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.memory.JointProtection.Answer;
import org.komenius.disclosure.internal.memory.JointProtection.Conflict;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.suppression.HypercubeSuppression;
import org.komenius.disclosure.internal.suppression.HypercubeSuppression.Pattern;
import org.komenius.disclosure.internal.suppression.Weights;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/**
 * Protects one table by suppression: its sensitive cells, then what would give them away within the table, then what would give any cell
 * away together with earlier releases.
 *
 * <p>Within the table the hypercube method is quick at any size; small tables are also tried by linear programming, and the pattern that
 * loses less is taken. Together with earlier releases only linear programming decides, unless these consist of cells of this very table,
 * which the hypercube method covers.
 */
public final class TableProtection {

    private final ConfidentialityPolicy policy;
    private final JointProtection joint;

    public TableProtection(ConfidentialityPolicy policy, JointProtection joint) {
        this.policy = policy;
        this.joint = joint;
    }

    /**
     * @param table with the reasons of protected cells
     * @param conflicts earlier releases for which cells had to be suppressed
     * @param unsolved what cannot be protected any more, since it is out
     * @param provable false if table and earlier releases together are too large to check, so that the table must not go out
     */
    public record Outcome(Released table, List<Conflict> conflicts, List<Conflict> unsolved, boolean provable) {}

    /**
     * @param present null if every cell has a value; nothing is told or demanded of cells without one
     * @param counts whether the values count units, so that a cell which is not zero is known to be at least 1
     * @param earlier releases of the same source and edition
     * @param sensitive one per cell of the table, null for cells that are not
     * @throws IllegalArgumentException if a cell's value differs from that of an earlier release
     */
    public Outcome protect(
            String id,
            String title,
            List<TableDimension> dimensions,
            long[] values,
            boolean[] present,
            boolean counts,
            Sensitive[] sensitive,
            List<Released> earlier) {
        Grid grid = new Grid(dimensions.stream().map(Axis::of).toList(), values, present);
        boolean zerosShown = policy.zeros() == ZeroPolicy.PUBLISH;
        long floor = counts && zerosShown ? 1 : 0;
        long[] weights = Weights.of(grid, policy.weight());
        ProtectionReason[] reasons = new ProtectionReason[grid.size()];
        for (int cell = 0; cell < reasons.length; cell++) {
            reasons[cell] = sensitive[cell] == null ? null : sensitive[cell].reason();
        }
        Released open = released(id, title, dimensions, grid, reasons, sensitive, floor);
        List<Released> near = Neighbourhood.of(earlier, open);
        KnownCells known = KnownCells.of(near, open);
        if (!known.differing().isEmpty()) {
            throw new IllegalArgumentException("released before with another value: "
                    + grid.members(known.differing().nextSetBit(0)));
        }
        List<Conflict> unsolved = new ArrayList<>();
        Sensitive[] targets = sensitive.clone();
        known.claims().forEach((cell, origin) -> {
            Released release = near.get(origin.release());
            if (targets[cell] == null) {
                targets[cell] = new Sensitive(
                        ProtectionReason.RELEASE_MEMORY,
                        release.claimLow()[origin.cell()],
                        release.claimHigh()[origin.cell()]);
                reasons[cell] = ProtectionReason.RELEASE_MEMORY;
            }
        });
        boolean[] hard = bits(known.published(), grid.size());
        for (int cell = 0; cell < hard.length; cell++) {
            if (hard[cell] && targets[cell] != null) {
                unsolved.add(new Conflict(null, cell, List.of(), releasing(near, open, cell)));
            }
        }
        long[] floors = known.least();
        Arrays.setAll(floors, cell -> Math.max(floor, floors[cell]));
        Pattern quick = new HypercubeSuppression(grid, targets, zerosShown, floors, hard, weights).protect(null);
        boolean[] suppressed = quick.suppressed();
        if (near.isEmpty() && grid.axes().stream().allMatch(Axis::isResolved)) {
            suppressed = new EconomicalPattern(
                            joint,
                            open,
                            pattern ->
                                    released(id, title, dimensions, grid, marked(pattern, sensitive), sensitive, floor),
                            sensitive,
                            weights,
                            floor)
                    .find(suppressed);
        }
        mark(suppressed, reasons, ProtectionReason.SECONDARY);
        Released proposal = released(id, title, dimensions, grid, reasons, targets, floor);
        boolean resolved = grid.axes().stream().allMatch(Axis::isResolved);
        if (resolved && (near.isEmpty() || (known.complete() && quick.unproven().isEmpty()))) {
            return new Outcome(
                    released(id, title, dimensions, grid, reasons, sensitive, floor), List.of(), unsolved, true);
        }
        Answer answer =
                joint.protect(near, proposal, weights, cell -> !hard[cell] && (values[cell] > 0 || floor == 0), floor);
        long told = floor;
        if (!answer.unsolved().isEmpty() && floor > 0) {
            // Which cells are zero tells too much beside what is out already, so zeros of this table may be hidden as
            // well.
            told = 0;
            proposal = released(id, title, dimensions, grid, reasons, targets, told);
            answer = joint.protect(near, proposal, weights, cell -> !hard[cell], told);
        }
        boolean[] more = new boolean[grid.size()];
        answer.hidden().forEach(cell -> more[cell] = true);
        mark(more, reasons, ProtectionReason.RELEASE_MEMORY);
        unsolved.addAll(answer.unsolved());
        if (!answer.provable()) {
            List<String> connected = near.stream().map(Released::id).toList();
            unsolved.add(new Conflict(Cause.NOT_PROVABLE, null, Conflict.WHOLE_TABLE, List.of(), connected));
        }
        return new Outcome(
                released(id, title, dimensions, grid, reasons, sensitive, told),
                answer.conflicts(),
                unsolved,
                answer.provable());
    }

    private static ProtectionReason[] marked(boolean[] pattern, Sensitive[] sensitive) {
        ProtectionReason[] reasons = new ProtectionReason[pattern.length];
        Arrays.setAll(reasons, cell -> sensitive[cell] == null ? null : sensitive[cell].reason());
        mark(pattern, reasons, ProtectionReason.SECONDARY);
        return reasons;
    }

    private static void mark(boolean[] suppressed, ProtectionReason[] reasons, ProtectionReason reason) {
        for (int cell = 0; cell < suppressed.length; cell++) {
            if (suppressed[cell] && reasons[cell] == null) {
                reasons[cell] = reason;
            }
        }
    }

    private static boolean[] bits(BitSet set, int size) {
        boolean[] bits = new boolean[size];
        set.stream().forEach(bit -> bits[bit] = true);
        return bits;
    }

    private static List<String> releasing(List<Released> earlier, Released newest, int cell) {
        return earlier.stream()
                .filter(release ->
                        KnownCells.of(List.of(release), newest).published().get(cell))
                .map(Released::id)
                .toList();
    }

    private static Released released(
            String id,
            String title,
            List<TableDimension> dimensions,
            Grid grid,
            ProtectionReason[] reasons,
            Sensitive[] sensitive,
            long floor) {
        int size = grid.size();
        long[] values = new long[size];
        long[] low = new long[size];
        long[] high = new long[size];
        long[] claimLow = new long[size];
        long[] claimHigh = new long[size];
        for (int cell = 0; cell < size; cell++) {
            values[cell] = grid.value(cell);
            boolean hidden = reasons[cell] != null;
            low[cell] = hidden ? Math.min(values[cell], floor) : values[cell];
            high[cell] = hidden ? Fact.UNLIMITED : values[cell];
            if (!grid.has(cell)) {
                low[cell] = Released.NOTHING;
                high[cell] = Released.NOTHING;
            }
            claimLow[cell] = sensitive[cell] == null ? 0 : Math.max(low[cell], sensitive[cell].low());
            claimHigh[cell] = sensitive[cell] == null ? Released.NOTHING : sensitive[cell].high();
        }
        return new Released(id, title, dimensions, values, low, high, reasons.clone(), claimLow, claimHigh);
    }
}
