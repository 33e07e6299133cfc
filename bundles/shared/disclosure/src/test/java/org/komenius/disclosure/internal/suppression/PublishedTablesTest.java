package org.komenius.disclosure.internal.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.Dominance;
import org.komenius.disclosure.ConfidentialityPolicy.LossWeight;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.Contribution;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;
import org.komenius.disclosure.internal.SecondAttacker;
import org.komenius.disclosure.internal.memory.JointProtection;
import org.komenius.disclosure.internal.memory.TableProtection;
import org.komenius.disclosure.internal.rounding.ControlledRounding;
import org.komenius.disclosure.internal.rules.PrimaryRules;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/**
 * Tables that others have published together with what their programs suppress. Those programs protect against exact disclosure, which
 * is therefore asked for here as well; the rules of this house ask for intervals and may so lose more.
 *
 * <ul>
 *   <li>"small counts", "magnitude": Langsrud and Lupp, GaussSuppression (Statistics Norway), vignettes "Small count frequency table
 *       suppression" and "Magnitude table suppression", https://statisticsnorway.github.io/ssb-gausssuppression/
 *   <li>"data1a" … "data0b": Langsrud, easySdcTable, vignette "The problem of singletons and zeros"; "z2w": vignette "Introduction to
 *       easySdcTable", the cheaper of its methods; https://statisticsnorway.github.io/ssb-easysdctable/
 *   <li>rounding: Handbook on Statistical Disclosure Control, section 5.5, https://sdctools.github.io/HandbookSDC/
 * </ul>
 */
class PublishedTablesTest {

    private static final List<TableDimension> AGE_BY_GEO = List.of(
            TableDimension.flat("AGE", "Total", List.of("young", "old")),
            TableDimension.flat("GEO", "Total", List.of("Iceland", "Portugal", "Spain")));

    private static final List<TableDimension> AGE_BY_UNION = List.of(
            TableDimension.flat("AGE", "Total", List.of("young", "old")),
            new TableDimension(
                    "GEO",
                    List.of(
                            Member.leaf("Iceland"),
                            Member.leaf("Portugal"),
                            Member.leaf("Spain"),
                            new Member("nonEU", List.of("Iceland")),
                            new Member("EU", List.of("Portugal", "Spain")),
                            new Member("Total", List.of("nonEU", "EU")))));

    private static final List<TableDimension> TWO_ROWS = List.of(
            TableDimension.flat("ROW", "Total", List.of("r1", "r2")),
            TableDimension.flat("COLUMN", "Total", List.of("A", "B", "H", "M", "W")));

    private static final List<TableDimension> MUNICIPALITIES = List.of(
            TableDimension.flat("REGION", "Total", List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K")),
            TableDimension.flat("MAIN", "Total", List.of("annet", "arbeid", "soshjelp", "trygd")));

    private static final List<TableDimension> SECTOR_BY_GEO = List.of(
            TableDimension.flat("SECTOR", "Total", List.of("Agriculture", "Entertainment", "Governmental", "Industry")),
            TableDimension.flat("GEO", "Total", List.of("Iceland", "Portugal", "Spain")));

    /** Sales in tenths, by sector and country, each of another company. */
    private static final long[][] SALES = {
        {},
        {759, 245},
        {966, 432},
        {168},
        {71, 23},
        {774, 115, 164},
        {},
        {216, 20},
        {65, 27},
        {96, 88, 19},
        {257, 34},
        {84}
    };

    private static final long[] Z2W = {
        11, 11, 55, 36, 7, 1, 29, 18, 5, 8, 35, 25, 13, 2, 17, 13, 9, 14, 63, 52, 12, 9, 24, 22, 6, 4, 22, 8, 9, 3, 38,
        15, 3, 0, 9, 2, 9, 0, 32, 20, 4, 2, 18, 11
    };

    /**
     * @param minimum counts below are sensitive; "maxN" of the sources plus one
     * @param cells suppressed by the source
     * @param sum of their values
     */
    record Published(
            String name,
            List<TableDimension> dimensions,
            int minimum,
            ZeroPolicy zeros,
            int cells,
            long sum,
            long... leaves) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Published> counts() {
        return Stream.of(
                new Published("small counts 1", AGE_BY_GEO, 2, ZeroPolicy.PROTECT, 4, 9, 2, 0, 5, 3, 4, 6),
                new Published("small counts 2", AGE_BY_UNION, 3, ZeroPolicy.PROTECT, 8, 29, 2, 0, 5, 3, 4, 6),
                new Published("small counts 4", AGE_BY_UNION, 5, ZeroPolicy.PUBLISH, 10, 49, 2, 0, 5, 3, 4, 6),
                new Published("small counts 7", AGE_BY_UNION, 3, ZeroPolicy.PROTECT, 10, 36, 0, 0, 5, 3, 4, 6),
                new Published("data1a", TWO_ROWS, 4, ZeroPolicy.PUBLISH, 9, 26, 0, 1, 7, 1, 0, 2, 0, 0, 2, 8),
                new Published("data1b", TWO_ROWS, 4, ZeroPolicy.PUBLISH, 10, 26, 1, 1, 7, 1, 0, 1, 0, 0, 2, 8),
                new Published("data0a", TWO_ROWS, 4, ZeroPolicy.PROTECT, 6, 24, 5, 0, 7, 0, 9, 5, 9, 9, 5, 8),
                new Published("data0b", TWO_ROWS, 4, ZeroPolicy.PROTECT, 10, 30, 0, 0, 7, 0, 9, 0, 9, 9, 2, 8),
                new Published("z2w", MUNICIPALITIES, 4, ZeroPolicy.PROTECT, 13, 55, Z2W));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void noMoreCountsAreLostThanPublished(Published published) {
        Grid grid = grid(published.dimensions, published.leaves);
        long floor = published.zeros == ZeroPolicy.PROTECT ? 0 : 1;
        PrimaryRules rules = new PrimaryRules(
                ConfidentialityPolicy.COUNTS.withMinimum(published.minimum).withZeros(published.zeros));
        Sensitive[] sensitive = IntStream.range(0, grid.size())
                .mapToObj(cell -> rules.count(grid.value(cell)).isPresent() ? exact(grid.value(cell), floor) : null)
                .toArray(Sensitive[]::new);
        BitSet fewest = suppressed(grid, published, sensitive, LossWeight.CELLS);
        assertThat(fewest.cardinality()).isLessThanOrEqualTo(published.cells);
        BitSet smallest = suppressed(grid, published, sensitive, LossWeight.VALUES);
        assertThat(sum(grid, smallest)).isLessThanOrEqualTo(published.sum);
        for (BitSet pattern : List.of(fewest, smallest)) {
            assertThat(known(grid, pattern, floor)).as("by another attacker").isEmpty();
        }
    }

    /** Cells with a single contributor, and cells in which one contributes more than 80 %. */
    @Test
    void noMoreMagnitudesAreLostThanPublished() {
        long[] leaves =
                Arrays.stream(SALES).mapToLong(s -> Arrays.stream(s).sum()).toArray();
        Grid grid = grid(SECTOR_BY_GEO, leaves);
        Sensitive[] single = new Sensitive[grid.size()];
        Sensitive[] dominated = new Sensitive[grid.size()];
        PrimaryRules rules = new PrimaryRules(
                ConfidentialityPolicy.COUNTS.withMinimum(1).withMagnitudes(new Dominance(1, 80), null));
        for (int cell = 0; cell < grid.size(); cell++) {
            List<Contribution> all = new ArrayList<>();
            grid.leavesOf(cell).stream().forEach(leaf -> {
                for (long value : SALES[leaf]) {
                    all.add(Contribution.of("c" + all.size(), value));
                }
            });
            single[cell] = all.size() == 1 ? exact(grid.value(cell), 0) : null;
            dominated[cell] =
                    rules.magnitude(grid.value(cell), BigDecimal.ONE, all).orElse(null);
        }
        Published few = new Published("magnitude 2", SECTOR_BY_GEO, 1, ZeroPolicy.PROTECT, 7, 1168, leaves);
        Published dominant = new Published("magnitude 3", SECTOR_BY_GEO, 1, ZeroPolicy.PROTECT, 9, 2074, leaves);
        assertThat(sum(grid, suppressed(grid, few, single, LossWeight.VALUES))).isLessThanOrEqualTo(few.sum);
        assertThat(suppressed(grid, few, single, LossWeight.CELLS).cardinality())
                .isLessThanOrEqualTo(few.cells);
        assertThat(sum(grid, suppressed(grid, dominant, dominated, LossWeight.VALUES)))
                .as("with intervals, where the source protects exact values only")
                .isLessThanOrEqualTo(dominant.sum);
    }

    /** What easySdcTable suppressed before its authors mended it: rows in which the suppressed cells can only be ones, or zeros. */
    @Test
    void publishedPatternsThatGiveCountsAwayAreFoundOut() {
        Grid data1b = grid(TWO_ROWS, 1, 1, 7, 1, 0, 1, 0, 0, 2, 8);
        assertThat(known(data1b, pattern(data1b, ". . 7 . 0 10", ". 0 0 . . 11", ". . 7 . . 21"), 1))
                .contains("r1/A", "r1/B", "r1/M");
        Grid data0a = grid(TWO_ROWS, 5, 0, 7, 0, 9, 5, 9, 9, 5, 8);
        assertThat(known(data0a, pattern(data0a, "5 . 7 . 9 21", "5 . 9 . 8 36", "10 9 16 5 17 57"), 0))
                .contains("r1/B", "r1/M");
        assertThat(known(data0a, pattern(data0a, ". . 7 . 9 21", ". . 9 . 8 36", "10 9 16 5 17 57"), 0))
                .isEmpty();
    }

    /** Counts by sex and area, rounded to base 5: the handbook's solution is 22 away from the counts in all. */
    @Test
    void theHandbooksTableIsRoundedNoFartherThanThere() {
        Grid grid = grid(
                List.of(
                        TableDimension.flat("AREA", "T", List.of("A", "B", "C")),
                        TableDimension.flat("SEX", "T", List.of("m", "f"))),
                1,
                0,
                3,
                3,
                12,
                20);
        long[] handbook = {5, 0, 5, 0, 5, 5, 10, 20, 30, 15, 25, 40};
        var rounded = ControlledRounding.round(grid, 5);
        assertThat(rounded.zeroRestricted()).isTrue();
        assertThat(distance(grid, handbook)).isEqualTo(22);
        assertThat(distance(grid, rounded.values())).isLessThanOrEqualTo(22);
    }

    private static Grid grid(List<TableDimension> dimensions, long... leaves) {
        return Grid.ofLeaves(dimensions.stream().map(Axis::of).toList(), leaves);
    }

    /** Only the exact value must not be known. */
    private static Sensitive exact(long value, long floor) {
        return new Sensitive(
                ProtectionReason.PRIMARY_SMALL_COUNT,
                value > floor ? value - 1 : value,
                value > floor ? value : value + 1);
    }

    private static BitSet suppressed(Grid grid, Published published, Sensitive[] sensitive, LossWeight weight) {
        ConfidentialityPolicy policy = ConfidentialityPolicy.COUNTS
                .withMinimum(3)
                .withZeros(published.zeros)
                .withWeight(weight);
        long[] values = new long[grid.size()];
        Arrays.setAll(values, grid::value);
        ProtectionReason[] reasons = new TableProtection(policy, JointProtection.usual())
                .protect("1", published.name, published.dimensions, values, null, true, sensitive, List.of())
                .table()
                .reasons();
        BitSet pattern = new BitSet();
        IntStream.range(0, reasons.length).filter(cell -> reasons[cell] != null).forEach(pattern::set);
        return pattern;
    }

    private static long sum(Grid grid, BitSet pattern) {
        return pattern.stream().mapToLong(grid::value).sum();
    }

    /** Suppressed cells whose exact value somebody can compute who knows the others and the least of these. */
    private static List<String> known(Grid grid, BitSet pattern, long floor) {
        SecondAttacker attacker = new SecondAttacker(
                grid.axes().stream().mapToInt(axis -> axis.atoms().size()).reduce(1, (a, b) -> a * b));
        for (int cell = 0; cell < grid.size(); cell++) {
            if (pattern.get(cell)) {
                attacker.knowsAtLeast(grid.leavesOf(cell), floor);
            } else {
                attacker.knows(grid.leavesOf(cell), grid.value(cell));
            }
        }
        return pattern.stream()
                .filter(cell -> {
                    double[] bounds = attacker.bounds(grid.leavesOf(cell));
                    return bounds[1] - bounds[0] < 1e-9;
                })
                .mapToObj(cell -> String.join("/", grid.members(cell)))
                .toList();
    }

    private static BitSet pattern(Grid grid, String... rows) {
        String[] cells = String.join(" ", rows).split(" ");
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell].equals(".")) {
                hidden.set(cell);
            } else {
                assertThat(Long.parseLong(cells[cell])).isEqualTo(grid.value(cell));
            }
        }
        return hidden;
    }

    private static long distance(Grid grid, long[] rounded) {
        return IntStream.range(0, rounded.length)
                .mapToLong(cell -> Math.abs(rounded[cell] - grid.value(cell)))
                .sum();
    }
}
