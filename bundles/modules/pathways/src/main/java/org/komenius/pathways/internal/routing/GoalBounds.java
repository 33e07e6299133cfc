package org.komenius.pathways.internal.routing;

import java.util.Arrays;

/**
 * What a traveller still needs at least from each stop to the goal, if every condition on the way were met: lower bounds that let the
 * search drop what can no longer win.
 */
final class GoalBounds {

    private static final int UNREACHABLE = 1 << 20;

    private final int goal;
    private final int[] months;
    private final int[] open;
    /** Transfers when getting on afresh. */
    private final int[] transfers;
    /** Transfers when sitting in a line, by stop and line. */
    private final int[][] transfersFrom;

    GoalBounds(OpenWorld world, int goal) {
        this.goal = goal;
        CompiledNetwork network = world.traveller().network();
        int stops = network.stopCount();
        months = new int[stops];
        open = new int[stops];
        transfers = new int[stops];
        transfersFrom = new int[stops][];
        Arrays.fill(months, UNREACHABLE);
        Arrays.fill(open, UNREACHABLE);
        Arrays.fill(transfers, UNREACHABLE);
        months[goal] = 0;
        open[goal] = 0;
        transfers[goal] = 0;
        transfersFrom[goal] = new int[network.lineCount()];
        boolean changed = true;
        while (changed) {
            changed = false;
            // Backwards, as networks are mostly written from left to right.
            for (int index = network.arcs().size() - 1; index >= 0; index--) {
                Arc arc = network.arcs().get(index);
                if (world.usable(arc) && leadsOn(arc)) {
                    changed |= relax(arc, world.traveller(), network.lineCount());
                }
            }
        }
    }

    private boolean relax(Arc arc, Traveller traveller, int lineCount) {
        int from = arc.from();
        int to = arc.to();
        boolean changed = false;
        if (months[to] + arc.months() < months[from]) {
            months[from] = months[to] + arc.months();
            changed = true;
        }
        if (open[to] + traveller.alwaysOpen(arc) < open[from]) {
            open[from] = open[to] + traveller.alwaysOpen(arc);
            changed = true;
        }
        if (transfersFrom[from] == null) {
            transfersFrom[from] = new int[lineCount];
            Arrays.fill(transfersFrom[from], UNREACHABLE);
        }
        for (int line = Bits.next(arc.lines(), 0); line >= 0; line = Bits.next(arc.lines(), line + 1)) {
            int onward = Math.min(transfersFrom[to][line], transfers[to] + 1);
            if (onward < transfersFrom[from][line]) {
                transfersFrom[from][line] = onward;
                changed = true;
            }
            if (onward < transfers[from]) {
                transfers[from] = onward;
                changed = true;
            }
        }
        return changed;
    }

    /** Whether it may be part of a route; nobody travels on from the goal. */
    boolean leadsOn(Arc arc) {
        return arc.from() != goal && months[arc.to()] < UNREACHABLE;
    }

    int months(int stop) {
        return months[stop];
    }

    int open(int stop) {
        return open[stop];
    }

    /** @param lines those that one sits in; all at the very start */
    int transfers(int stop, long[] lines, boolean atStart) {
        if (atStart || stop == goal || transfersFrom[stop] == null) {
            return transfers[stop];
        }
        int fewest = transfers[stop] + 1;
        for (int line = Bits.next(lines, 0);
                line >= 0 && line < transfersFrom[stop].length;
                line = Bits.next(lines, line + 1)) {
            fewest = Math.min(fewest, transfersFrom[stop][line]);
        }
        return fewest;
    }

    /** Days that so many months of any calendar last at least, several stretches together. */
    static int daysAtLeast(int months) {
        return Math.max(0, months / 12 * 365 + months % 12 * 28 - 3);
    }
}
