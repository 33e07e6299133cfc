package org.komenius.pathways.internal.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One way to be at a stop: when, at what price, on which lines, holding what. Two labels are equal if they differ in nothing that matters
 * from here on, whatever led to them.
 */
final class Label implements Comparable<Label> {

    final int stop;
    final int arrival;
    final int months;
    final int transfers;
    final int open;
    /** Lines that one may be sitting in and that go on from here; all at the start, where one sits in none yet. */
    final long[] lines;
    /** What one holds of all that is asked for from here on. */
    final long[] held;
    /** null at the start. */
    final Label parent;
    /** null at the start. */
    final Arc arc;

    final int departure;
    /** Whether another label has since made this one needless. */
    boolean beaten;

    Label(
            int stop,
            int arrival,
            int months,
            int transfers,
            int open,
            long[] lines,
            long[] held,
            Label parent,
            Arc arc,
            int departure) {
        this.stop = stop;
        this.arrival = arrival;
        this.months = months;
        this.transfers = transfers;
        this.open = open;
        this.lines = lines;
        this.held = held;
        this.parent = parent;
        this.arc = arc;
        this.departure = departure;
    }

    /**
     * Whether every way onward from {@code other} is at least as good from here. One transfer less outweighs any lines: whoever has it
     * can change to the other's line at the next stop.
     */
    boolean covers(Label other) {
        return arrival <= other.arrival
                && months <= other.months
                && open <= other.open
                && (transfers < other.transfers || transfers == other.transfers && Bits.covers(lines, other.lines))
                && Bits.covers(held, other.held);
    }

    /**
     * Whether every way onward from {@code other} comes no earlier in the order of routes than from here: an advantage in duration, once
     * the arrival is no later, outweighs all that comes after it, as does a sure advantage in transfers at the same duration.
     */
    boolean comesBefore(Label other) {
        if (arrival > other.arrival || months > other.months || !Bits.covers(held, other.held)) {
            return false;
        }
        if (months < other.months) {
            return true;
        }
        boolean sameLines = Bits.covers(lines, other.lines);
        if (transfers + (sameLines ? 1 : 2) <= other.transfers) {
            return true;
        }
        return open <= other.open && (transfers < other.transfers || transfers == other.transfers && sameLines);
    }

    /** No worse in any criterion, as seen at the goal. */
    boolean noWorse(int otherArrival, int otherMonths, int otherTransfers, int otherOpen) {
        return arrival <= otherArrival && months <= otherMonths && transfers <= otherTransfers && open <= otherOpen;
    }

    boolean sameCriteria(Label other) {
        return arrival == other.arrival && months == other.months && transfers == other.transfers && open == other.open;
    }

    /** The labels from the start to this one. */
    List<Label> path() {
        List<Label> path = new ArrayList<>();
        for (Label label = this; label != null; label = label.parent) {
            path.add(label);
        }
        Collections.reverse(path);
        return path;
    }

    List<Arc> arcs() {
        return path().stream().skip(1).map(label -> label.arc).toList();
    }

    List<String> transitions() {
        return path().stream().skip(1).map(label -> label.arc.transition().id()).toList();
    }

    /** By arrival, duration, transfers, open requirements: no label can lead to one that comes before it. */
    @Override
    public int compareTo(Label other) {
        if (arrival != other.arrival) {
            return Integer.compare(arrival, other.arrival);
        }
        if (months != other.months) {
            return Integer.compare(months, other.months);
        }
        return transfers != other.transfers
                ? Integer.compare(transfers, other.transfers)
                : Integer.compare(open, other.open);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Label other
                && stop == other.stop
                && sameCriteria(other)
                && Arrays.equals(lines, other.lines)
                && Arrays.equals(held, other.held);
    }

    @Override
    public int hashCode() {
        int hash = 31 * (31 * (31 * stop + arrival) + months) + transfers;
        return 31 * (31 * (31 * hash + open) + Arrays.hashCode(lines)) + Arrays.hashCode(held);
    }
}
