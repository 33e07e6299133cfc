package org.komenius.monitoring.internal.socialindex;

import java.util.Arrays;
import java.util.Comparator;

/** Places from 1 for the largest value; equal ones share the better place; 0 for units without value. */
final class Ranks {

    private Ranks() {}

    static int[] of(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer i) -> key(values[i])).reversed());
        int[] ranks = new int[values.length];
        for (int place = 0; place < order.length; place++) {
            int unit = order[place];
            if (!Double.isFinite(values[unit])) {
                continue;
            }
            boolean equal = place > 0 && key(values[order[place - 1]]) == key(values[unit]);
            ranks[unit] = equal ? ranks[order[place - 1]] : place + 1;
        }
        return ranks;
    }

    /** Rounded like what people see, so that two equal figures never have different places. */
    private static double key(double value) {
        return Double.isFinite(value) ? Math.rint(value * 1e6) / 1e6 : Double.NEGATIVE_INFINITY;
    }
}
