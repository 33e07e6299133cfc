package org.komenius.itests.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleaseRequest.Measure;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.door.Door;

/**
 * The town takes what the assistant offers: years go out alone and pooled, grades apart and together. Somebody takes the years off the pools
 * and the single grades off the merged ones.
 */
class PooledAttackTest {

    private static final int MINIMUM = 3;
    private static final int BREAKDOWNS = 4;
    private static final int GRADE = 4;
    private static final Municipality TOWN = new Municipality(20261123);

    /** A table to ask for. @param years more than one are pooled */
    private record Wish(List<String> years, List<TableDimension> dimensions, boolean merged) {}

    /** How a door that is broken takes a wish for something that has nothing to do with the others. */
    private enum Fault {
        NONE,
        POOLS_APART,
        MERGED_APART
    }

    @Test
    void pooledYearsAndMergedGradesTellNoSmallCountBesideTheSingleOnes() {
        List<Output> outputs = new ArrayList<>();
        int refused = released(Fault.NONE, outputs);
        long shown = outputs.stream().filter(output -> output.value() != null).count();
        System.out.println("pools: " + wishes().size() + " tables, " + refused + " refused, " + shown + " cells shown");
        assertThat(refused).as("tables that had to stay inside").isLessThan(wishes().size() / 4);
        assertThat(breached(outputs)).isEmpty();
    }

    @Test
    void aDoorThatForgetsWhatAPoolIsMadeOfIsCaught() {
        List<Output> outputs = new ArrayList<>();
        released(Fault.POOLS_APART, outputs);
        assertThat(breached(outputs)).isNotEmpty();
    }

    @Test
    void aDoorThatForgetsWhatWasMergedIsCaught() {
        List<Output> outputs = new ArrayList<>();
        released(Fault.MERGED_APART, outputs);
        assertThat(breached(outputs)).isNotEmpty();
    }

    private static List<Wish> wishes() {
        List<List<String>> times = new ArrayList<>();
        Municipality.YEARS.forEach(year -> times.add(List.of(year)));
        times.add(List.of("2020", "2021"));
        times.add(List.of("2021", "2022"));
        times.add(List.of("2023", "2024"));
        List<Wish> wishes = new ArrayList<>();
        for (List<String> years : times) {
            for (int chosen = 1; chosen < 1 << BREAKDOWNS; chosen++) {
                if (Integer.bitCount(chosen) <= 2) {
                    List<TableDimension> dimensions =
                            Municipality.dimensions(chosen, years).subList(1, 1 + Integer.bitCount(chosen));
                    wishes.add(new Wish(years, dimensions, false));
                    if ((chosen & GRADE) != 0) {
                        wishes.add(new Wish(years, Municipality.merged(dimensions), true));
                    }
                }
            }
        }
        Collections.shuffle(wishes, new Random(11));
        return wishes;
    }

    /** @return how many tables had to stay inside */
    private static int released(Fault fault, List<Output> outputs) {
        Door door = new Door(new ListKeeper(), source -> new byte[32], Clock.systemUTC());
        int refused = 0;
        for (Wish wish : wishes()) {
            ReleasedTable table = door.release(
                    request(wish, fault),
                    ConfidentialityPolicy.COUNTS.withMinimum(MINIMUM),
                    new Door.Visitor("a", "analyst"));
            refused += table.passes() ? 0 : 1;
            for (ReleasedTable.Cell cell : table.passes() ? table.cells() : List.<ReleasedTable.Cell>of()) {
                Long value = cell.value() == null ? null : cell.value().longValueExact();
                outputs.add(Output.cell(named(wish, cell.members()), value));
            }
        }
        return refused;
    }

    private static ReleaseRequest request(Wish wish, Fault fault) {
        boolean apart = wish.merged() && fault == Fault.MERGED_APART;
        boolean pooled = wish.years().size() > 1 && fault != Fault.POOLS_APART;
        List<String> editions = wish.years().stream().map(year -> year + "#1").toList();
        return new ReleaseRequest(
                apart ? "pupils-merged" : "pupils",
                String.join(fault == Fault.POOLS_APART ? "-" : "+", wish.years()) + "#1",
                wish.toString(),
                "test",
                Measure.COUNT,
                wish.dimensions(),
                TOWN.cells(timed(wish)).stream()
                        .map(cell -> new org.komenius.disclosure.TableCell(
                                cell.members().subList(1, cell.members().size()), cell.value(), List.of()))
                        .toList(),
                pooled ? editions : List.of());
    }

    private static List<TableDimension> timed(Wish wish) {
        List<TableDimension> timed = new ArrayList<>(Municipality.dimensions(0, wish.years()));
        timed.addAll(wish.dimensions());
        return timed;
    }

    private static Map<String, String> named(Wish wish, List<String> members) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put(Municipality.TIME, String.join("+", wish.years()));
        for (int k = 0; k < members.size(); k++) {
            named.put(wish.dimensions().get(k).code(), members.get(k));
        }
        return named;
    }

    /** Protected small counts that the attacker can tell to be below the minimum. The referee knows which cells are small. */
    private static Map<Output, Double> breached(List<Output> outputs) {
        Attacker attacker = new Attacker(TOWN.combinations());
        attacker.collect(outputs);
        Map<List<String>, Output> small = new LinkedHashMap<>();
        for (Output output : outputs) {
            long truth = TOWN.count(output.members());
            if (output.isProtected() && truth > 0 && truth < MINIMUM) {
                small.putIfAbsent(output.key(), output);
            }
        }
        assertThat(small).isNotEmpty();
        return attacker.tighterThan(List.copyOf(small.values()), MINIMUM);
    }
}
