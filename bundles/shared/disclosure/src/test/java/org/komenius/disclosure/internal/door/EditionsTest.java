package org.komenius.disclosure.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
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

/** A year is released, then released again with other figures. */
class EditionsTest {

    private static final TableDimension SCHOOL = TableDimension.flat("SCHOOL", "T", List.of("G", "R", "F", "H"));
    private static final TableDimension SEX = TableDimension.flat("SEX", "T", List.of("w", "m"));
    private static final long[] FIRST = {30, 1, 25, 20, 7, 9, 40, 44};

    private static final ConfidentialityPolicy COUNTS = ConfidentialityPolicy.COUNTS;
    private static final Door.Visitor ANALYST = new Door.Visitor("1", "analyst");

    private final DoorTest.ListKeeper keeper = new DoorTest.ListKeeper();
    private final Door door = new Door(keeper, source -> new byte[32], Clock.systemUTC());

    @Test
    void whatDidNotChangeComesOutAsBefore() {
        ReleasedTable first = release("2023#a", FIRST);
        ReleasedTable again = release("2023#b", FIRST);
        assertThat(again.passes()).isTrue();
        assertThat(again.cells()).isEqualTo(first.cells());
    }

    @Test
    void anotherYearIsNoRevision() {
        release("2023#a", FIRST);
        ReleasedTable next = release("2024#a", 31, 8, 25, 20, 7, 9, 40, 44);
        assertThat(next.loss().protectedCells()).isZero();
    }

    /** One pupil more: neither the total nor any cell above the change may say so. */
    @Test
    void onePersonMoreIsNotTold() {
        ReleasedTable first = release("2023#a", FIRST);
        ReleasedTable revised = release("2023#b", 30, 1, 25, 20, 7, 9, 41, 44);
        assertThat(revised.passes()).isTrue();
        assertThat(hidden(revised))
                .contains(List.of("H", "w"), List.of("H", "T"), List.of("T", "w"), List.of("T", "T"));
        assertThat(hidden(first)).doesNotContain(List.of("T", "T"));
        assertThat(revised.conflicts()).isNotEmpty();
        assertThat(revised.conflicts().get(0).earlier().title()).isEqualTo("2023#a");
    }

    /** Somebody answers for it: the change is told, who is alone stays hidden. */
    @Test
    void aSmallChangeGoesOutWithAReasonAndASmallCountDoesNot() {
        release("2023#a", FIRST);
        long[] revised = {30, 1, 25, 20, 7, 9, 41, 44};
        ReleasedTable held = release("2023#b", revised);
        ReleasedTable told =
                door.release(request("2023#b", List.of(SCHOOL, SEX), revised), COUNTS, ANALYST, "Die Klasse weiß es");
        assertThat(hidden(held)).contains(List.of("T", "T"));
        assertThat(held.conflicts()).extracting(ReleasedTable.Conflict::cause).contains(Cause.SMALL_CHANGE);
        assertThat(told.passes()).isTrue();
        assertThat(hidden(told))
                .contains(List.of("G", "m"))
                .doesNotContain(List.of("T", "T"), List.of("H", "w"), List.of("H", "T"));
        assertThat(keeper.crossings)
                .extracting(Crossing::changesReason)
                .containsExactly(null, null, "Die Klasse weiß es");
    }

    /** Four boys were told before; now there are two: the change is told up to where it would tell the two. */
    @Test
    void aCountThatHasBecomeSmallStaysHiddenEvenIfChangesAreTold() {
        release("2023#a", 30, 8, 25, 20, 7, 9, 40, 4);
        ReleasedTable told = door.release(
                request("2023#b", List.of(SCHOOL, SEX), 30, 8, 25, 20, 7, 9, 40, 2), COUNTS, ANALYST, "Umzug");
        assertThat(told.passes()).isTrue();
        assertThat(hidden(told)).contains(List.of("H", "m"));
        assertThat(hidden(told))
                .as("neither along its row nor along its column alone")
                .hasSizeGreaterThan(3);
    }

    /** The one boy of the Gymnasium got company: told now, the one of before would follow from the total. */
    @Test
    void whatWasSmallBeforeStaysHidden() {
        release("2023#a", FIRST);
        ReleasedTable revised = release("2023#b", 30, 6, 25, 20, 7, 9, 40, 44);
        assertThat(revised.passes()).isTrue();
        assertThat(hidden(revised)).contains(List.of("G", "m")).doesNotContain(List.of("T", "T"));
    }

    @Test
    void aLargeCorrectionOfAShownCellIsShown() {
        release("2023#a", FIRST);
        ReleasedTable revised = release("2023#b", 30, 1, 25, 20, 7, 9, 50, 44);
        assertThat(revised.passes()).isTrue();
        assertThat(hidden(revised)).doesNotContain(List.of("H", "w"), List.of("T", "T"));
    }

    /** A school that only the revision has. */
    @Test
    void aNewMemberHeldNobodyBefore() {
        release("2023#a", FIRST);
        TableDimension more = TableDimension.flat("SCHOOL", "T", List.of("G", "R", "F", "H", "N"));
        ReleasedTable revised = release("2023#b", List.of(more, SEX), 30, 1, 25, 20, 7, 9, 40, 44, 12, 13);
        assertThat(revised.passes()).isTrue();
        assertThat(hidden(revised)).doesNotContain(List.of("N", "w"), List.of("T", "T"));
    }

    /** Changed and told in finer detail than before: nobody can say what the finer cells held, so it stays inside. */
    @Test
    void aFinerTableOfChangedFiguresStaysInside() {
        release("2023#a", List.of(SCHOOL), 31, 45, 16, 84);
        ReleasedTable finer = release("2023#b", 30, 1, 25, 20, 7, 9, 50, 44);
        assertThat(finer.passes()).isFalse();
        assertThat(finer.conflicts()).isNotEmpty().allSatisfy(conflict -> {
            assertThat(conflict.cause()).isEqualTo(Cause.NOT_COMPARABLE);
            assertThat(conflict.cell()).hasSize(2);
            assertThat(conflict.with()).extracting(ReleasedTable.Earlier::title).containsExactly("2023#a");
        });
    }

    @Test
    void aCoarserTableOfTheRevisionGoesOut() {
        release("2023#a", FIRST);
        ReleasedTable coarser = release("2023#b", List.of(SCHOOL), 31, 45, 16, 99);
        assertThat(coarser.passes()).isTrue();
    }

    private static List<List<String>> hidden(ReleasedTable table) {
        return table.cells().stream()
                .filter(cell -> cell.value() == null)
                .map(ReleasedTable.Cell::members)
                .toList();
    }

    private ReleasedTable release(String edition, long... leaves) {
        return release(edition, List.of(SCHOOL, SEX), leaves);
    }

    private ReleasedTable release(String edition, List<TableDimension> dimensions, long... leaves) {
        return door.release(request(edition, dimensions, leaves), COUNTS, ANALYST);
    }

    private static ReleaseRequest request(String edition, List<TableDimension> dimensions, long... leaves) {
        Grid grid = Grid.ofLeaves(dimensions.stream().map(Axis::of).toList(), leaves);
        List<TableCell> cells = new ArrayList<>();
        for (int cell = 0; cell < grid.size(); cell++) {
            cells.add(TableCell.count(grid.value(cell), grid.members(cell).toArray(String[]::new)));
        }
        return new ReleaseRequest("s", edition, edition, "test", Measure.COUNT, dimensions, cells);
    }
}
