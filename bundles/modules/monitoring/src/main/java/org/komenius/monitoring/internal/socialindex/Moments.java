package org.komenius.monitoring.internal.socialindex;

import java.util.Arrays;

/** Mean, deviation and quantiles of what is there; NaN stands for nothing there and never counts. */
final class Moments {

    /** Relative deviation below which a column counts as constant: rounding of doubles alone makes that much. */
    private static final double CONSTANT = 1e-12;

    private Moments() {}

    static double mean(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /** Over all units, not a sample: division by n. */
    static double deviation(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .filter(Double::isFinite)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN);
        double deviation = Math.sqrt(squares);
        return deviation <= CONSTANT * Math.max(1, Math.abs(mean)) ? 0 : deviation;
    }

    static long count(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).count();
    }

    /** Linear between neighbours, as R's type 7 and spreadsheets do. */
    static double quantile(double[] values, double share) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Pearson's r over the units that have both; NaN if one of them does not vary. */
    static double correlation(double[] left, double[] right) {
        double[] a = left.clone();
        double[] b = right.clone();
        for (int i = 0; i < a.length; i++) {
            if (!Double.isFinite(a[i]) || !Double.isFinite(b[i])) {
                a[i] = Double.NaN;
                b[i] = Double.NaN;
            }
        }
        double meanA = mean(a);
        double meanB = mean(b);
        double deviationA = deviation(a);
        double deviationB = deviation(b);
        if (!(deviationA > 0) || !(deviationB > 0)) {
            return Double.NaN;
        }
        double sum = 0;
        long count = 0;
        for (int i = 0; i < a.length; i++) {
            if (Double.isFinite(a[i])) {
                sum += (a[i] - meanA) * (b[i] - meanB);
                count++;
            }
        }
        return sum / count / deviationA / deviationB;
    }
}
