package org.komenius.engine.duckdb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.cube.CubeWriter;

/** However many dimensions and members there are and however they come: what was written is what is read, in order. */
class WrittenFactsProperties {

    private static Path folder;
    private static DuckDbCubeEngine engine;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("written-facts");
        engine = new DuckDbCubeEngine(folder.resolve("store"), 2, 10_000, 256);
    }

    @AfterContainer
    static void close() throws Exception {
        engine.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 25)
    void factsComeBackAsTheyWere(@ForAll("sizes") int[] sizes, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<String> codes =
                IntStream.range(0, sizes.length).mapToObj(d -> "D" + d).toList();
        Map<List<Integer>, ObservedValue> written = new TreeMap<>(WrittenFactsProperties::compare);
        Path parquet = folder.resolve(UUID.randomUUID() + ".parquet");
        long repeated = 0;
        try (CubeWriter writer = engine.create(codes, parquet)) {
            int[] known = new int[sizes.length];
            int facts = random.nextInt(3000);
            for (int fact = 0; fact < facts; fact++) {
                int[] indexes = new int[sizes.length];
                for (int d = 0; d < sizes.length; d++) {
                    // New members come in leaps, as in a file that is sorted by another dimension.
                    int leap = random.nextInt(20) == 0 ? random.nextInt(sizes[d]) + 1 : 1;
                    for (; known[d] < Math.min(sizes[d], Math.max(1, leap)); known[d]++) {
                        writer.member(d, "m" + known[d]);
                    }
                    indexes[d] = random.nextInt(known[d]);
                }
                List<Integer> where = Arrays.stream(indexes).boxed().toList();
                ObservedValue before = written.get(where);
                ObservedValue value = before == null ? value(random) : before;
                repeated += before == null ? 0 : 1;
                writer.append(fact + 2, indexes, value);
                written.put(where, value);
            }
            if (facts > 0) {
                assertThat(writer.finish().repeated()).isEqualTo(repeated);
            }
        }
        if (!written.isEmpty()) {
            String id = UUID.randomUUID().toString().replace("-", "");
            Cube cube = engine.open(id, parquet);
            List<String> read = read(cube, Map.of());
            assertThat(read).isEqualTo(texts(written));
            List<Integer> one = written.keySet().iterator().next();
            Map<List<Integer>, ObservedValue> part = new TreeMap<>(WrittenFactsProperties::compare);
            part.putAll(written);
            part.keySet().removeIf(where -> !where.get(0).equals(one.get(0)));
            assertThat(read(cube, Map.of("D0", Set.of("m" + one.get(0))))).isEqualTo(texts(part));
            engine.forget(id);
        }
    }

    private static List<String> read(Cube cube, Map<String, Set<String>> filters) {
        List<String> read = new ArrayList<>();
        cube.facts(filters, (members, value) -> read.add(Arrays.toString(members) + value), new CubeCancellation());
        return read;
    }

    private static List<String> texts(Map<List<Integer>, ObservedValue> facts) {
        List<String> texts = new ArrayList<>();
        facts.forEach((where, value) -> texts.add(where.toString() + value));
        return texts;
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int d = 0; d < left.size(); d++) {
            int order = Integer.compare(left.get(d), right.get(d));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static ObservedValue value(Random random) {
        ObservedValue plain =
                switch (random.nextInt(6)) {
                    case 0 -> ObservedValue.missing(MissingKind.values()[random.nextInt(MissingKind.values().length)]);
                    case 1 -> ObservedValue.roundedZero();
                    case 2 -> ObservedValue.of(new BigDecimal("-12.50"));
                    case 3 -> ObservedValue.of(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)));
                    default -> ObservedValue.of(random.nextInt(1_000_000_000));
                };
        return random.nextInt(5) == 0 ? plain.with(QualityFlag.REVISED, QualityFlag.ESTIMATED) : plain;
    }

    @Provide
    Arbitrary<int[]> sizes() {
        return Arbitraries.of(1, 2, 3, 40, 600, 70_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray());
    }
}
