package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.komenius.pathways.internal.network.Transition;

/**
 * Every start of every transition in a run of years, worked out once. Days are epoch days. A transition that begins on any day has no
 * rows here. Immutable.
 */
final class Timetable {

    private final int firstYear;
    private final int[][] starts;
    private final int[][] lastApplications;
    private final int[][] arrivals;

    /** For questions asked in {@code firstYear}. */
    Timetable(List<Transition> transitions, int firstYear) {
        this.firstYear = firstYear;
        this.starts = new int[transitions.size()][];
        this.lastApplications = new int[transitions.size()][];
        this.arrivals = new int[transitions.size()][];
        for (int row = 0; row < transitions.size(); row++) {
            Transition transition = transitions.get(row);
            if (!transition.start().days().isEmpty()) {
                fill(row, transition);
            }
        }
    }

    private void fill(int row, Transition transition) {
        List<LocalDate> days = new ArrayList<>();
        int lastYear = firstYear + FahrplanQuestion.MAX_HORIZON_YEARS + 1;
        for (int year = firstYear; year <= lastYear; year++) {
            for (MonthDay day : transition.start().days()) {
                days.add(day.atYear(year));
            }
        }
        days = days.stream().distinct().toList();
        starts[row] = new int[days.size()];
        lastApplications[row] = new int[days.size()];
        arrivals[row] = new int[days.size()];
        for (int column = 0; column < days.size(); column++) {
            LocalDate start = days.get(column);
            LocalDate until = Deadlines.forStart(transition.deadline(), start).applyUntil();
            starts[row][column] = CompiledNetwork.day(start);
            lastApplications[row][column] = CompiledNetwork.day(until == null ? start : until);
            arrivals[row][column] = CompiledNetwork.day(start.plusMonths(Arc.months(transition)));
        }
    }

    int firstYear() {
        return firstYear;
    }

    /** Days on which the transition begins; null if on any day. */
    int[] starts(int ordinal) {
        return starts[ordinal];
    }

    /** Beside each start the last day to apply for it; never falling from one start to the next. */
    int[] lastApplications(int ordinal) {
        return lastApplications[ordinal];
    }

    /** Beside each start the day of arrival; never falling from one start to the next. */
    int[] arrivals(int ordinal) {
        return arrivals[ordinal];
    }

    /** The first column whose entry is {@code day} or later; the length if there is none. */
    static int firstAtLeast(int[] row, int day) {
        int low = 0;
        int high = row.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
