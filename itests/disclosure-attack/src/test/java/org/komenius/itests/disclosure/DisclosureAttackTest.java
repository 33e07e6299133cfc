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
import org.komenius.disclosure.internal.figures.DerivedFigures;
import org.komenius.disclosure.internal.figures.DerivedFigures.Figure;
import org.komenius.disclosure.internal.figures.DerivedFigures.Kind;

/**
 * Two hundred tables of five years go out, in mixed order; then somebody who has them all computes. No protected count may be told to be
 * below the minimum. Doors that lack a part are caught.
 */
class DisclosureAttackTest {

    private static final int MINIMUM = 3;
    private static final int BREAKDOWNS = 5;
    private static final Municipality TOWN = new Municipality(20261123);

    /** A table to ask for. */
    private record Wish(List<TableDimension> dimensions) {}

    @Test
    void nothingThatWasEverReleasedTellsASmallCount() {
        List<Wish> wishes = wishes();
        assertThat(wishes).hasSizeGreaterThanOrEqualTo(200);
        Door door = new Door(new ListKeeper(), source -> new byte[32], Clock.systemUTC());
        List<Output> outputs = new ArrayList<>();
        int refused = 0;
        for (Wish wish : wishes) {
            ReleasedTable table = door.release(request(wish), policy(), new Door.Visitor("a", "analyst"));
            if (table.passes()) {
                outputs.addAll(cells(wish, table));
                outputs.addAll(rates(wish, table, false));
            } else {
                refused++;
            }
        }
        long shown = outputs.stream().filter(output -> output.value() != null).count();
        long hidden = outputs.stream().filter(Output::isProtected).count();
        System.out.println("attack: " + wishes.size() + " tables, " + refused + " refused, " + shown + " cells shown, "
                + hidden + " protected");
        assertThat(refused).as("tables that had to stay inside").isLessThan(wishes.size() / 4);
        assertThat(breached(outputs)).isEmpty();
    }

    @Test
    void aDoorWithoutSecondarySuppressionIsCaught() {
        List<Output> outputs = new ArrayList<>();
        for (Wish wish : wishes().subList(0, 12)) {
            outputs.addAll(withPrimaryOnly(wish));
        }
        assertThat(breached(outputs)).isNotEmpty();
    }

    @Test
    void aDoorWithoutMemoryIsCaught() {
        List<Output> outputs = new ArrayList<>();
        for (Wish wish : wishes()) {
            Door forgetful = new Door(new ListKeeper(), source -> new byte[32], Clock.systemUTC());
            ReleasedTable table = forgetful.release(request(wish), policy(), new Door.Visitor("a", "analyst"));
            outputs.addAll(cells(wish, table));
        }
        assertThat(breached(outputs)).isNotEmpty();
    }

    @Test
    void aDoorThatLetsRatesOutIsCaught() {
        Door door = new Door(new ListKeeper(), source -> new byte[32], Clock.systemUTC());
        List<Output> outputs = new ArrayList<>();
        for (Wish wish : wishes().subList(0, 12)) {
            ReleasedTable table = door.release(request(wish), policy(), new Door.Visitor("a", "analyst"));
            outputs.addAll(cells(wish, table));
            outputs.addAll(rates(wish, table, true));
        }
        assertThat(breached(outputs)).isNotEmpty();
    }

    private static ConfidentialityPolicy policy() {
        return ConfidentialityPolicy.COUNTS.withMinimum(MINIMUM);
    }

    /** All breakdowns by one to three dimensions, for each year and for pools of years. */
    private static List<Wish> wishes() {
        List<List<String>> times = new ArrayList<>();
        Municipality.YEARS.forEach(year -> times.add(List.of(year)));
        times.add(List.of("2020", "2021"));
        times.add(List.of("2020", "2021", "2022"));
        times.add(List.of("2023", "2024"));
        List<Wish> wishes = new ArrayList<>();
        for (List<String> time : times) {
            for (int chosen = 1; chosen < 1 << BREAKDOWNS; chosen++) {
                if (Integer.bitCount(chosen) <= 3) {
                    wishes.add(new Wish(Municipality.dimensions(chosen, time)));
                }
            }
        }
        Collections.shuffle(wishes, new Random(7));
        return wishes;
    }

    private static ReleaseRequest request(Wish wish) {
        return new ReleaseRequest(
                "pupils",
                "1",
                wish.dimensions().toString(),
                "test",
                Measure.COUNT,
                wish.dimensions(),
                TOWN.cells(wish.dimensions()));
    }

    private static List<Output> cells(Wish wish, ReleasedTable table) {
        List<Output> outputs = new ArrayList<>();
        for (ReleasedTable.Cell cell : table.cells()) {
            Long value = cell.value() == null ? null : cell.value().longValueExact();
            outputs.add(Output.cell(named(wish, cell.members()), value));
        }
        return outputs;
    }

    private static List<Output> withPrimaryOnly(Wish wish) {
        List<Output> outputs = new ArrayList<>();
        TOWN.cells(wish.dimensions()).forEach(cell -> {
            long value = cell.value().longValueExact();
            outputs.add(Output.cell(named(wish, cell.members()), value > 0 && value < MINIMUM ? null : value));
        });
        return outputs;
    }

    /** The share of each cell in the total over the table's last dimension. */
    private static List<Output> rates(Wish wish, ReleasedTable table, boolean unprotected) {
        List<Output> outputs = new ArrayList<>();
        int last = wish.dimensions().size() - 1;
        List<TableDimension.Member> members = wish.dimensions().get(last).members();
        String total = members.get(members.size() - 1).code();
        Map<List<String>, ReleasedTable.Cell> cells = new LinkedHashMap<>();
        table.cells().forEach(cell -> cells.put(cell.members(), cell));
        for (ReleasedTable.Cell cell : table.cells()) {
            List<String> whole = new ArrayList<>(cell.members());
            whole.set(last, total);
            long denominator = TOWN.count(wish.dimensions(), whole);
            boolean same = whole.equals(cell.members());
            var reason = DerivedFigures.reason(
                    new Figure<>(Kind.SHARE, List.of(cell.members(), whole)),
                    key -> cells.get(key).reason());
            if (!same && denominator > 0 && (unprotected || reason == null)) {
                double percent = 100.0 * TOWN.count(wish.dimensions(), cell.members()) / denominator;
                outputs.add(
                        Output.rate(named(wish, cell.members()), named(wish, whole), Math.round(percent * 10) / 10.0));
            }
        }
        return outputs;
    }

    private static Map<String, String> named(Wish wish, List<String> members) {
        Map<String, String> named = new LinkedHashMap<>();
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
            if (output.isProtected()) {
                long truth = truth(output);
                if (truth > 0 && truth < MINIMUM) {
                    small.putIfAbsent(output.key(), output);
                }
            }
        }
        assertThat(small).isNotEmpty();
        return attacker.tighterThan(List.copyOf(small.values()), MINIMUM);
    }

    private static long truth(Output output) {
        List<TableDimension> dimensions = output.members().keySet().stream()
                .map(code -> new TableDimension(code, List.of(TableDimension.Member.leaf("x"))))
                .toList();
        return TOWN.count(dimensions, List.copyOf(output.members().values()));
    }
}
