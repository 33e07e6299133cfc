package org.komenius.pathways.internal.routing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * An upper bound of what is open to a traveller: per stop the earliest arrival and everything that some route there brings, both taken
 * for the best, also beyond the horizon. What is not open here is open on no route. Exact for whoever needs at most one thing per transition.
 */
final class OpenWorld {

    private final Traveller traveller;
    private final Predicate<Arc> wanted;
    private final int[] earliest;
    private final long[][] held;
    private final boolean[] usable;

    OpenWorld(Traveller traveller, int start) {
        this(traveller, start, arc -> true);
    }

    /** @param wanted arcs that may be taken at all */
    OpenWorld(Traveller traveller, int start, Predicate<Arc> wanted) {
        this.traveller = traveller;
        this.wanted = wanted;
        CompiledNetwork network = traveller.network();
        this.earliest = new int[network.stopCount()];
        this.held = new long[network.stopCount()][];
        this.usable = new boolean[network.arcs().size()];
        Arrays.fill(earliest, Traveller.NEVER);
        earliest[start] = traveller.today();
        held[start] = traveller.heldAtStart(start);
        Deque<Integer> changed = new ArrayDeque<>();
        boolean[] waiting = new boolean[network.stopCount()];
        changed.add(start);
        while (!changed.isEmpty()) {
            int stop = changed.remove();
            waiting[stop] = false;
            for (Arc arc : network.leaving(stop)) {
                if (relax(arc) && !waiting[arc.to()]) {
                    waiting[arc.to()] = true;
                    changed.add(arc.to());
                }
            }
        }
    }

    private boolean relax(Arc arc) {
        if (!wanted.test(arc) || !arc.admits(held[arc.from()])) {
            return false;
        }
        int departure = traveller.departure(arc, earliest[arc.from()]);
        if (departure == Traveller.NEVER) {
            return false;
        }
        int arrival = traveller.arrival(arc, departure);
        usable[arc.index()] = true;
        long[] brought = Bits.union(held[arc.from()], arc.brings());
        for (Arc.LanguageNeed need : arc.languages()) {
            brought = Bits.union(brought, need.implies());
        }
        long[] before = held[arc.to()];
        long[] after = before == null ? brought : Bits.union(before, brought);
        boolean changed = arrival < earliest[arc.to()] || after != before;
        earliest[arc.to()] = Math.min(earliest[arc.to()], arrival);
        held[arc.to()] = after;
        return changed;
    }

    boolean reaches(int stop) {
        return held[stop] != null;
    }

    boolean reachesInTime(int stop) {
        return earliest[stop] <= traveller.horizon();
    }

    boolean usable(Arc arc) {
        return usable[arc.index()];
    }

    /** Earliest arrival as an epoch day; {@link Traveller#NEVER} where no route leads. */
    int earliest(int stop) {
        return earliest[stop];
    }

    /** Everything that some route there brings; null where none leads. */
    long[] held(int stop) {
        return held[stop];
    }

    Traveller traveller() {
        return traveller;
    }
}
