package org.komenius.monitoring.internal.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.cube.CubeCell;
import org.komenius.spi.cube.CubeDimension;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.cube.MissingRule;

/**
 * Reads a cube's facts measure by measure into blocks, and cuts a measure that would not fit into memory along a dimension that nobody
 * has to see as a whole.
 */
public final class CubeFacts {

    /** Told now and then, so that a long check can be followed and cancelled. */
    private static final int PORTION = 100_000;

    /** About 80 MB with six dimensions. */
    private static final long BLOCK = 2_000_000;

    private final Cube cube;
    private final List<Dimension> dimensions;
    private final Dimension measures;
    private final List<Dimension> others;
    private final CubeCancellation cancellation;
    private final long blockFacts;
    /** Of the other dimensions in the cube. */
    private final int[] positions;

    private final int[][] catalogued;
    private Map<String, Long> factsByMeasure;

    public CubeFacts(Cube cube, List<Dimension> dimensions, CubeCancellation cancellation) {
        this(cube, dimensions, cancellation, BLOCK);
    }

    CubeFacts(Cube cube, List<Dimension> dimensions, CubeCancellation cancellation, long blockFacts) {
        this.cube = cube;
        this.dimensions = List.copyOf(dimensions);
        this.measures = find(Dimension.MEASURE);
        this.others = dimensions.stream().filter(d -> d != measures).toList();
        this.cancellation = cancellation;
        this.blockFacts = blockFacts;
        this.positions = new int[others.size()];
        this.catalogued = new int[others.size()][];
        List<String> codes = cube.dimensions().stream().map(CubeDimension::code).toList();
        for (int d = 0; d < positions.length; d++) {
            positions[d] = codes.indexOf(others.get(d).code());
            catalogued[d] = catalogued(others.get(d), cube.dimensions().get(positions[d]));
        }
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public long facts() {
        return cube.facts();
    }

    /** Takes one block. */
    @FunctionalInterface
    public interface Visitor {
        void block(FactBlock block);
    }

    /**
     * Shows all facts of a measure.
     *
     * @param span dimension whose members must stand in one block; null for none
     * @param progress gets how many facts have been read since it was last asked
     */
    public void read(Member measure, String span, LongConsumer progress, Visitor visitor) {
        long facts = facts(measure);
        if (facts == 0) {
            return;
        }
        if (facts <= blockFacts) {
            visitor.block(block(measure, Map.of(), progress));
            return;
        }
        Dimension cut = longest(span);
        for (Set<String> part : portions(counts(cut, Map.of(Dimension.MEASURE, Set.of(measure.code()))), blockFacts)) {
            visitor.block(block(measure, Map.of(cut.code(), part), progress));
        }
    }

    /** Whether {@link #read} shows this measure in one block whatever the span. */
    public boolean fitsOneBlock(Member measure) {
        return facts(measure) <= blockFacts;
    }

    private long facts(Member measure) {
        if (factsByMeasure == null) {
            factsByMeasure = counts(measures, Map.of());
        }
        return factsByMeasure.getOrDefault(measure.code(), 0L);
    }

    private FactBlock block(Member measure, Map<String, Set<String>> filter, LongConsumer progress) {
        FactBlock block = new FactBlock(measures, measure, others);
        Map<String, Set<String>> filters = new LinkedHashMap<>(filter);
        filters.put(Dimension.MEASURE, Set.of(measure.code()));
        int[] where = new int[others.size()];
        cube.facts(
                filters,
                (members, value) -> {
                    for (int d = 0; d < where.length; d++) {
                        where[d] = catalogued[d][members[positions[d]]];
                    }
                    block.add(where, value);
                    if (block.size() % PORTION == 0) {
                        progress.accept(PORTION);
                    }
                },
                cancellation);
        progress.accept(block.size() % PORTION);
        return block;
    }

    /** The catalogue's numbers of a cube dimension's members. */
    private static int[] catalogued(Dimension dimension, CubeDimension inCube) {
        Map<String, Integer> byCode = new HashMap<>();
        dimension.members().forEach(member -> byCode.put(member.code(), byCode.size()));
        return inCube.members().stream()
                .mapToInt(code ->
                        Objects.requireNonNull(byCode.get(code), "a member that the catalogue does not know: " + code))
                .toArray();
    }

    /** Facts per member of {@code by}. */
    private Map<String, Long> counts(Dimension by, Map<String, Set<String>> filters) {
        CubeQuery query = new CubeQuery(List.of(by.code()), filters, MissingRule.STRICT, Integer.MAX_VALUE - 1);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (CubeCell cell : cube.query(query, cancellation)) {
            counts.put(cell.members().get(0), cell.facts());
        }
        return counts;
    }

    private static List<Set<String>> portions(Map<String, Long> counts, long most) {
        List<Set<String>> portions = new ArrayList<>();
        long filled = most;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            if (filled + entry.getValue() > most) {
                portions.add(new LinkedHashSet<>());
                filled = 0;
            }
            portions.get(portions.size() - 1).add(entry.getKey());
            filled += entry.getValue();
        }
        return portions;
    }

    private Dimension longest(String except) {
        return others.stream()
                .filter(dimension -> !dimension.code().equals(except))
                .max(java.util.Comparator.comparingInt(d -> d.members().size()))
                .orElseThrow();
    }

    private Dimension find(String code) {
        return dimensions.stream()
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the data set has no dimension " + code));
    }
}
