package org.komenius.engine.duckdb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.cube.CubeCell;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.cube.CubeWriter;
import org.komenius.spi.cube.MissingRule;

/** No path through writer, file and sum turns a missing value into a number, and numbers add up to the last digit. */
class SumOverMissingProperties {

    private static Path folder;
    private static DuckDbCubeEngine engine;
    private static int cubes;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("cube-properties");
        engine = new DuckDbCubeEngine(folder.resolve("store"), 1, 5_000, 128);
    }

    @AfterContainer
    static void close() throws Exception {
        engine.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 60)
    void aSumIsANumberOnlyIfNothingIsMissing(@ForAll("values") List<ObservedValue> values) throws IOException {
        Path file = folder.resolve("cube" + ++cubes + ".parquet");
        try (CubeWriter writer = engine.create(List.of("D"), file)) {
            for (int i = 0; i < values.size(); i++) {
                writer.append(i, new int[] {writer.member(0, "m" + i)}, values.get(i));
            }
            writer.finish();
        }
        var cube = engine.open(Integer.toHexString(cubes), file);
        CubeCell sum = cube.query(CubeQuery.groupedBy(), new CubeCancellation()).get(0);
        CubeCell partial = cube.query(CubeQuery.groupedBy().with(MissingRule.PARTIAL_SUMS), new CubeCancellation())
                .get(0);
        BigDecimal expected = values.stream()
                .flatMap(value -> value.number().stream())
                .reduce(BigDecimal::add)
                // As the model writes it: a zero has no decimals.
                .flatMap(total -> ObservedValue.of(total).number())
                .orElse(null);
        boolean anyMissing = values.stream().anyMatch(ObservedValue::isMissing);

        assertThat(sum.value().isMissing()).isEqualTo(anyMissing);
        if (!anyMissing && expected != null) {
            assertThat(sum.value().number().orElseThrow()).isEqualTo(expected);
        }
        assertThat(partial.value().number().orElse(null)).isEqualTo(expected);
        boolean anyOtherThanNotExisting = values.stream()
                .flatMap(value -> value.missingKind().stream())
                .anyMatch(kind -> kind != MissingKind.REGION_NOT_EXISTING);
        assertThat(partial.isPartial())
                .isEqualTo(anyOtherThanNotExisting && !partial.value().isMissing());

        // Each fact alone comes back as it went in.
        List<ObservedValue> back = cube.query(CubeQuery.groupedBy("D"), new CubeCancellation()).stream()
                .map(CubeCell::value)
                .toList();
        assertThat(back).isEqualTo(values);
        engine.forget(cube.id());
    }

    @Provide
    Arbitrary<List<ObservedValue>> values() {
        Arbitrary<ObservedValue> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999"), new BigDecimal("999999999"))
                .ofScale(3)
                .map(number -> ObservedValue.of(number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number));
        Arbitrary<ObservedValue> missing = Arbitraries.of(MissingKind.class).map(ObservedValue::missing);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, numbers),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(ObservedValue.roundedZero())),
                        net.jqwik.api.Tuple.of(1, missing))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
