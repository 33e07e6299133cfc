package org.komenius.monitoring.internal.quality;

import java.util.Arrays;

/**
 * The modified z-score: how far a value lies from the median, measured by the median absolute deviation, which single outliers do
 * not move.
 *
 * <p>M = 0.6745 · (x − median) / MAD with MAD = median |x − median|; 0.6745 is the upper quartile of the normal distribution, so that
 * M is a z-score for normal values. Values with |M| above 3.5 are taken as outliers. Where more than half of the values are equal,
 * MAD is 0; the mean absolute deviation takes its place, M = (x − median) / (1.2533 · MeanAD), with 1.2533 = √(π/2) for the same
 * reason. Where all are equal there is no outlier.
 *
 * <p>Source: B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, ASQC Quality Press 1993, chapter 3; the substitute
 * for MAD 0 as in the manuals of statistical packages. Scores do not change when all values are multiplied by the same number above
 * zero or moved by the same amount.
 */
final class RobustScore {

    private static final double NORMAL_QUARTILE = 0.6745;
    private static final double NORMAL_MEAN_DEVIATION = Math.sqrt(Math.PI / 2);

    private final double median;
    private final double unit;

    private RobustScore(double median, double unit) {
        this.median = median;
        this.unit = unit;
    }

    /** @param values at least one; not changed */
    static RobustScore of(double[] values) {
        double median = median(values);
        double[] deviations =
                Arrays.stream(values).map(x -> Math.abs(x - median)).toArray();
        double mad = median(deviations);
        double unit = mad / NORMAL_QUARTILE;
        if (mad == 0) {
            unit = NORMAL_MEAN_DEVIATION * Arrays.stream(deviations).average().orElse(0);
        }
        return new RobustScore(median, unit);
    }

    double median() {
        return median;
    }

    /** Score of one value; 0 where all values are equal. */
    double of(double value) {
        return unit == 0 ? 0 : (value - median) / unit;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
