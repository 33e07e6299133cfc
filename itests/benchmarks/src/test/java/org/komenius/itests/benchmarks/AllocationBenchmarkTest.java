package org.komenius.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.allocation.Allocation;
import org.komenius.monitoring.internal.allocation.AllocationPlan;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.allocation.Method;
import org.komenius.monitoring.internal.allocation.NeedRule;
import org.komenius.monitoring.internal.allocation.School;
import org.komenius.monitoring.internal.allocation.Stratum;
import org.komenius.monitoring.internal.socialindex.IndexData;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexInput;
import org.komenius.monitoring.internal.socialindex.IndexReference;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.monitoring.internal.socialindex.Polarity;
import org.komenius.monitoring.internal.socialindex.SocialIndex;
import org.komenius.monitoring.internal.socialindex.Stability;

/**
 * Index, stability and allocation of 5,000 schools with 20 inputs, beside the bare matrices of the same library: what typed values,
 * explanations and exact arithmetic cost.
 */
class AllocationBenchmarkTest {

    private static final int SCHOOLS = 5_000;
    private static final int INPUTS = 20;
    private static final int DRAWS = 200;
    private static final int ROUNDS = 7;

    @Test
    void besideBareMatrices() {
        double[][] table = table();
        IndexData data = data(table);
        IndexDefinition definition = definition();
        double[] ours = new double[3];
        double[] bare = new double[3];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            IndexReference reference = SocialIndex.calibrate(definition, data);
            IndexResult index = SocialIndex.calculate(definition, reference, data);
            long indexed = System.nanoTime();
            Stability.Report report = Stability.of(definition, reference, data, 0.2, DRAWS, 1);
            long stable = System.nanoTime();
            AllocationResult result = Allocation.of(plan(), schools(index));
            keepBest(ours, start, indexed, stable, System.nanoTime());

            start = System.nanoTime();
            double[] plainIndex = PlainMatrices.index(table);
            indexed = System.nanoTime();
            int[] plainBest = PlainMatrices.bestRanks(table, 0.2, DRAWS);
            stable = System.nanoTime();
            int[] plainUnits = PlainMatrices.allocate(plainIndex, 2 * SCHOOLS);
            keepBest(bare, start, indexed, stable, System.nanoTime());

            assertThat(report.units()).hasSize(SCHOOLS);
            assertThat(plainBest).hasSize(SCHOOLS);
            for (int i = 0; i < SCHOOLS; i += 499) {
                assertThat(index.units().get(i).index().doubleValue()).isCloseTo(plainIndex[i], within(1e-5));
                assertThat(result.schools().get(i).units()).isCloseTo(plainUnits[i], within(1));
            }
        }
        print("index", ours[0], bare[0]);
        print("stability, " + DRAWS + " draws", ours[1], bare[1]);
        print("allocation", ours[2], bare[2]);
        double all = (ours[0] + ours[1] + ours[2]) / (bare[0] + bare[1] + bare[2]);
        print("all", ours[0] + ours[1] + ours[2], bare[0] + bare[1] + bare[2]);
        assertThat(all).as("times the bare matrices").isLessThan(10);
    }

    private static void keepBest(double[] best, long... times) {
        for (int i = 0; i < best.length; i++) {
            double millis = (times[i + 1] - times[i]) / 1e6;
            best[i] = best[i] == 0 ? millis : Math.min(best[i], millis);
        }
    }

    private static void print(String what, double ours, double bare) {
        System.out.printf(Locale.ROOT, "| %s | %.1f ms | bare %.1f ms | × %.2f |%n", what, ours, bare, ours / bare);
    }

    /** Correlated inputs, by school. */
    private static double[][] table() {
        Random random = new Random(3);
        double[][] table = new double[SCHOOLS][INPUTS];
        for (double[] row : table) {
            double burden = random.nextGaussian();
            for (int j = 0; j < INPUTS; j++) {
                row[j] = Math.round((30 + 8 * burden + 6 * random.nextGaussian()) * 10) / 10.0;
            }
        }
        return table;
    }

    private static IndexData data(double[][] table) {
        List<IndexData.Unit> units = new ArrayList<>();
        Map<String, Map<String, ObservedValue>> values = new LinkedHashMap<>();
        for (int i = 0; i < SCHOOLS; i++) {
            units.add(new IndexData.Unit("s" + i, "Schule " + i));
            for (int j = 0; j < INPUTS; j++) {
                values.computeIfAbsent("x" + j, key -> new LinkedHashMap<>())
                        .put("s" + i, ObservedValue.of(BigDecimal.valueOf(table[i][j])));
            }
        }
        return new IndexData(units, values);
    }

    private static IndexDefinition definition() {
        List<IndexInput> inputs = new ArrayList<>();
        for (int j = 0; j < INPUTS; j++) {
            inputs.add(IndexInput.of("x" + j, Polarity.BURDEN));
        }
        return new IndexDefinition(
                inputs,
                IndexDefinition.Weighting.PRINCIPAL_COMPONENT,
                null,
                null,
                IndexDefinition.Classes.quantiles(5));
    }

    private static AllocationPlan plan() {
        return new AllocationPlan(
                BigDecimal.valueOf(SCHOOLS / 2),
                new BigDecimal("0.25"),
                Method.SAINTE_LAGUE,
                NeedRule.linear("0.2", "0.5", "2"),
                List.of(Stratum.byNeed("all", "Alle", Set.of("GS"), null, null)),
                null);
    }

    private static List<School> schools(IndexResult index) {
        return index.units().stream()
                .map(unit -> new School(
                        unit.unit().id(),
                        unit.unit().title(),
                        "GS",
                        BigDecimal.valueOf(PlainMatrices.size(unit.unit().id().hashCode())),
                        unit.index(),
                        null))
                .toList();
    }
}
