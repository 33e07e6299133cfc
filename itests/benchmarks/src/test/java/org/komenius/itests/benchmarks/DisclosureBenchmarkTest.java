package org.komenius.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;
import org.komenius.disclosure.internal.memory.JointProtection;
import org.komenius.disclosure.internal.memory.TableProtection;
import org.komenius.disclosure.internal.rules.PrimaryRules;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.suppression.HypercubeSuppression;
import org.komenius.disclosure.internal.suppression.Weights;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** How long it takes to protect a table of counts with all its totals, and what is lost, by size and by how small the counts are. */
class DisclosureBenchmarkTest {

    private static final int RUNS = 3;
    private static final int SMALL_TABLES = 30;
    private static final long LIMIT_MILLIS = 2_000;

    @Test
    void tablesBySize() {
        System.out.println(
                "| regions × a × b | mean | cells with totals | small | suppressed | share of total | ms of one thread / by the clock |");
        for (int[] size : new int[][] {{40, 5, 4}, {100, 10, 8}, {400, 15, 12}}) {
            for (double mean : new double[] {8, 30, 100}) {
                long millis = measure(size, mean);
                assertThat(millis)
                        .as("%s × %s × %s, mean %s", size[0], size[1], size[2], mean)
                        .isLessThan(LIMIT_MILLIS);
            }
        }
    }

    /** The whole protection of tables of 60 cells, with the cheapest pattern computed, and what that saves beside the quick method. */
    @Test
    void verySmallTables() {
        long nanos = 0;
        long quick = 0;
        long cheapest = 0;
        for (int seed = 1; seed <= SMALL_TABLES; seed++) {
            List<TableDimension> dimensions = List.of(flat("A", 11), flat("B", 4));
            Random random = new Random(seed);
            Grid grid = Grid.ofLeaves(
                    dimensions.stream().map(Axis::of).toList(),
                    random.longs(44, 0, 40).map(value -> value * value / 40).toArray());
            PrimaryRules rules = new PrimaryRules(ConfidentialityPolicy.COUNTS);
            Sensitive[] sensitive = new Sensitive[grid.size()];
            Arrays.setAll(sensitive, cell -> rules.count(grid.value(cell)).orElse(null));
            long[] values = new long[grid.size()];
            Arrays.setAll(values, grid::value);
            long[] weights = Weights.of(grid, ConfidentialityPolicy.COUNTS.weight());
            boolean[] pattern = new HypercubeSuppression(grid, sensitive, true, 1, null, weights)
                    .protect(null)
                    .suppressed();
            long start = cpuNanos();
            ProtectionReason[] reasons = new TableProtection(ConfidentialityPolicy.COUNTS, JointProtection.usual())
                    .protect("1", "small", dimensions, values, null, true, sensitive, List.of())
                    .table()
                    .reasons();
            nanos += cpuNanos() - start;
            for (int cell = 0; cell < pattern.length; cell++) {
                quick += pattern[cell] ? 1 : 0;
                cheapest += reasons[cell] != null ? 1 : 0;
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "| 11 × 4 with totals (60 cells), %d tables | cells suppressed %d, by the quick method alone %d | %d ms each |",
                SMALL_TABLES,
                cheapest,
                quick,
                nanos / 1_000_000 / SMALL_TABLES));
        assertThat(cheapest).isLessThanOrEqualTo(quick);
    }

    private static long measure(int[] size, double mean) {
        Grid grid = table(size, mean);
        long best = Long.MAX_VALUE;
        long wall = Long.MAX_VALUE;
        String line = "";
        for (int run = 0; run < RUNS; run++) {
            long start = cpuNanos();
            long begun = System.nanoTime();
            PrimaryRules rules = new PrimaryRules(ConfidentialityPolicy.COUNTS);
            Sensitive[] sensitive = new Sensitive[grid.size()];
            int small = 0;
            for (int cell = 0; cell < sensitive.length; cell++) {
                sensitive[cell] = rules.count(grid.value(cell)).orElse(null);
                small += sensitive[cell] == null ? 0 : 1;
            }
            var pattern = new HypercubeSuppression(
                            grid, sensitive, true, 1, null, Weights.of(grid, ConfidentialityPolicy.COUNTS.weight()))
                    .protect(null);
            best = Math.min(best, (cpuNanos() - start) / 1_000_000);
            wall = Math.min(wall, (System.nanoTime() - begun) / 1_000_000);
            assertThat(pattern.unproven()).isEmpty();
            line = line(grid, small, pattern.suppressed());
        }
        System.out.println(String.format(
                Locale.ROOT,
                "| %d × %d × %d | %.0f | %s | %d / %d |",
                size[0],
                size[1],
                size[2],
                mean,
                line,
                best,
                wall));
        return best;
    }

    /** The thread's own time, since other work shares the machine. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String line(Grid grid, int small, boolean[] suppressed) {
        int hidden = 0;
        double lost = 0;
        double total = 0;
        for (int cell = 0; cell < suppressed.length; cell++) {
            hidden += suppressed[cell] ? 1 : 0;
            boolean leaf = true;
            for (int k = 0; k < grid.dimensions(); k++) {
                leaf &= grid.axis(k).parts(grid.coordinate(cell, k)).length == 0;
            }
            total += leaf ? grid.value(cell) : 0;
            lost += leaf && suppressed[cell] ? grid.value(cell) : 0;
        }
        return String.format(
                Locale.ROOT,
                "%d | %d | %d (%.1f %%) | %.2f %%",
                grid.size(),
                small,
                hidden,
                100.0 * hidden / grid.size(),
                100 * lost / total);
    }

    /** Regions in twenties below a total; two flat dimensions; counts that differ by region and category. */
    private static Grid table(int[] size, double mean) {
        Random random = new Random(1);
        List<Member> regions = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int first = 0; first < size[0]; first += 20) {
            List<String> parts = new ArrayList<>();
            for (int r = first; r < Math.min(size[0], first + 20); r++) {
                regions.add(Member.leaf("r" + r));
                parts.add("r" + r);
            }
            regions.add(new Member("g" + first, parts));
            groups.add("g" + first);
        }
        regions.add(new Member("T", groups));
        List<Axis> axes = List.of(
                Axis.of(new TableDimension("REGION", regions)),
                Axis.of(flat("A", size[1])),
                Axis.of(flat("B", size[2])));
        double[][] factors = new double[3][];
        for (int k = 0; k < 3; k++) {
            factors[k] =
                    random.doubles(size[k]).map(x -> Math.exp(0.6 * inverse(x))).toArray();
        }
        long[] leaves = new long[size[0] * size[1] * size[2]];
        for (int i = 0; i < leaves.length; i++) {
            double expected = mean
                    * factors[0][i / (size[1] * size[2])]
                    * factors[1][i / size[2] % size[1]]
                    * factors[2][i % size[2]];
            leaves[i] = Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian()));
        }
        return Grid.ofLeaves(axes, leaves);
    }

    /** Roughly normal from evenly spread, which is all that is wanted here. */
    private static double inverse(double x) {
        return Math.log(x / (1 - x)) / 1.7;
    }

    private static TableDimension flat(String code, int size) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            codes.add(code + i);
        }
        return TableDimension.flat(code, "T", codes);
    }
}
