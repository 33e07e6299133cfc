package org.komenius.disclosure.internal.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A table with every combination of its members, totals among them, as whole numbers: counts, or magnitudes in their smallest unit.
 *
 * <p>The last axis varies fastest. A combination without any fact has no value ({@link #has}); it is not zero.
 */
public final class Grid {

    private final List<Axis> axes;
    private final long[] values;
    private final boolean[] present;
    private final int[] strides;

    /** @param present null if every combination has a value; kept, like {@code values} */
    public Grid(List<Axis> axes, long[] values, boolean[] present) {
        this.axes = List.copyOf(axes);
        this.values = values;
        this.strides = strides(this.axes);
        int cells = this.axes.isEmpty() ? 1 : strides[0] * this.axes.get(0).size();
        if (values.length != cells || (present != null && present.length != cells)) {
            throw new IllegalArgumentException(values.length + " values for " + cells + " cells");
        }
        this.present = present;
        for (long value : values) {
            if (value < 0) {
                throw new IllegalArgumentException("negative value: " + value);
            }
        }
    }

    private static int[] strides(List<Axis> axes) {
        int[] strides = new int[axes.size()];
        long stride = 1;
        for (int k = axes.size() - 1; k >= 0; k--) {
            strides[k] = (int) stride;
            stride *= axes.get(k).size();
            if (stride > Integer.MAX_VALUE / 2) {
                throw new IllegalArgumentException("table too large");
            }
        }
        return strides;
    }

    /** A table whose composed cells are computed from elementary ones; {@code leaves} in the order of the axes' atoms. */
    public static Grid ofLeaves(List<Axis> axes, long[] leaves) {
        int cells = 1;
        for (Axis axis : axes) {
            cells *= axis.size();
        }
        long[] values = new long[cells];
        int[] coordinates = new int[axes.size()];
        int[] strides = strides(axes);
        for (int cell = 0; cell < cells; cell++) {
            int rest = cell;
            for (int k = 0; k < axes.size(); k++) {
                coordinates[k] = rest / strides[k];
                rest %= strides[k];
            }
            values[cell] = sum(axes, coordinates, 0, 0, leaves);
        }
        return new Grid(axes, values, null);
    }

    private static long sum(List<Axis> axes, int[] coordinates, int axis, int offset, long[] leaves) {
        if (axis == axes.size()) {
            return leaves[offset];
        }
        Axis at = axes.get(axis);
        long total = 0;
        var set = at.atomsOf(coordinates[axis]);
        for (int atom = set.nextSetBit(0); atom >= 0; atom = set.nextSetBit(atom + 1)) {
            total += sum(axes, coordinates, axis + 1, offset * at.atoms().size() + atom, leaves);
        }
        return total;
    }

    public List<Axis> axes() {
        return axes;
    }

    public Axis axis(int k) {
        return axes.get(k);
    }

    public int dimensions() {
        return axes.size();
    }

    public int size() {
        return values.length;
    }

    public long value(int cell) {
        return values[cell];
    }

    public boolean has(int cell) {
        return present == null || present[cell];
    }

    public int stride(int k) {
        return strides[k];
    }

    public int coordinate(int cell, int k) {
        return cell / strides[k] % axes.get(k).size();
    }

    public int index(int... coordinates) {
        int cell = 0;
        for (int k = 0; k < coordinates.length; k++) {
            cell += coordinates[k] * strides[k];
        }
        return cell;
    }

    /** The elementary cells that a cell is the sum of: their numbers, in the order of {@link #ofLeaves}. */
    public BitSet leavesOf(int cell) {
        int[] list = {0};
        for (int k = 0; k < dimensions(); k++) {
            int size = axis(k).atoms().size();
            int[] atoms = axis(k).atomsOf(coordinate(cell, k)).stream().toArray();
            int[] longer = new int[list.length * atoms.length];
            int at = 0;
            for (int prefix : list) {
                for (int atom : atoms) {
                    longer[at++] = prefix * size + atom;
                }
            }
            list = longer;
        }
        BitSet set = new BitSet();
        for (int leaf : list) {
            set.set(leaf);
        }
        return set;
    }

    /** Member codes of a cell, one per axis. */
    public List<String> members(int cell) {
        String[] codes = new String[axes.size()];
        Arrays.setAll(codes, k -> axes.get(k).member(coordinate(cell, k)));
        return List.of(codes);
    }

    /** The first cell that is not the sum of its parts along some axis, or -1. Cells with a part that has no value are not tested. */
    public int firstContradiction() {
        for (int cell = 0; cell < values.length; cell++) {
            for (int k = 0; k < axes.size() && has(cell); k++) {
                int at = coordinate(cell, k);
                int[] parts = axes.get(k).parts(at);
                long sum = 0;
                boolean known = parts.length > 0;
                for (int part : parts) {
                    int child = cell + (part - at) * strides[k];
                    known &= has(child);
                    sum += values[child];
                }
                if (known && sum != values[cell]) {
                    return cell;
                }
            }
        }
        return -1;
    }
}
