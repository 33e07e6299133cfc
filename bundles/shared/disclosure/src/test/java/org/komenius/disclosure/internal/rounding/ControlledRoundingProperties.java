package org.komenius.disclosure.internal.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.RandomTables;
import org.komenius.disclosure.internal.rounding.ControlledRounding.Rounded;
import org.komenius.disclosure.internal.table.Grid;

/** Rounded tables add up, hold multiples only, and stay near. */
class ControlledRoundingProperties {

    @Property(tries = 30)
    void tablesOfTwoDimensionsAlwaysHaveAZeroRestrictedRounding(@ForAll long seed) {
        Random random = new Random(seed);
        List<TableDimension> dimensions = List.of(
                TableDimension.flat("A", "T", List.of("1", "2", "3")),
                TableDimension.flat("B", "T", List.of("1", "2", "3", "4")));
        check(RandomTables.grid(dimensions, random), 3 + random.nextInt(3), true);
    }

    @Property(tries = 30)
    void everyTableIsRoundedAdditively(@ForAll long seed) {
        Random random = new Random(seed);
        check(RandomTables.grid(RandomTables.dimensions(random, 4), random), 3 + random.nextInt(3), false);
    }

    private static void check(Grid grid, int base, boolean zeroRestricted) {
        Rounded rounded = ControlledRounding.round(grid, base);
        assertThat(new Grid(grid.axes(), rounded.values(), null).firstContradiction())
                .isEqualTo(-1);
        if (zeroRestricted) {
            assertThat(rounded.zeroRestricted()).isTrue();
        }
        for (int cell = 0; cell < grid.size(); cell++) {
            long away = Math.abs(rounded.values()[cell] - grid.value(cell));
            assertThat(rounded.values()[cell] % base).isZero();
            assertThat(away).isLessThan(rounded.zeroRestricted() ? base : 4L * base);
            if (rounded.zeroRestricted() && grid.value(cell) % base == 0) {
                assertThat(away).isZero();
            }
        }
    }
}
