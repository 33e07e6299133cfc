package org.komenius.disclosure.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleaseRequest.Measure;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.Cause;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** Years that go out together, beside years that go out on their own. */
class PoolsTest {

    private static final ConfidentialityPolicy COUNTS = ConfidentialityPolicy.COUNTS;
    private static final TableDimension SCHOOL = TableDimension.flat("SCHOOL", "T", List.of("G", "R", "F", "H"));
    private static final TableDimension SEX = TableDimension.flat("SEX", "T", List.of("w", "m"));
    /** One boy at the Gymnasium, and eight the year after. */
    private static final long[] FIRST = {30, 1, 25, 20, 7, 9, 40, 44};

    private static final long[] SECOND = {31, 8, 26, 21, 8, 10, 41, 45};

    private final Door door = new Door(new DoorTest.ListKeeper(), source -> new byte[32], Clock.systemUTC());

    @Test
    void pooledYearsAloneTellWhatNeitherMayTell() {
        ReleasedTable pool = release(pool("a", "a"));
        assertThat(pool.passes()).isTrue();
        assertThat(hidden(pool)).isEmpty();
        assertThat(pool.loss().protectedCells()).isZero();
    }

    /** Both years less the second one would be the first one. */
    @Test
    void aPoolBesideItsYearsDoesNotTellTheSmallCountOfOneOfThem() {
        ReleasedTable first = release(year("2022#a", FIRST));
        ReleasedTable second = release(year("2023#a", SECOND));
        assertThat(hidden(first)).contains(List.of("G", "m"));
        assertThat(hidden(second)).isEmpty();
        ReleasedTable pool = release(pool("a", "a"));
        assertThat(pool.passes()).isTrue();
        assertThat(hidden(pool)).containsAll(hidden(first));
        assertThat(pool.conflicts()).isNotEmpty().allSatisfy(conflict -> {
            assertThat(conflict.cause()).isEqualTo(Cause.EARLIER_RELEASE);
            assertThat(conflict.dimensions()).containsExactly("SCHOOL", "SEX");
        });
        assertThat(pool.conflicts())
                .flatExtracting(ReleasedTable.Conflict::with)
                .extracting(ReleasedTable.Earlier::title)
                .contains("2023#a");
    }

    @Test
    void aYearBesideAPoolIsProtectedByItsOtherYear() {
        release(pool("a", "a"));
        ReleasedTable first = release(year("2022#a", FIRST));
        assertThat(first.passes()).isTrue();
        assertThat(hidden(first)).contains(List.of("G", "m"));
        ReleasedTable second = release(year("2023#a", SECOND));
        assertThat(second.passes()).isTrue();
        assertThat(hidden(second)).as("what it would tell of the first year").containsAll(hidden(first));
    }

    /** A pool connects its years: whoever has it can go from one to the other. */
    @Test
    void yearsOfOverlappingPoolsAreCheckedTogether() {
        release(year("2022#a", FIRST));
        release(pool("a", "a"));
        ReleasedTable later =
                release(request("2023+2024#p", List.of("2023#a", "2024#a"), sum(SECOND, SECOND), List.of(SCHOOL, SEX)));
        assertThat(later.passes()).isTrue();
        ReleasedTable third = release(year("2024#a", SECOND));
        assertThat(third.passes()).isTrue();
        assertThat(hidden(third)).contains(List.of("G", "m"));
    }

    @Test
    void aPoolOfARevisedYearStaysInsideBesideTheYearAsItWas() {
        release(year("2022#a", FIRST));
        ReleasedTable pool = release(pool("b", "a"));
        assertThat(pool.passes()).isFalse();
        assertThat(pool.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.cause()).isEqualTo(Cause.NOT_COMPARABLE);
            assertThat(conflict.cell()).isNull();
            assertThat(conflict.with()).extracting(ReleasedTable.Earlier::title).containsExactly("2022#a");
        });
    }

    @Test
    void aRevisedPoolIsComparedWithThePoolThatIsOut() {
        release(pool("a", "a"));
        long[] more = sum(FIRST, SECOND);
        more[6]++;
        ReleasedTable revised =
                release(request("2022+2023#q", List.of("2022#a", "2023#b"), more, List.of(SCHOOL, SEX)));
        assertThat(revised.passes()).isTrue();
        assertThat(hidden(revised)).contains(List.of("H", "w"), List.of("T", "T"));
    }

    /** A school that only the second year has: in the first one it held nobody, and everybody knows. */
    @Test
    void aSchoolThatOneYearLacksHeldNobodyThere() {
        TableDimension more = TableDimension.flat("SCHOOL", "T", List.of("G", "R", "F", "H", "N"));
        release(year("2022#a", FIRST));
        long[] second = Arrays.copyOf(SECOND, 10);
        second[8] = 12;
        second[9] = 13;
        assertThat(release(request("2023#a", List.of(), second, List.of(more, SEX)))
                        .passes())
                .isTrue();
        ReleasedTable pool = release(request(
                "2022+2023#p", List.of("2022#a", "2023#a"), sum(Arrays.copyOf(FIRST, 10), second), List.of(more, SEX)));
        assertThat(pool.passes()).isTrue();
        assertThat(hidden(pool)).contains(List.of("G", "m")).doesNotContain(List.of("N", "w"), List.of("T", "T"));
    }

    /** Only what the pooled form loses of both years' figures counts. */
    @Test
    void theLossOfAPoolIsToldWithoutATrace() {
        assertThat(door.loss(pool("a", "a"), COUNTS))
                .hasValueSatisfying(loss -> assertThat(loss.shareOfFigures()).isZero());
        assertThat(hidden(release(year("2022#a", FIRST)))).isNotEmpty();
        release(year("2023#a", SECOND));
        assertThat(door.loss(pool("a", "a"), COUNTS))
                .hasValueSatisfying(loss -> assertThat(loss.shareOfFigures()).isPositive());
        assertThat(door.loss(pool("b", "a"), COUNTS)).isEmpty();
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    private static ReleaseRequest pool(String first, String second) {
        return request(
                "2022+2023#p" + first + second,
                List.of("2022#" + first, "2023#" + second),
                sum(FIRST, SECOND),
                List.of(SCHOOL, SEX));
    }

    private static ReleaseRequest year(String edition, long... leaves) {
        return request(edition, List.of(), leaves, List.of(SCHOOL, SEX));
    }

    private static ReleaseRequest request(
            String edition, List<String> pooled, long[] leaves, List<TableDimension> dimensions) {
        Grid grid = Grid.ofLeaves(dimensions.stream().map(Axis::of).toList(), leaves);
        List<TableCell> cells = new ArrayList<>();
        for (int cell = 0; cell < grid.size(); cell++) {
            cells.add(TableCell.count(grid.value(cell), grid.members(cell).toArray(String[]::new)));
        }
        return new ReleaseRequest("s", edition, edition, "test", Measure.COUNT, dimensions, cells, pooled);
    }

    private ReleasedTable release(ReleaseRequest request) {
        return door.release(request, COUNTS, new Door.Visitor("1", "analyst"));
    }

    private static List<List<String>> hidden(ReleasedTable table) {
        return table.cells().stream()
                .filter(cell -> cell.value() == null)
                .map(ReleasedTable.Cell::members)
                .toList();
    }
}
