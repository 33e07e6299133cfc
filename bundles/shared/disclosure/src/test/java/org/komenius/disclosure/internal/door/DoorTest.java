package org.komenius.disclosure.internal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleaseRequest.Measure;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.Alternative;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;
import org.komenius.disclosure.internal.door.Crossing.Outcome;
import org.komenius.model.problem.ProblemException;

class DoorTest {

    private static final TableDimension SCHOOL = TableDimension.flat("SCHOOL", "T", List.of("G", "R", "F"));
    private static final TableDimension SEX = TableDimension.flat("SEX", "T", List.of("w", "m"));

    private final ListKeeper keeper = new ListKeeper();
    private final Door door = new Door(keeper, source -> new byte[32], Clock.systemUTC());

    @Test
    void aSmallCountAndWhatTellsItAreProtected() {
        ReleasedTable table = release("A", List.of(SCHOOL, SEX), 30, 1, 25, 20, 7, 9);
        assertThat(table.passes()).isTrue();
        assertThat(reason(table, "G", "m")).isEqualTo(ProtectionReason.PRIMARY_SMALL_COUNT);
        assertThat(table.cells())
                .filteredOn(cell -> cell.reason() != null)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(cell -> {
                    assertThat(cell.value()).isNull();
                    assertThat(cell.confStatus()).isEqualTo("C");
                });
        assertThat(table.loss().protectedCells()).isLessThanOrEqualTo(6);
        assertThat(keeper.crossings).extracting(Crossing::outcome).containsExactly(Outcome.RELEASED);
    }

    @Test
    void theSameTableComesOutAsItDidBefore() {
        ReleasedTable first = release("A", List.of(SCHOOL, SEX), 30, 1, 25, 20, 7, 9);
        ReleasedTable again = release("A", List.of(SCHOOL, SEX), 30, 1, 25, 20, 7, 9);
        assertThat(again.cells()).isEqualTo(first.cells());
        assertThat(keeper.releases).hasSize(1);
        assertThat(keeper.crossings).extracting(Crossing::outcome).containsExactly(Outcome.RELEASED, Outcome.REPEATED);
    }

    /** Girls were told before, all pupils now: the one boy is their difference. The complement's cells must not come out. */
    @Test
    void whatWasReleasedBeforeCountsAndIsNamed() {
        TableDimension girls = new TableDimension("SEX", List.of(Member.leaf("w")));
        release("Schülerinnen", List.of(SCHOOL, girls), 30, 25, 7);
        ReleasedTable both = release("Alle", List.of(SCHOOL, SEX), 30, 1, 25, 20, 7, 9);
        assertThat(both.cells().stream()
                        .filter(cell -> cell.reason() == ProtectionReason.RELEASE_MEMORY
                                || cell.reason() == ProtectionReason.SECONDARY))
                .isNotEmpty();
        assertThat(reason(both, "G", "T")).isNotNull();
    }

    @Test
    void aTotalThatWouldGiveAnEarlierCellAwayIsHeldBackAndExplained() {
        release("Nach Schulart", List.of(SCHOOL, SEX), 30, 1, 25, 20, 7, 9);
        ReleasedTable totals = release("Schularten", List.of(SCHOOL), 31, 45, 16);
        ReleasedTable.Cell gymnasium = totals.cells().stream()
                .filter(cell -> cell.members().equals(List.of("G")))
                .findFirst()
                .orElseThrow();
        ReleasedTable before = Door.answer(keeper.releases.get(0), List.of());
        if (reason(before, "G", "T") != null) {
            assertThat(gymnasium.reason()).isNotNull();
            assertThat(totals.conflicts()).isNotEmpty();
            assertThat(totals.conflicts().get(0).earlier().title()).isEqualTo("Nach Schulart");
        } else {
            assertThat(gymnasium.value()).isEqualByComparingTo("31");
        }
    }

    @Test
    void aPreviewLeavesNoTraceAndRanksAlternatives() {
        ReleasedTable preview =
                door.preview(request("A", List.of(SCHOOL, SEX), 30, 1, 25, 20, 7, 9), ConfidentialityPolicy.COUNTS);
        assertThat(preview.releaseId()).isNull();
        assertThat(keeper.releases).isEmpty();
        assertThat(keeper.crossings).isEmpty();
        assertThat(preview.alternatives()).extracting(Alternative::kind).contains("MERGED", "DROPPED", "ROUNDED");
        assertThat(preview.alternatives())
                .filteredOn(alternative -> alternative.kind().equals("DROPPED"))
                .allSatisfy(alternative -> assertThat(alternative.passes()).isTrue());
    }

    /** What was taken over from an alternative is looked at in turn: its merged member has parts that the table does not have. */
    @Test
    void aMergedTableHasAlternativesAsWell() {
        TableDimension merged = new TableDimension(
                "SCHOOL",
                List.of(
                        new Member("G+R", List.of("G", "R")),
                        Member.leaf("H"),
                        Member.leaf("W"),
                        new Member("ALL", List.of("G+R", "H", "W"))));
        ReleasedTable preview =
                door.preview(request("A", List.of(merged, SEX), 30, 1, 25, 20, 7, 9), ConfidentialityPolicy.COUNTS);
        assertThat(preview.alternatives())
                .extracting(Alternative::kind, Alternative::dimension)
                .contains(tuple("MERGED", "SCHOOL"), tuple("DROPPED", "SCHOOL"));
        assertThat(preview.alternatives())
                .filteredOn(alternative -> alternative.kind().equals("MERGED"))
                .allSatisfy(alternative -> assertThat(
                                alternative.dimensions().get(0).members())
                        .contains(new Member("G+R", List.of("G", "R"))));
    }

    @Test
    void aTableThatDoesNotAddUpIsRefused() {
        ReleaseRequest wrong = new ReleaseRequest(
                "s",
                "1",
                "A",
                null,
                Measure.COUNT,
                List.of(SEX),
                List.of(TableCell.count(5, "w"), TableCell.count(6, "m"), TableCell.count(12, "T")));
        assertThatThrownBy(() -> door.release(wrong, ConfidentialityPolicy.COUNTS, new Door.Visitor("a", "b")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("disclosure.table.not-additive");
    }

    @Test
    void anotherValueOfTheSameCellNeedsAnotherEdition() {
        release("A", List.of(SCHOOL), 31, 45, 16);
        assertThatThrownBy(() -> release("B", List.of(SCHOOL), 32, 45, 16))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("disclosure.table.differs");
    }

    private ReleasedTable release(String title, List<TableDimension> dimensions, long... leaves) {
        return door.release(
                request(title, dimensions, leaves), ConfidentialityPolicy.COUNTS, new Door.Visitor("1", "analyst"));
    }

    /** Cells with totals from elementary ones, the last dimension varying fastest. */
    private static ReleaseRequest request(String title, List<TableDimension> dimensions, long... leaves) {
        var axes = dimensions.stream()
                .map(org.komenius.disclosure.internal.table.Axis::of)
                .toList();
        var grid = org.komenius.disclosure.internal.table.Grid.ofLeaves(axes, leaves);
        List<TableCell> cells = new ArrayList<>();
        for (int cell = 0; cell < grid.size(); cell++) {
            cells.add(TableCell.count(grid.value(cell), grid.members(cell).toArray(String[]::new)));
        }
        return new ReleaseRequest("s", "1", title, "test", Measure.COUNT, dimensions, cells);
    }

    private static ProtectionReason reason(ReleasedTable table, String... members) {
        return table.cells().stream()
                .filter(cell -> cell.members().equals(List.of(members)))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    static final class ListKeeper implements Keeper {

        final List<StoredRelease> releases = new ArrayList<>();
        final List<Crossing> crossings = new ArrayList<>();

        @Override
        public List<StoredRelease> after(String source, String edition, int sequence) {
            return releases.stream()
                    .filter(release -> release.edition().equals(edition) && release.sequence() > sequence)
                    .toList();
        }

        @Override
        public List<String> editions(String source) {
            return releases.stream()
                    .filter(release -> release.source().equals(source))
                    .map(StoredRelease::edition)
                    .distinct()
                    .toList();
        }

        @Override
        public void add(StoredRelease release, Crossing crossing, List<ReleasedTable.Conflict> conflicts) {
            releases.add(release);
            crossings.add(crossing);
        }

        @Override
        public void log(Crossing crossing, List<ReleasedTable.Conflict> conflicts) {
            crossings.add(crossing);
        }
    }
}
