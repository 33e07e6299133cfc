package org.komenius.itests.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleaseRequest.Measure;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.door.Door;

/**
 * The town publishes its years, then corrects them twice. Somebody lays the editions side by side. Whoever knows all that changed must not
 * learn a small count; whoever knows all earlier figures must not learn that one or two came or went.
 */
class EditionsAttackTest {

    private static final int MINIMUM = 3;
    /** Quarter, school, grade and sex together, and a breakdown of it. */
    private static final int[] TABLES = {15, 5};

    private static final List<String> YEARS = Municipality.YEARS.subList(0, 4);

    private static final List<Municipality> TOWNS = towns();

    private static List<Municipality> towns() {
        Municipality first = new Municipality(20261123);
        Municipality second = first.corrected(1, 6);
        return List.of(first, second, second.corrected(2, 20));
    }

    /** What one edition of one year printed. */
    private record Print(int edition, String year, List<Output> outputs) {}

    @Test
    void editionsSideBySideTellNoSmallCountAndNoSmallChange() {
        List<Print> prints = prints(true, null);
        long shown = shown(prints);
        long revised = prints.stream().filter(print -> print.edition() > 0).count();
        System.out.println(
                "editions: " + prints.size() + " tables, " + revised + " of them revised, " + shown + " cells shown");
        assertThat(revised).as("revised tables that went out").isGreaterThanOrEqualTo(8);
        assertThat(figures(prints)).isEmpty();
        assertThat(changes(prints)).isEmpty();
    }

    /** Somebody answers for it that small changes are told: more goes out, and still nobody learns a small count. */
    @Test
    void changesThatAreToldOnPurposeTellNoSmallCount() {
        List<Print> prints = prints(true, "Die Betroffenen haben zugestimmt");
        assertThat(shown(prints)).isGreaterThan(shown(prints(true, null)));
        assertThat(figures(prints)).isEmpty();
    }

    @Test
    void aDoorThatDoesNotCompareEditionsIsCaught() {
        List<Print> prints = prints(false, null);
        assertThat(figures(prints)).isNotEmpty();
        assertThat(changes(prints)).isNotEmpty();
    }

    private static long shown(List<Print> prints) {
        return prints.stream()
                .flatMap(print -> print.outputs().stream())
                .filter(output -> output.value() != null)
                .count();
    }

    /** @param changesReason why small changes may be told; null if they may not */
    private static List<Print> prints(boolean compared, String changesReason) {
        Door door = new Door(new ListKeeper(), source -> new byte[32], Clock.systemUTC());
        List<Print> prints = new ArrayList<>();
        for (int edition = 0; edition < TOWNS.size(); edition++) {
            for (String year : YEARS) {
                for (int chosen : TABLES) {
                    List<TableDimension> dimensions = Municipality.dimensions(chosen, List.of(year));
                    // Without comparison each edition is taken for a part of its own.
                    String name = compared ? year + "#" + edition : year + "/" + edition + "#";
                    ReleasedTable table = door.release(
                            new ReleaseRequest(
                                    "pupils",
                                    name,
                                    year + " " + chosen,
                                    "test",
                                    Measure.COUNT,
                                    dimensions,
                                    TOWNS.get(edition).cells(dimensions)),
                            ConfidentialityPolicy.COUNTS.withMinimum(MINIMUM),
                            new Door.Visitor("a", "analyst"),
                            edition == 0 ? null : changesReason);
                    if (table.passes()) {
                        prints.add(new Print(edition, year, outputs(dimensions, table)));
                    }
                }
            }
        }
        return prints;
    }

    private static List<Output> outputs(List<TableDimension> dimensions, ReleasedTable table) {
        List<Output> outputs = new ArrayList<>();
        for (ReleasedTable.Cell cell : table.cells()) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int k = 0; k < dimensions.size(); k++) {
                named.put(dimensions.get(k).code(), cell.members().get(k));
            }
            outputs.add(Output.cell(
                    named, cell.value() == null ? null : cell.value().longValueExact()));
        }
        return outputs;
    }

    /** The first attacker takes the changes off later figures, and has three times as many statements about the first edition. */
    private static Map<String, Double> figures(List<Print> prints) {
        Attacker attacker = new Attacker(TOWNS.get(0).combinations());
        Map<List<String>, Long> printed = new LinkedHashMap<>();
        for (Print print : prints) {
            for (Output output : print.outputs()) {
                Long value =
                        output.value() == null ? null : Long.valueOf(output.value() - change(output, print.edition()));
                attacker.collect(List.of(Output.cell(output.members(), value)));
                if (value != null) {
                    printed.putIfAbsent(output.key(), (long) print.edition());
                }
            }
        }
        Map<String, Double> breached = new LinkedHashMap<>();
        for (int edition = 0; edition < TOWNS.size(); edition++) {
            Map<Long, Map<List<String>, Output>> byWanted = new LinkedHashMap<>();
            for (Print print : prints) {
                for (Output output : print.outputs()) {
                    long truth = TOWNS.get(edition).count(output.members());
                    // A figure that an earlier edition printed is known to whoever knows the changes: see the other
                    // attacker.
                    boolean before = printed.getOrDefault(output.key(), (long) edition) < edition;
                    if (print.edition() == edition && output.isProtected() && truth > 0 && truth < MINIMUM && !before) {
                        byWanted.computeIfAbsent(MINIMUM - change(output, edition), key -> new LinkedHashMap<>())
                                .put(output.key(), output);
                    }
                }
            }
            int at = edition;
            byWanted.forEach((wanted, cells) -> attacker.tighterThan(List.copyOf(cells.values()), wanted)
                    .forEach((cell, most) -> breached.put(at + " " + cell, most)));
        }
        return breached;
    }

    private static long change(Output output, int edition) {
        return TOWNS.get(edition).count(output.members()) - TOWNS.get(0).count(output.members());
    }

    /** The second attacker takes the earlier figures off later ones; what is left are those who came, or those who went. */
    private static Map<String, Double> changes(List<Print> prints) {
        Map<String, Double> breached = new LinkedHashMap<>();
        for (int later = 1; later < TOWNS.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Municipality came = TOWNS.get(later).beyond(TOWNS.get(earlier));
                Municipality went = TOWNS.get(earlier).beyond(TOWNS.get(later));
                for (Municipality changes : List.of(came, went)) {
                    Attacker attacker = new Attacker(changes.combinations());
                    Map<List<String>, Output> small = new LinkedHashMap<>();
                    for (List<String> key : changes.combinations()) {
                        attacker.collect(unchanged(key, changes));
                    }
                    for (Print print : prints) {
                        for (Output output : print.edition() == later ? print.outputs() : List.<Output>of()) {
                            long count = changes.count(output.members());
                            attacker.collect(List.of(
                                    Output.cell(output.members(), output.isProtected() ? null : Long.valueOf(count))));
                            if (count > 0 && count < MINIMUM) {
                                small.put(output.key(), output);
                            }
                        }
                    }
                    String pair = earlier + "-" + later + " ";
                    attacker.tighterThan(List.copyOf(small.values()), MINIMUM)
                            .forEach((cell, most) -> breached.put(pair + cell, most));
                }
            }
        }
        return breached;
    }

    /** The attacker knows as well where nobody came, or went. */
    private static List<Output> unchanged(List<String> key, Municipality changes) {
        Map<String, String> members = new LinkedHashMap<>();
        List<String> codes = List.of(Municipality.TIME, "REGION", "SCHOOL", "GRADE", "SEX", "ORIGIN");
        for (int k = 0; k < codes.size(); k++) {
            members.put(codes.get(k), key.get(k));
        }
        return changes.count(members) == 0 ? List.of(Output.cell(members, 0L)) : List.of();
    }
}
