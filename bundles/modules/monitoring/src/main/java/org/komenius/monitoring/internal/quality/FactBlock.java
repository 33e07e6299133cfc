package org.komenius.monitoring.internal.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;

/**
 * Facts of one measure in columns, so that a million of them cost megabytes instead of hundreds. For one thread.
 *
 * <p>A number is held as double, which is exact for the fifteen digits that no official count exceeds. What is missing stays a kind
 * of its own and never reads as a number.
 */
public final class FactBlock {

    private static final byte NUMBER = 0;
    private static final byte ROUNDED_ZERO = 1;
    private static final byte MISSING = 2;
    private static final byte NOT_EXISTING = 3;
    /** Beyond it, coordinate and row number no longer fit into one long. */
    private static final double MAX_PACKED = Math.pow(2, 62);

    private final Dimension measures;
    private final Member measure;
    private final List<Dimension> dimensions;
    private final int[] sizes;
    private int[][] members;
    private double[] amounts = new double[1024];
    private byte[] kinds = new byte[1024];
    private byte[] decimals = new byte[1024];
    private int size;
    /** Row numbers by groups along {@link #orderedAlong}: several rules one after the other look along the same dimension. */
    private int[] ordered;

    private int orderedAlong = -1;

    /** @param dimensions of the data set without the measures */
    public FactBlock(Dimension measures, Member measure, List<Dimension> dimensions) {
        this.measures = measures;
        this.measure = measure;
        this.dimensions = List.copyOf(dimensions);
        this.members = new int[dimensions.size()][1024];
        this.sizes = dimensions.stream().mapToInt(d -> d.members().size()).toArray();
    }

    /** Adds a fact. @param where member numbers in the order of the dimensions; not kept */
    public void add(int[] where, ObservedValue value) {
        if (size == amounts.length) {
            int length = size * 2;
            amounts = Arrays.copyOf(amounts, length);
            kinds = Arrays.copyOf(kinds, length);
            decimals = Arrays.copyOf(decimals, length);
            for (int d = 0; d < members.length; d++) {
                members[d] = Arrays.copyOf(members[d], length);
            }
        }
        orderedAlong = -1;
        for (int d = 0; d < members.length; d++) {
            members[d][size] = where[d];
        }
        BigDecimal number = value.number().orElse(null);
        if (number != null) {
            kinds[size] = NUMBER;
            amounts[size] = number.doubleValue();
            decimals[size] = (byte) number.scale();
        } else if (value.isMissing()) {
            boolean gone = value.missingKind().orElseThrow() == MissingKind.REGION_NOT_EXISTING;
            kinds[size] = gone ? NOT_EXISTING : MISSING;
        } else {
            kinds[size] = ROUNDED_ZERO;
        }
        size++;
    }

    public int size() {
        return size;
    }

    public Member measure() {
        return measure;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Position of a dimension; -1 if the data set has none of that name. */
    int position(String dimension) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).code().equals(dimension)) {
                return d;
            }
        }
        return -1;
    }

    int member(int row, int dimension) {
        return members[dimension][row];
    }

    boolean isNumber(int row) {
        return kinds[row] == NUMBER;
    }

    /** More than nothing, less than half a unit. */
    boolean isRoundedZero(int row) {
        return kinds[row] == ROUNDED_ZERO;
    }

    /** The region was not there, so that nothing of it can lack in a sum. */
    boolean isNotExisting(int row) {
        return kinds[row] == NOT_EXISTING;
    }

    /** Only for a row that {@link #isNumber}. */
    double amount(int row) {
        if (kinds[row] != NUMBER) {
            throw new IllegalStateException("row " + row + " has no number");
        }
        return amounts[row];
    }

    int decimals(int row) {
        return decimals[row];
    }

    /** The number as it was published. */
    String text(int row) {
        return text(amount(row), decimals[row]);
    }

    static String text(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Where a fact stands, the measure first; {@code without} (a position, or -1) is left out. */
    List<Place> places(int row, int without) {
        List<Place> places = new ArrayList<>();
        places.add(Place.of(measures, measure));
        for (int d = 0; d < members.length; d++) {
            if (d != without) {
                Dimension dimension = dimensions.get(d);
                places.add(Place.of(dimension, dimension.members().get(members[d][row])));
            }
        }
        return places;
    }

    /** Sees the facts that differ in one dimension only. */
    @FunctionalInterface
    interface Group {
        /** @param rows by member of the dimension, -1 where there is no fact; used again for the next group */
        void rows(int[] rows);
    }

    /** Shows all facts in groups along {@code dimension}. */
    void groups(int dimension, Group visitor) {
        if (dimension != orderedAlong) {
            ordered = order(dimension);
            orderedAlong = dimension;
        }
        int[] order = ordered;
        int[] rows = new int[sizes[dimension]];
        Arrays.fill(rows, -1);
        int begin = 0;
        for (int i = 0; i < size; i++) {
            rows[members[dimension][order[i]]] = order[i];
            if (i + 1 == size || !sameGroup(order[i], order[i + 1], dimension)) {
                visitor.rows(rows);
                for (int done = begin; done <= i; done++) {
                    rows[members[dimension][order[done]]] = -1;
                }
                begin = i + 1;
            }
        }
    }

    private boolean sameGroup(int left, int right, int dimension) {
        for (int d = 0; d < members.length; d++) {
            if (d != dimension && members[d][left] != members[d][right]) {
                return false;
            }
        }
        return true;
    }

    /** Row numbers so that each group stands together. Packed into longs where they fit, since sorting those needs no objects. */
    private int[] order(int dimension) {
        double product = Math.max(1, size);
        for (int d = 0; d < sizes.length; d++) {
            product *= d == dimension ? 1 : Math.max(1, sizes[d]);
        }
        if (product > MAX_PACKED) {
            return IntStream.range(0, size)
                    .boxed()
                    .sorted(byGroup(dimension))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        long[] packed = new long[size];
        for (int row = 0; row < size; row++) {
            long key = 0;
            for (int d = 0; d < sizes.length; d++) {
                key = d == dimension ? key : key * sizes[d] + members[d][row];
            }
            packed[row] = key * size + row;
        }
        Arrays.sort(packed);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (packed[i] % size);
        }
        return order;
    }

    private Comparator<Integer> byGroup(int dimension) {
        return (left, right) -> {
            for (int d = 0; d < members.length; d++) {
                int order = d == dimension ? 0 : Integer.compare(members[d][left], members[d][right]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}
