package org.komenius.disclosure.internal.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.LossWeight;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.memory.JointProtection;
import org.komenius.disclosure.internal.memory.Released;
import org.komenius.disclosure.internal.memory.TableProtection;
import org.komenius.disclosure.internal.rounding.ControlledRounding;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** Small tables whose best solutions are known. */
class LiteratureTest {

    /**
     * Investment of enterprises by activity and region, in millions of guilders: Willenborg and de Waal, <i>Statistical Disclosure Control
     * in Practice</i> (Springer 1996); worked through in Fischetti and Salazar-González, <i>Models and Algorithms for Optimizing Cell
     * Suppression in Tabular Data with Linear Constraints</i>, JASA 95 (2000).
     */
    private static final long[] INVESTMENT = {20, 50, 10, 8, 19, 22, 17, 32, 12};

    private static final List<TableDimension> ACTIVITY_BY_REGION = List.of(
            TableDimension.flat("ACTIVITY", "all", List.of("I", "II", "III")),
            TableDimension.flat("REGION", "all", List.of("A", "B", "C")));

    @Test
    void investmentIsProtectedByTheFourCellsOfTheLiterature() {
        Grid grid = grid(ACTIVITY_BY_REGION, INVESTMENT);
        Released table = protect(grid, ACTIVITY_BY_REGION, grid.index(1, 2), 17, 30);
        assertThat(hidden(table)).containsExactlyInAnyOrder("II/A 8", "II/C 22", "III/A 17", "III/C 12");
        assertThat(total(table)).isEqualTo(59);
    }

    /** No other choice of three more cells loses less: every pair of another row and another column, summed up by hand. */
    @Test
    void noOtherRectangleLosesLess() {
        long[][] t = {{20, 50, 10}, {8, 19, 22}, {17, 32, 12}};
        long least = Long.MAX_VALUE;
        for (int row : new int[] {0, 2}) {
            for (int column : new int[] {0, 1}) {
                least = Math.min(least, t[1][2] + t[row][2] + t[1][column] + t[row][column]);
            }
        }
        assertThat(least).isEqualTo(59);
    }

    /** The same table rounded to base 5: additive, each cell at a neighbouring multiple (Cox 1987 proves that it exists in two dimensions). */
    @Test
    void investmentIsRoundedAdditively() {
        Grid grid = grid(ACTIVITY_BY_REGION, INVESTMENT);
        var rounded = ControlledRounding.round(grid, 5);
        assertThat(rounded.zeroRestricted()).isTrue();
        assertThat(new Grid(grid.axes(), rounded.values(), null).firstContradiction())
                .isEqualTo(-1);
        for (int cell = 0; cell < grid.size(); cell++) {
            assertThat(Math.abs(rounded.values()[cell] - grid.value(cell))).isLessThan(5);
            assertThat(rounded.values()[cell] % 5).isZero();
        }
    }

    private static Grid grid(List<TableDimension> dimensions, long[] leaves) {
        return Grid.ofLeaves(dimensions.stream().map(Axis::of).toList(), leaves);
    }

    private static Released protect(Grid grid, List<TableDimension> dimensions, int cell, long low, long high) {
        Sensitive[] sensitive = new Sensitive[grid.size()];
        sensitive[cell] = new Sensitive(ProtectionReason.P_PERCENT, low, high);
        long[] values = new long[grid.size()];
        java.util.Arrays.setAll(values, grid::value);
        return new TableProtection(ConfidentialityPolicy.COUNTS.withWeight(LossWeight.VALUES), JointProtection.usual())
                .protect("1", "investment", dimensions, values, null, false, sensitive, List.of())
                .table();
    }

    private static List<String> hidden(Released table) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < table.size(); cell++) {
            if (table.reasons()[cell] != null) {
                cells.add(String.join("/", table.grid().members(cell)) + " " + table.values()[cell]);
            }
        }
        return cells;
    }

    private static long total(Released table) {
        long sum = 0;
        for (int cell = 0; cell < table.size(); cell++) {
            sum += table.reasons()[cell] == null ? 0 : table.values()[cell];
        }
        return sum;
    }
}
