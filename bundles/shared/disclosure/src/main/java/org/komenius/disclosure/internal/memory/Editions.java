package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.table.Grid;

/**
 * Tables of several editions of the same data, brought to common terms: what each cell held in the edition that told of it first (its
 * base), and by how much later editions differ. Whoever knows what changed reads a later figure as the base, so in these terms all
 * editions are one.
 *
 * <p>A member that only some editions have held nobody in the others; what is composed of it names it everywhere.
 */
final class Editions {

    private final List<Entry> entries;
    private final List<List<TableDimension>> dimensions;
    private final Universe universe;
    private final Map<Area, Long> baseOf = new HashMap<>();
    private final List<long[]> bases = new ArrayList<>();
    private final List<BitSet> fresh = new ArrayList<>();
    /** Cells of the table that was learnt last of which no earlier edition says what they held. */
    private final BitSet unsaid = new BitSet();

    /** @param edition that the table tells of */
    record Entry(String edition, Released table) {}

    /** @param entries in the order of their release, the new one last */
    Editions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.dimensions = CommonMembers.of(
                entries.stream().map(entry -> entry.table().dimensions()).toList());
        this.universe = Universe.of(dimensions);
        List<BitSet> told = new ArrayList<>();
        universe.codes().forEach(code -> told.add(null));
        for (int e = 0; e < entries.size(); e++) {
            learn(e, told);
        }
    }

    private Areas areas(int entry) {
        Released table = entries.get(entry).table();
        return new Areas(universe, table.with(dimensions.get(entry)));
    }

    /** Elementary members of dimension {@code k} that the table itself names, or names as parts; null if it adds all of them up. */
    private BitSet named(int entry, int k) {
        String code = universe.codes().get(k);
        for (TableDimension dimension : entries.get(entry).table().dimensions()) {
            if (dimension.code().equals(code)) {
                Map<String, List<String>> own = new HashMap<>();
                dimension.members().forEach(member -> own.put(member.code(), member.parts()));
                BitSet named = new BitSet();
                dimension.members().forEach(member -> CommonMembers.leaves(member.code(), own)
                        .forEach(leaf -> named.or(universe.atomsOf(k, leaf))));
                return named;
            }
        }
        return null;
    }

    private void learn(int number, List<BitSet> told) {
        Released table = entries.get(number).table();
        Areas areas = areas(number);
        Grid grid = table.grid();
        long[] base = new long[table.size()];
        boolean[] known = new boolean[table.size()];
        BitSet unseen = new BitSet();
        boolean shifted = false;
        for (int cell = 0; cell < base.length; cell++) {
            Area area = areas.of(cell);
            Long before = baseOf.get(area);
            if (before == null && isUnseen(area, told)) {
                before = 0L;
                unseen.set(cell);
            }
            if (before != null) {
                known[cell] = true;
                base[cell] = before;
                shifted |= table.tells(cell) && before != table.values()[cell];
            }
        }
        boolean complete = true;
        unsaid.clear();
        for (int cell = 0; cell < base.length; cell++) {
            if (!known[cell] && !shifted) {
                base[cell] = table.values()[cell];
            } else if (!known[cell]) {
                Optional<Long> sum = sum(grid, cell, base, known);
                complete &= sum.isPresent();
                unsaid.set(cell, sum.isEmpty());
                base[cell] = sum.orElse(table.values()[cell]);
            }
        }
        bases.add(complete ? base : null);
        fresh.add(unseen);
        for (int cell = 0; complete && cell < base.length; cell++) {
            if (table.tells(cell)) {
                baseOf.putIfAbsent(areas.of(cell), base[cell]);
            }
        }
        for (int k = 0; k < told.size(); k++) {
            BitSet extent = named(number, k);
            if (extent != null) {
                BitSet all = told.get(k) == null ? new BitSet() : told.get(k);
                all.or(extent);
                told.set(k, all);
            }
        }
    }

    /** Whether some member of the area consists of nothing that any table before has told apart or added up. */
    private static boolean isUnseen(Area area, List<BitSet> told) {
        for (int k = 0; k < told.size(); k++) {
            if (told.get(k) != null && !told.get(k).intersects(area.sets()[k])) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Long> sum(Grid grid, int cell, long[] base, boolean[] known) {
        for (int k = 0; k < grid.dimensions(); k++) {
            int at = grid.coordinate(cell, k);
            int[] parts = grid.axis(k).parts(at);
            boolean all = parts.length > 0;
            long sum = 0;
            for (int part : parts) {
                int child = cell + (part - at) * grid.stride(k);
                all &= known[child];
                sum += base[child];
            }
            if (all) {
                return Optional.of(sum);
            }
        }
        return Optional.empty();
    }

    /** Whether each figure of the newest table can be said in terms of the first edition. */
    boolean isComparable() {
        return bases.get(bases.size() - 1) != null;
    }

    /** Cells of the newest table that cannot be said so. */
    BitSet unsaid() {
        return (BitSet) unsaid.clone();
    }

    /** Ids of the releases of other editions than the newest table's. */
    List<String> othersReleases() {
        String own = entries.get(newest()).edition();
        return entries.stream()
                .filter(entry -> !entry.edition().equals(own))
                .map(entry -> entry.table().id())
                .toList();
    }

    long[] newestBase() {
        return bases.get(bases.size() - 1);
    }

    List<TableDimension> newestDimensions() {
        return dimensions.get(dimensions.size() - 1);
    }

    /** All but the newest table, in terms of the first edition; those that cannot be said so are left as they are, which never passes. */
    List<Released> earlierInBase() {
        List<Released> earlier = new ArrayList<>();
        for (int e = 0; e < entries.size() - 1; e++) {
            long[] base = bases.get(e);
            Released table = entries.get(e).table().with(dimensions.get(e));
            earlier.add(base == null ? table : shifted(table, base));
        }
        return earlier;
    }

    /**
     * What an attacker knows of the newest table beside its figures: that members which it is the first to have held nobody before, and
     * that no count falls below zero by the changes.
     *
     * @param floor what a count that is not zero is known to be at least
     */
    Released bounds(String id, long floor) {
        int last = entries.size() - 1;
        Released table = entries.get(last).table();
        long[] base = bases.get(last);
        int size = table.size();
        long[] low = new long[size];
        long[] high = new long[size];
        long[] none = new long[size];
        java.util.Arrays.fill(none, Released.NOTHING);
        for (int cell = 0; cell < size; cell++) {
            long value = table.values()[cell];
            boolean empty = fresh.get(last).get(cell);
            low[cell] = empty ? 0 : Math.max(0, Math.min(floor, value) - (value - base[cell]));
            high[cell] = empty ? 0 : Fact.UNLIMITED;
            if (!table.tells(cell)) {
                low[cell] = Released.NOTHING;
                high[cell] = Released.NOTHING;
            }
        }
        return new Released(
                id,
                id,
                newestDimensions(),
                base,
                low,
                high,
                new org.komenius.disclosure.ProtectionReason[size],
                new long[size],
                none);
    }

    /** Editions other than the newest table's, in the order of their first release. */
    List<String> others() {
        String own = entries.get(entries.size() - 1).edition();
        return entries.stream()
                .map(Entry::edition)
                .filter(edition -> !edition.equals(own))
                .distinct()
                .toList();
    }

    int newest() {
        return entries.size() - 1;
    }

    int numberOf(Released table) {
        for (int e = 0; e < entries.size(); e++) {
            if (entries.get(e).table() == table) {
                return e;
            }
        }
        throw new IllegalArgumentException("not one of these tables: " + table.id());
    }

    /** A cell of an earlier release. @param exact whether it was published there */
    record Seen(Released release, int cell, long value, boolean exact) {}

    /** What an edition's tables hold for the cells of table {@code number}; by cell. Members that the edition lacks held nobody. */
    Map<Integer, Seen> seen(String edition, int number) {
        Map<Area, Seen> known = new HashMap<>();
        List<BitSet> told = new ArrayList<>();
        universe.codes().forEach(code -> told.add(null));
        Released first = null;
        for (int e = 0; e < entries.size() - 1; e++) {
            Released table = entries.get(e).table();
            if (!entries.get(e).edition().equals(edition)) {
                continue;
            }
            first = first == null ? table : first;
            Areas areas = areas(e);
            for (int cell = 0; cell < table.size(); cell++) {
                if (table.tells(cell)) {
                    Seen seen = new Seen(table, cell, table.values()[cell], table.isExact(cell));
                    known.merge(areas.of(cell), seen, (one, other) -> one.exact() ? one : other);
                }
            }
            for (int k = 0; k < told.size(); k++) {
                BitSet extent = named(e, k);
                if (extent != null) {
                    told.set(k, told.get(k) == null ? extent : union(told.get(k), extent));
                }
            }
        }
        Map<Integer, Seen> result = new LinkedHashMap<>();
        Areas areas = areas(number);
        for (int cell = 0; cell < entries.get(number).table().size(); cell++) {
            Area area = areas.of(cell);
            Seen seen = known.get(area);
            if (seen != null) {
                result.put(cell, seen);
            } else if (isUnseen(area, told)) {
                result.put(cell, new Seen(first, 0, 0, true));
            }
        }
        return result;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    private static Released shifted(Released table, long[] base) {
        int size = table.size();
        long[] low = new long[size];
        long[] high = new long[size];
        long[] claimLow = new long[size];
        long[] claimHigh = new long[size];
        for (int cell = 0; cell < size; cell++) {
            long by = table.tells(cell) ? table.values()[cell] - base[cell] : 0;
            boolean open = table.publishedHigh()[cell] == Fact.UNLIMITED;
            low[cell] = table.tells(cell) ? Math.max(0, table.publishedLow()[cell] - by) : Released.NOTHING;
            high[cell] = !table.tells(cell)
                    ? Released.NOTHING
                    : open ? Fact.UNLIMITED : Math.max(0, table.publishedHigh()[cell] - by);
            claimLow[cell] = table.hasClaim(cell) ? Math.max(0, table.claimLow()[cell] - by) : 0;
            claimHigh[cell] = table.hasClaim(cell) ? Math.max(0, table.claimHigh()[cell] - by) : Released.NOTHING;
        }
        return new Released(
                table.id(), table.title(), table.dimensions(), base, low, high, table.reasons(), claimLow, claimHigh);
    }
}
