package org.komenius.engine.duckdb.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.spi.cube.ContradictingFactsException;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.cube.CubeCell;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.cube.CubeSummary;
import org.komenius.spi.cube.CubeWriter;
import org.komenius.spi.cube.MissingRule;

class DuckDbCubeEngineTest {

    @TempDir
    Path folder;

    private DuckDbCubeEngine engine;

    @BeforeEach
    void open() throws IOException {
        engine = new DuckDbCubeEngine(folder.resolve("store"), 2, 5_000, 256);
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    @Test
    void sumsExactlyAndKeepsDecimals() throws IOException {
        Cube cube = cube("REGION", "SEX", ">", "A", "m", "0.1", "A", "w", "0.25", "B", "m", "3");

        assertThat(ask(cube, CubeQuery.groupedBy("REGION"))).containsExactly("[A] 0.35", "[B] 3");
        assertThat(ask(cube, CubeQuery.groupedBy())).containsExactly("[] 3.35");
        assertThat(ask(cube, CubeQuery.groupedBy("SEX").where("REGION", "A"))).containsExactly("[m] 0.1", "[w] 0.25");
        assertThat(ask(cube, CubeQuery.groupedBy("SEX").where("REGION"))).isEmpty();
        assertThat(ask(cube, CubeQuery.groupedBy("SEX").where("REGION", "A", "B")))
                .containsExactly("[m] 3.1", "[w] 0.25");
    }

    @Test
    void aMissingFactMakesTheSumMissingOfTheStrongestKind() throws IOException {
        Cube cube =
                cube("REGION", "SEX", ">", "A", "m", "5", "A", "w", ".", "A", "d", "x", "B", "m", "x", "B", "w", "...");

        assertThat(ask(cube, CubeQuery.groupedBy("REGION"))).containsExactly("[A] UNKNOWN_OR_SECRET", "[B] LATER");
        assertThat(ask(cube, CubeQuery.groupedBy("REGION").with(MissingRule.PARTIAL_SUMS)))
                .containsExactly("[A] 5 partial", "[B] LATER");
    }

    @Test
    void regionsThatDidNotExistAreNoPartOfASumUnlessTheRuleIsStrict() throws IOException {
        Cube cube = cube(
                "LAND", "KREIS", ">", "A", "1", "5", "A", "2", "#", "B", "1", "#", "C", "1", "#", "C", "2", ".", "C",
                "3", "4");

        assertThat(ask(cube, CubeQuery.groupedBy("LAND")))
                .containsExactly("[A] REGION_NOT_EXISTING", "[B] REGION_NOT_EXISTING", "[C] UNKNOWN_OR_SECRET");
        assertThat(ask(cube, CubeQuery.groupedBy("LAND").with(MissingRule.EXISTING_REGIONS)))
                .containsExactly("[A] 5", "[B] REGION_NOT_EXISTING", "[C] UNKNOWN_OR_SECRET");
        assertThat(ask(cube, CubeQuery.groupedBy("LAND").with(MissingRule.PARTIAL_SUMS)))
                .containsExactly("[A] 5", "[B] REGION_NOT_EXISTING", "[C] 4 partial");
    }

    @Test
    void roundedZerosStayRoundedZerosUnlessANumberIsAmongThem() throws IOException {
        Cube cube = cube(
                "REGION", "SEX", ">", "A", "m", "0~", "A", "w", "0~", "B", "m", "0~", "B", "w", "7", "C", "m", "0");

        assertThat(ask(cube, CubeQuery.groupedBy("REGION"))).containsExactly("[A] rounded zero", "[B] 7", "[C] 0");
    }

    @Test
    void flagsOfAnyFactAreKept() throws IOException {
        Path file = folder.resolve("flags.parquet");
        try (CubeWriter writer = engine.create(List.of("D"), file)) {
            writer.append(
                    1, new int[] {writer.member(0, "a")}, ObservedValue.of(1).with(QualityFlag.REVISED));
            writer.append(
                    2, new int[] {writer.member(0, "b")}, ObservedValue.of(2).with(QualityFlag.ESTIMATED));
            writer.finish();
        }
        CubeCell cell = engine.open("1", file)
                .query(CubeQuery.groupedBy(), new CubeCancellation())
                .get(0);
        assertThat(cell.value()).isEqualTo(ObservedValue.of(3).with(QualityFlag.REVISED, QualityFlag.ESTIMATED));
    }

    @Test
    void theSameFactTwiceCountsOnceAndAContradictionIsRefusedWithItsRows() throws IOException {
        Path file = folder.resolve("repeated.parquet");
        try (CubeWriter writer = engine.create(List.of("D"), file)) {
            writer.append(2, new int[] {writer.member(0, "a")}, ObservedValue.of(1));
            writer.append(3, new int[] {writer.member(0, "a")}, ObservedValue.of(1));
            assertThat(writer.finish()).isEqualTo(new CubeSummary(1, 1));
        }
        assertThat(ask(engine.open("2", file), CubeQuery.groupedBy("D"))).containsExactly("[a] 1");

        Path refused = folder.resolve("refused.parquet");
        try (CubeWriter writer = engine.create(List.of("D"), refused)) {
            writer.append(2, new int[] {writer.member(0, "a")}, ObservedValue.of(0));
            writer.append(9, new int[] {writer.member(0, "a")}, ObservedValue.missing(MissingKind.LATER));
            assertThatThrownBy(writer::finish)
                    .isInstanceOfSatisfying(
                            ContradictingFactsException.class, e -> assertThat(List.of(e.firstRow(), e.secondRow()))
                                    .containsExactly(2L, 9L));
        }
        assertThat(refused).doesNotExist();
    }

    @Test
    void anUnfinishedCubeLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("given-up.parquet");
        try (CubeWriter writer = engine.create(List.of("D"), file)) {
            writer.append(1, new int[] {writer.member(0, "a")}, ObservedValue.of(1));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("store");
        }
    }

    @Test
    void theStoreIsMadeAgainFromParquetWhenItIsBroken() throws Exception {
        Cube cube = cube("D", ">", "a", "42");
        ask(cube, CubeQuery.groupedBy("D"));
        engine.close();
        Files.writeString(folder.resolve("store/cubes.duckdb"), "this is no database".repeat(1000));

        engine = new DuckDbCubeEngine(folder.resolve("store"), 2, 5_000, 256);
        assertThat(ask(engine.open("abc", folder.resolve("cube.parquet")), CubeQuery.groupedBy("D")))
                .containsExactly("[a] 42");
        engine.forget("abc");
        assertThat(ask(engine.open("abc", folder.resolve("cube.parquet")), CubeQuery.groupedBy("D")))
                .containsExactly("[a] 42");
    }

    @Test
    void questionsAboutWhatIsNotThereAreRefused() throws IOException {
        Cube cube = cube("D", ">", "a", "1", "b", "2", "c'--", "3");

        assertRefused(cube, CubeQuery.groupedBy("X"), "cube.dimension.unknown");
        assertRefused(cube, CubeQuery.groupedBy("D; drop table x"), "cube.dimension.unknown");
        assertRefused(cube, CubeQuery.groupedBy("D").where("D", "z"), "cube.member.unknown");
        assertRefused(cube, CubeQuery.groupedBy("D").atMost(2), "cube.answer.too-large");
        assertThat(ask(cube, CubeQuery.groupedBy("D").where("D", "c'--"))).containsExactly("[c'--] 3");
        assertThatThrownBy(() -> engine.open("../x", folder.resolve("cube.parquet")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.open("1", folder.resolve("none.parquet")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void moreThan18DigitsAreRefusedInsteadOfRounded() throws IOException {
        try (CubeWriter writer = engine.create(List.of("D"), folder.resolve("digits.parquet"))) {
            int[] members = {writer.member(0, "a")};
            assertThatThrownBy(() -> writer.append(1, members, ObservedValue.of(new BigDecimal("1234567890123456789"))))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void aCancelledQuestionEndsAndGivesItsPermitBack() throws Exception {
        Cube cube = cube("D", ">", "a", "1");
        CubeCancellation cancelled = new CubeCancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> cube.query(CubeQuery.groupedBy("D"), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(ask(cube, CubeQuery.groupedBy("D"))).containsExactly("[a] 1");
    }

    @Test
    void whoWaitsTooLongForAPermitIsTold() throws Exception {
        QueryPermits permits = new QueryPermits(1, 10);
        CountDownLatch told = new CountDownLatch(1);
        permits.acquire();
        Thread second = new Thread(() -> {
            try {
                permits.acquire();
            } catch (ProblemException e) {
                told.countDown();
            }
        });
        second.start();
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        permits.release();
        permits.acquire();
    }

    /** Dimensions, then {@code >}, then per fact its members and value. */
    private Cube cube(String... table) throws IOException {
        List<String> cells = List.of(table);
        List<String> dimensions = cells.subList(0, cells.indexOf(">"));
        Path file = folder.resolve("cube.parquet");
        try (CubeWriter writer = engine.create(dimensions, file)) {
            int width = dimensions.size() + 1;
            List<String> facts = cells.subList(width, cells.size());
            for (int row = 0; row < facts.size() / width; row++) {
                int[] members = new int[dimensions.size()];
                for (int d = 0; d < members.length; d++) {
                    members[d] = writer.member(d, facts.get(row * width + d));
                }
                writer.append(
                        row + 2L,
                        members,
                        org.komenius.model.value.OfficialNotation.ENGLISH.parse(facts.get(row * width + width - 1)));
            }
            writer.finish();
        }
        return engine.open("abc", file);
    }

    private static List<String> ask(Cube cube, CubeQuery query) {
        return cube.query(query, new CubeCancellation()).stream()
                .map(cell -> cell.members() + " "
                        + cell.value()
                                .number()
                                .map(BigDecimal::toPlainString)
                                .or(() -> cell.value().missingKind().map(Enum::name))
                                .orElse("rounded zero")
                        + (cell.isPartial() ? " partial" : ""))
                .toList();
    }

    private static void assertRefused(Cube cube, CubeQuery query, String code) {
        assertThatThrownBy(() -> cube.query(query, new CubeCancellation()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code().value()).isEqualTo(code));
    }
}
