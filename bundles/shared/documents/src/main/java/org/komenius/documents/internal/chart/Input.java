package org.komenius.documents.internal.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.komenius.documents.charts.Series;

/** What charts check before they draw, and what they need to know of all their values. */
public final class Input {

    private Input() {}

    /** @throws IllegalArgumentException unless there is something to draw and every series has a value for each category */
    public static void check(int categories, int mostCategories, List<Series> series) {
        if (categories < 1 || categories > mostCategories) {
            throw new IllegalArgumentException("1 to " + mostCategories + " categories, not " + categories);
        }
        if (series.isEmpty() || series.size() > Series.MOST) {
            throw new IllegalArgumentException("1 to " + Series.MOST + " series, not " + series.size());
        }
        for (Series one : series) {
            if (one.values().size() != categories) {
                throw new IllegalArgumentException(
                        one.values().size() + " values of \"" + one.name() + "\" for " + categories + " categories");
            }
        }
    }

    public static DoubleStream numbers(List<Series> series) {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .filter(Values::isDrawn)
                .mapToDouble(Values::number);
    }

    /** Whether marks between whole numbers would be nonsense. */
    public static boolean wholeOnly(List<Series> series) {
        return numbers(series).allMatch(number -> number == Math.rint(number));
    }
}
