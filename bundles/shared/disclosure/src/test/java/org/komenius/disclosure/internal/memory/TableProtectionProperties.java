package org.komenius.disclosure.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.RandomTables;
import org.komenius.disclosure.internal.SecondAttacker;
import org.komenius.disclosure.internal.memory.TableProtection.Outcome;
import org.komenius.disclosure.internal.rules.PrimaryRules;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** Whatever breakdowns of the same people are released one after the other, all of them together never say too much. */
class TableProtectionProperties {

    private static final double TOLERANCE = 1e-6;

    @Property(tries = 300)
    void allReleasesTogetherKeepEveryInterval(@ForAll long seed, @ForAll boolean zerosShown) {
        Random random = new Random(seed);
        List<TableDimension> people = List.of(
                RandomTables.dimension("D0", 2 + random.nextInt(3), random),
                RandomTables.dimension("D1", 2 + random.nextInt(2), random),
                RandomTables.dimension("D2", 2 + random.nextInt(2), random));
        Grid all = RandomTables.grid(people, random);
        ConfidentialityPolicy policy = ConfidentialityPolicy.COUNTS
                .withMinimum(2 + random.nextInt(3))
                .withZeros(zerosShown ? ZeroPolicy.PUBLISH : ZeroPolicy.PROTECT);
        List<Released> released = new ArrayList<>();
        List<boolean[]> choices = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            boolean[] chosen = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            Outcome outcome = release(String.valueOf(number), people, all, chosen, policy, released);
            assertThat(outcome.provable()).isTrue();
            // What the tables before give away already cannot be protected any more: such a table does not go out.
            if (outcome.unsolved().isEmpty()) {
                released.add(outcome.table());
                choices.add(chosen);
            }
        }
        attack(all, released, choices);
    }

    static Outcome release(
            String id,
            List<TableDimension> people,
            Grid all,
            boolean[] chosen,
            ConfidentialityPolicy policy,
            List<Released> earlier) {
        List<TableDimension> dimensions = new ArrayList<>();
        for (int k = 0; k < chosen.length; k++) {
            if (chosen[k]) {
                dimensions.add(people.get(k));
            }
        }
        Grid shape = new Grid(dimensions.stream().map(Axis::of).toList(), new long[size(dimensions)], null);
        long[] values = new long[shape.size()];
        PrimaryRules rules = new PrimaryRules(policy);
        Sensitive[] sensitive = new Sensitive[values.length];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = all.value(full(all, shape, cell, chosen));
            sensitive[cell] = rules.count(values[cell]).orElse(null);
        }
        return new TableProtection(policy, JointProtection.usual())
                .protect(id, "table " + id, dimensions, values, null, true, sensitive, earlier);
    }

    private static void attack(Grid all, List<Released> released, List<boolean[]> choices) {
        SecondAttacker attacker = new SecondAttacker(RandomTables.leafCount(all));
        BitSet told = new BitSet();
        for (int r = 0; r < released.size(); r++) {
            Released table = released.get(r);
            Grid shape = table.grid();
            for (int cell = 0; cell < table.size(); cell++) {
                int full = full(all, shape, cell, choices.get(r));
                if (table.reasons()[cell] == null) {
                    attacker.knows(RandomTables.leaves(all, full), all.value(full));
                    told.set(full);
                } else {
                    attacker.knowsAtLeast(RandomTables.leaves(all, full), table.publishedLow()[cell]);
                }
            }
        }
        for (int r = 0; r < released.size(); r++) {
            Released table = released.get(r);
            Grid shape = table.grid();
            for (int cell = 0; cell < table.size(); cell++) {
                if (table.hasClaim(cell)) {
                    int full = full(all, shape, cell, choices.get(r));
                    assertThat(told.get(full)).as("told elsewhere").isFalse();
                    double[] bounds = attacker.bounds(RandomTables.leaves(all, full));
                    assertThat(bounds[0]).isLessThanOrEqualTo(table.claimLow()[cell] + TOLERANCE);
                    assertThat(bounds[1])
                            .as("%s in table %s", shape.members(cell), r)
                            .isGreaterThanOrEqualTo(table.claimHigh()[cell] - TOLERANCE);
                }
            }
        }
    }

    private static int size(List<TableDimension> dimensions) {
        return dimensions.stream().mapToInt(d -> d.members().size()).reduce(1, (a, b) -> a * b);
    }

    /** The cell of the whole table: totals, the last members, where a dimension is not told apart. */
    private static int full(Grid all, Grid shape, int cell, boolean[] chosen) {
        int[] coordinates = new int[chosen.length];
        int axis = 0;
        for (int k = 0; k < chosen.length; k++) {
            coordinates[k] =
                    chosen[k] ? shape.coordinate(cell, axis++) : all.axis(k).size() - 1;
        }
        return all.index(coordinates);
    }
}
