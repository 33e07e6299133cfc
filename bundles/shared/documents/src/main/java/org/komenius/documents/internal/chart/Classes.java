package org.komenius.documents.internal.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.komenius.model.value.ObservedValue;

/** Numbers in up to five classes of about as many each; equal numbers are always in one class. Immutable. */
public final class Classes {

    private static final int MOST = 5;

    private final List<List<BigDecimal>> members;

    private Classes(List<List<BigDecimal>> members) {
        this.members = members;
    }

    public static Classes of(List<ObservedValue> values) {
        List<BigDecimal> numbers = values.stream()
                .filter(Values::isDrawn)
                .map(value -> value.number().orElseThrow())
                .sorted()
                .toList();
        TreeSet<BigDecimal> starts = new TreeSet<>();
        for (int at = 0; at < MOST && !numbers.isEmpty(); at++) {
            starts.add(numbers.get(numbers.size() * at / MOST));
        }
        List<List<BigDecimal>> members = new ArrayList<>();
        for (BigDecimal start : starts) {
            BigDecimal next = starts.higher(start);
            members.add(numbers.stream()
                    .filter(number -> number.compareTo(start) >= 0 && (next == null || number.compareTo(next) < 0))
                    .toList());
        }
        return new Classes(members);
    }

    public int count() {
        return members.size();
    }

    /** The smallest number that is really in the class, so that neighbouring classes do not seem to overlap. */
    public BigDecimal low(int at) {
        return members.get(at).get(0);
    }

    public BigDecimal high(int at) {
        return members.get(at).get(members.get(at).size() - 1);
    }

    public int of(double number) {
        int at = 0;
        while (at + 1 < members.size() && low(at + 1).doubleValue() <= number) {
            at++;
        }
        return at;
    }

    /** Place of a class in {@link Palette#SCALE}: few classes lie far apart. */
    public int shade(int at) {
        return members.size() < 2 ? 2 : at * (Palette.SCALE.size() - 1) / (members.size() - 1);
    }
}
