package org.komenius.itests.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;

/**
 * A generated town: pupils by quarter, school, grade, sex and origin over five years, with small numbers in most combinations.
 *
 * <p>Only the referee sees it; the attacker gets what the door lets out.
 */
final class Municipality {

    static final List<String> YEARS = List.of("2020", "2021", "2022", "2023", "2024");
    static final String TIME = "TIME";

    private static final List<TableDimension> BREAKDOWNS = List.of(
            new TableDimension(
                    "REGION",
                    List.of(
                            Member.leaf("Altstadt"),
                            Member.leaf("Neustadt"),
                            Member.leaf("Weinberg"),
                            Member.leaf("Aue"),
                            new Member("Mitte", List.of("Altstadt", "Neustadt")),
                            new Member("Umland", List.of("Weinberg", "Aue")),
                            new Member("Stadt", List.of("Mitte", "Umland")))),
            TableDimension.flat("SCHOOL", "Schulen", List.of("Gymnasium", "Förderschule")),
            new TableDimension(
                    "GRADE",
                    List.of(
                            Member.leaf("5"),
                            Member.leaf("6"),
                            Member.leaf("7"),
                            Member.leaf("8"),
                            new Member("5-6", List.of("5", "6")),
                            new Member("7-8", List.of("7", "8")),
                            new Member("5-8", List.of("5-6", "7-8")))),
            TableDimension.flat("SEX", "beide", List.of("w", "m")),
            TableDimension.flat("ORIGIN", "alle", List.of("mit", "ohne")));

    /** Of one town; every town of this class has the same combinations. */
    private static final Map<List<String>, BitSet> KNOWN = new ConcurrentHashMap<>();

    private final Map<List<String>, Integer> pupils = new LinkedHashMap<>();
    private final List<List<String>> combinations;

    Municipality(long seed) {
        Random random = new Random(seed);
        double[] quarter = {1.6, 2.2, 1.0, 0.4};
        double[] school = {1.5, 0.3};
        double[] origin = {0.5, 1.5};
        for (int year = 0; year < YEARS.size(); year++) {
            for (int q = 0; q < 4; q++) {
                for (int s = 0; s < 2; s++) {
                    for (int g = 0; g < 4; g++) {
                        for (int x = 0; x < 2; x++) {
                            for (int o = 0; o < 2; o++) {
                                double mean = 2.4 * quarter[q] * school[s] * origin[o];
                                pupils.put(
                                        List.of(
                                                YEARS.get(year),
                                                leaf(0, q),
                                                leaf(1, s),
                                                leaf(2, g),
                                                leaf(3, x),
                                                leaf(4, o)),
                                        poisson(mean, random));
                            }
                        }
                    }
                }
            }
        }
        combinations = List.copyOf(pupils.keySet());
    }

    private Municipality(Map<List<String>, Integer> pupils) {
        this.pupils.putAll(pupils);
        this.combinations = List.copyOf(pupils.keySet());
    }

    /** The same town after corrections: in each year some combinations of one origin gain or lose a few pupils. */
    Municipality corrected(long seed, int perYear) {
        Random random = new Random(seed);
        Map<List<String>, Integer> corrected = new LinkedHashMap<>(pupils);
        for (String year : YEARS) {
            List<List<String>> ofYear =
                    combinations.stream().filter(key -> key.get(0).equals(year)).toList();
            for (int i = 0; i < perYear; i++) {
                List<String> key = ofYear.get(random.nextInt(ofYear.size()));
                int by = 1 + random.nextInt(4);
                corrected.merge(key, random.nextBoolean() ? by : -by, (was, change) -> Math.max(0, was + change));
            }
        }
        return new Municipality(corrected);
    }

    /** How many each combination has more than in the other town, as a town of its own. */
    Municipality beyond(Municipality other) {
        Map<List<String>, Integer> more = new LinkedHashMap<>();
        pupils.forEach((key, count) -> more.put(key, Math.max(0, count - other.pupils.get(key))));
        return new Municipality(more);
    }

    /** The count of a cell given by dimension and member. */
    long count(Map<String, String> members) {
        return combinationsIn(combinations, members).stream()
                .mapToLong(i -> pupils.get(combinations.get(i)))
                .sum();
    }

    private static String leaf(int dimension, int index) {
        return BREAKDOWNS.get(dimension).members().get(index).code();
    }

    private static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** The chosen dimensions, each whole, for one year or several pooled ones. */
    static List<TableDimension> dimensions(int chosen, List<String> years) {
        List<TableDimension> dimensions = new ArrayList<>();
        String pool = String.join("+", years);
        dimensions.add(
                new TableDimension(TIME, List.of(years.size() == 1 ? Member.leaf(pool) : new Member(pool, years))));
        for (int k = 0; k < BREAKDOWNS.size(); k++) {
            if ((chosen >> k & 1) == 1) {
                dimensions.add(BREAKDOWNS.get(k));
            }
        }
        return dimensions;
    }

    /** The chosen breakdowns without the time, where grades 6 and 7 stand together. */
    static List<TableDimension> merged(List<TableDimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> dimension.code().equals("GRADE")
                        ? new TableDimension(
                                "GRADE",
                                List.of(
                                        Member.leaf("5"),
                                        new Member("6+7", List.of("6", "7")),
                                        Member.leaf("8"),
                                        new Member("5-8", List.of("5", "6+7", "8"))))
                        : dimension)
                .toList();
    }

    List<TableCell> cells(List<TableDimension> dimensions) {
        List<List<String>> keys = List.of(List.of());
        for (TableDimension dimension : dimensions) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (Member member : dimension.members()) {
                    List<String> next = new ArrayList<>(key);
                    next.add(member.code());
                    longer.add(next);
                }
            }
            keys = longer;
        }
        List<TableCell> cells = new ArrayList<>();
        for (List<String> key : keys) {
            cells.add(TableCell.count(count(dimensions, key), key.toArray(String[]::new)));
        }
        return cells;
    }

    long count(List<TableDimension> dimensions, List<String> members) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int k = 0; k < members.size(); k++) {
            chosen.put(dimensions.get(k).code(), members.get(k));
        }
        return combinationsIn(combinations, chosen).stream()
                .mapToLong(i -> pupils.get(combinations.get(i)))
                .sum();
    }

    /** Numbers of the finest combinations that count in a cell; everybody knows which quarter lies where. */
    static BitSet combinationsIn(List<List<String>> combinations, Map<String, String> members) {
        BitSet all = new BitSet(combinations.size());
        all.set(0, combinations.size());
        members.forEach((dimension, member) -> all.and(KNOWN.computeIfAbsent(List.of(dimension, member), key -> {
            BitSet set = new BitSet(combinations.size());
            for (int i = 0; i < combinations.size(); i++) {
                set.set(i, contains(dimension, member, combinations.get(i).get(position(dimension))));
            }
            return set;
        })));
        return all;
    }

    /** All combinations of finest members that there are, with the years. */
    List<List<String>> combinations() {
        return combinations;
    }

    private static int position(String dimension) {
        for (int k = 0; k < BREAKDOWNS.size(); k++) {
            if (BREAKDOWNS.get(k).code().equals(dimension)) {
                return k + 1;
            }
        }
        return 0;
    }

    private static boolean contains(String dimension, String member, String leaf) {
        if (member.equals(leaf)) {
            return true;
        }
        if (dimension.equals(TIME)) {
            return List.of(member.split("\\+")).contains(leaf);
        }
        if (member.contains("+")) {
            return Stream.of(member.split("\\+")).anyMatch(part -> contains(dimension, part, leaf));
        }
        return BREAKDOWNS.get(position(dimension) - 1).members().stream()
                .filter(candidate -> candidate.code().equals(member))
                .flatMap(candidate -> candidate.parts().stream())
                .anyMatch(part -> contains(dimension, part, leaf));
    }
}
