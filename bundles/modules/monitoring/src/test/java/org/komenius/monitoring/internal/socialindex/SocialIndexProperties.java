package org.komenius.monitoring.internal.socialindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.komenius.model.value.ObservedValue;

class SocialIndexProperties {

    private static final IndexDefinition DEFINITION = new IndexDefinition(
            List.of(
                    IndexInput.of("a", Polarity.BURDEN),
                    IndexInput.of("b", Polarity.RELIEF),
                    IndexInput.of("c", Polarity.BURDEN)),
            IndexDefinition.Weighting.EQUAL,
            null,
            null,
            null);

    @Provide
    Arbitrary<List<List<Integer>>> tables() {
        return Arbitraries.integers()
                .between(0, 1000)
                .list()
                .ofSize(3)
                .list()
                .ofMinSize(3)
                .ofMaxSize(15);
    }

    @Property(tries = 300)
    void otherUnitsOfMeasurementChangeNothing(
            @ForAll("tables") List<List<Integer>> rows,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
            @ForAll @DoubleRange(min = -5000, max = 5000) double shift) {
        Assume.that(varies(rows));
        IndexResult plain = index(rows, 1, 0);
        IndexResult other = index(rows, scale, shift);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(other.units().get(i).index().doubleValue())
                    .isCloseTo(plain.units().get(i).index().doubleValue(), within(1e-4));
        }
    }

    @Property(tries = 300)
    void theReferenceYearHasMeanZeroAndDeviationOne(@ForAll("tables") List<List<Integer>> rows) {
        Assume.that(varies(rows));
        double[] index = index(rows, 1, 0).units().stream()
                .mapToDouble(unit -> unit.index().doubleValue())
                .toArray();
        assertThat(Moments.mean(index)).isCloseTo(0, within(1e-5));
        assertThat(Moments.deviation(index)).isCloseTo(1, within(1e-5));
    }

    @Property(tries = 300)
    void moreBurdenNeverLowersTheIndex(@ForAll("tables") List<List<Integer>> rows) {
        Assume.that(varies(rows));
        IndexData data = data(rows, 1, 0);
        IndexReference reference = SocialIndex.calibrate(DEFINITION, data);
        List<List<Integer>> heavier = new ArrayList<>(rows);
        heavier.set(
                0,
                List.of(rows.get(0).get(0) + 10, rows.get(0).get(1), rows.get(0).get(2)));
        assertThat(SocialIndex.calculate(DEFINITION, reference, data(heavier, 1, 0))
                        .units()
                        .get(0)
                        .index())
                .isGreaterThan(SocialIndex.calculate(DEFINITION, reference, data)
                        .units()
                        .get(0)
                        .index());
    }

    private static boolean varies(List<List<Integer>> rows) {
        for (int j = 0; j < 3; j++) {
            int column = j;
            if (new LinkedHashSet<>(rows.stream().map(row -> row.get(column)).toList()).size() < 2) {
                return false;
            }
        }
        // Inputs may cancel each other out exactly; then there is no index, which has its own test.
        try {
            SocialIndex.calibrate(DEFINITION, data(rows, 1, 0));
            return true;
        } catch (org.komenius.model.problem.ProblemException e) {
            return !e.problem().code().value().equals("index.score.constant");
        }
    }

    private static IndexResult index(List<List<Integer>> rows, double scale, double shift) {
        return SocialIndexTest.calculate(DEFINITION, data(rows, scale, shift));
    }

    private static IndexData data(List<List<Integer>> rows, double scale, double shift) {
        List<IndexData.Unit> units = new ArrayList<>();
        Map<String, Map<String, ObservedValue>> values = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            units.add(new IndexData.Unit("u" + i, "u" + i));
            for (int j = 0; j < 3; j++) {
                values.computeIfAbsent("abc".substring(j, j + 1), key -> new LinkedHashMap<>())
                        .put(
                                "u" + i,
                                ObservedValue.of(BigDecimal.valueOf(rows.get(i).get(j) * scale + shift)));
            }
        }
        return new IndexData(units, values);
    }
}
