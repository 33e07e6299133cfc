package org.komenius.documents.internal.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.komenius.documents.charts.ChartFormat;

/** An axis of numbers with round marks. Immutable. */
public final class Scale {

    private final BigDecimal first;
    private final BigDecimal step;
    private final int marks;

    private Scale(BigDecimal first, BigDecimal step, int marks) {
        this.first = first;
        this.step = step;
        this.marks = marks;
    }

    /**
     * @param low smallest value that must fit
     * @param high largest value that must fit
     * @param wanted about how many parts, at least 1
     * @param wholeOnly whether marks between whole numbers would be nonsense
     */
    public static Scale over(double low, double high, int wanted, boolean wholeOnly) {
        double top = high > low ? high : high == 0 ? 1 : Math.max(high, 0);
        double bottom = high > low ? low : Math.min(low, 0);
        BigDecimal step = round((top - bottom) / wanted);
        if (wholeOnly && step.compareTo(BigDecimal.ONE) < 0) {
            step = BigDecimal.ONE;
        }
        BigDecimal from = BigDecimal.valueOf(bottom).divide(step, 0, RoundingMode.FLOOR);
        BigDecimal until = BigDecimal.valueOf(top).divide(step, 0, RoundingMode.CEILING);
        int parts = until.subtract(from).max(BigDecimal.ONE).intValueExact();
        return new Scale(from.multiply(step), step, parts + 1);
    }

    /** The next of 1, 2, 2.5, 5 times a power of ten. */
    private static BigDecimal round(double rough) {
        BigDecimal value = new BigDecimal(rough, MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
        for (String factor : List.of("1", "2", "2.5", "5")) {
            BigDecimal step = power.multiply(new BigDecimal(factor));
            if (step.compareTo(value) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    /** Share of the axis' length, 0 to 1 for what lies on it. */
    public double share(double value) {
        return (value - first.doubleValue()) / (step.doubleValue() * (marks - 1));
    }

    public boolean startsAtZero() {
        return first.signum() == 0 || contains(0);
    }

    private boolean contains(double value) {
        double share = share(value);
        return share >= 0 && share <= 1;
    }

    public List<BigDecimal> marks() {
        List<BigDecimal> all = new ArrayList<>();
        for (int at = 0; at < marks; at++) {
            all.add(first.add(step.multiply(BigDecimal.valueOf(at))));
        }
        return all;
    }

    /** A mark as people read it, with as many decimals as the steps need. */
    public String label(BigDecimal mark, ChartFormat format) {
        return Values.print(mark, Math.max(0, step.stripTrailingZeros().scale()), format);
    }

    public double widestLabel(double size, ChartFormat format) {
        return marks().stream()
                .mapToDouble(mark -> TextWidth.of(label(mark, format), size, false))
                .max()
                .orElse(0);
    }
}
