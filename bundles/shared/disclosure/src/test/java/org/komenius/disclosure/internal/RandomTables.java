package org.komenius.disclosure.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** Small tables with totals, some with a tree and some with overlapping areas. */
public final class RandomTables {

    private RandomTables() {}

    public static List<TableDimension> dimensions(Random random, int most) {
        List<TableDimension> dimensions = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int k = 0; k < count; k++) {
            dimensions.add(dimension("D" + k, 2 + random.nextInt(count == 3 ? Math.max(1, most - 3) : most), random));
        }
        return dimensions;
    }

    public static TableDimension dimension(String code, int leaves, Random random) {
        List<Member> members = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            codes.add(code + i);
            members.add(Member.leaf(code + i));
        }
        if (leaves > 3 && random.nextBoolean()) {
            int cut = 2 + random.nextInt(leaves - 3);
            members.add(new Member(code + "A", codes.subList(0, cut)));
            members.add(new Member(code + "B", codes.subList(cut, leaves)));
            if (random.nextInt(3) == 0) {
                members.add(new Member(code + "X", codes.subList(1, leaves - 1)));
            }
            members.add(new Member(code + "T", List.of(code + "A", code + "B")));
        } else {
            members.add(new Member(code + "T", codes));
        }
        return new TableDimension(code, members);
    }

    /** Counts as in small places: many zeros, ones and twos, a few large ones. */
    public static Grid grid(List<TableDimension> dimensions, Random random) {
        List<Axis> axes = dimensions.stream().map(Axis::of).toList();
        int leaves = 1;
        for (Axis axis : axes) {
            leaves *= axis.atoms().size();
        }
        long[] values = new long[leaves];
        for (int i = 0; i < leaves; i++) {
            int kind = random.nextInt(10);
            values[i] = kind < 2
                    ? 0
                    : kind < 5 ? 1 + random.nextInt(2) : kind < 8 ? random.nextInt(12) : random.nextInt(90);
        }
        return Grid.ofLeaves(axes, values);
    }

    /** The elementary cells that a cell adds up, numbered with the last axis varying fastest. */
    public static BitSet leaves(Grid grid, int cell) {
        List<Integer> list = List.of(0);
        for (int k = 0; k < grid.dimensions(); k++) {
            List<Integer> longer = new ArrayList<>();
            BitSet atoms = grid.axis(k).atomsOf(grid.coordinate(cell, k));
            for (int prefix : list) {
                int size = grid.axis(k).atoms().size();
                atoms.stream().forEach(atom -> longer.add(prefix * size + atom));
            }
            list = longer;
        }
        BitSet set = new BitSet();
        list.forEach(set::set);
        return set;
    }

    public static int leafCount(Grid grid) {
        int count = 1;
        for (Axis axis : grid.axes()) {
            count *= axis.atoms().size();
        }
        return count;
    }
}
