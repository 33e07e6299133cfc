package org.komenius.disclosure.internal.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.LossWeight;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.RandomTables;
import org.komenius.disclosure.internal.SecondAttacker;
import org.komenius.disclosure.internal.rules.PrimaryRules;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.suppression.HypercubeSuppression.Pattern;
import org.komenius.disclosure.internal.table.Grid;

/** On random small tables another solver, which knows the published cells only, never gets inside a protection interval. */
class HypercubeSuppressionProperties {

    private static final double TOLERANCE = 1e-6;

    @Property(tries = 30000)
    void smallCountsStayUncertain(@ForAll long seed, @ForAll boolean zerosShown, @ForAll LossWeight weight) {
        Random random = new Random(seed);
        Grid grid = RandomTables.grid(RandomTables.dimensions(random, 5), random);
        ConfidentialityPolicy policy = ConfidentialityPolicy.COUNTS
                .withMinimum(2 + random.nextInt(5))
                .withZeros(zerosShown ? ZeroPolicy.PUBLISH : ZeroPolicy.PROTECT);
        PrimaryRules rules = new PrimaryRules(policy);
        Sensitive[] sensitive = new Sensitive[grid.size()];
        for (int cell = 0; cell < sensitive.length; cell++) {
            sensitive[cell] = rules.count(grid.value(cell)).orElse(null);
        }
        attack(grid, sensitive, zerosShown, zerosShown ? 1 : 0, weight);
    }

    @Property(tries = 3000)
    void intervalsOnBothSidesHold(@ForAll long seed) {
        Random random = new Random(seed);
        List<TableDimension> dimensions = RandomTables.dimensions(random, 5);
        Grid grid = RandomTables.grid(dimensions, random);
        Sensitive[] sensitive = new Sensitive[grid.size()];
        for (int cell = 0; cell < sensitive.length; cell++) {
            long value = grid.value(cell);
            if (value > 0 && random.nextInt(8) == 0) {
                long by = 1 + random.nextInt((int) value + 3);
                sensitive[cell] = new Sensitive(ProtectionReason.P_PERCENT, Math.max(0, value - by), value + by);
            }
        }
        attack(grid, sensitive, random.nextBoolean(), 0, LossWeight.VALUES);
    }

    private static void attack(Grid grid, Sensitive[] sensitive, boolean zerosShown, long floor, LossWeight weight) {
        Pattern pattern = new HypercubeSuppression(grid, sensitive, zerosShown, floor, null, Weights.of(grid, weight))
                .protect(null);
        assertThat(pattern.unproven()).isEmpty();
        SecondAttacker attacker = new SecondAttacker(RandomTables.leafCount(grid));
        for (int cell = 0; cell < grid.size(); cell++) {
            if (pattern.suppressed()[cell]) {
                attacker.knowsAtLeast(RandomTables.leaves(grid, cell), Math.min(floor, grid.value(cell)));
            } else {
                attacker.knows(RandomTables.leaves(grid, cell), grid.value(cell));
            }
        }
        for (int cell = 0; cell < grid.size(); cell++) {
            if (sensitive[cell] != null) {
                double[] bounds = attacker.bounds(RandomTables.leaves(grid, cell));
                long low = Math.max(sensitive[cell].low(), Math.min(floor, grid.value(cell)));
                assertThat(bounds[0]).as("lowest of %s", grid.members(cell)).isLessThanOrEqualTo(low + TOLERANCE);
                assertThat(bounds[1])
                        .as("highest of %s = %s", grid.members(cell), grid.value(cell))
                        .isGreaterThanOrEqualTo(sensitive[cell].high() - TOLERANCE);
            }
        }
    }
}
