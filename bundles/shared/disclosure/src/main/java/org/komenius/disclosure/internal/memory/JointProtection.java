package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.komenius.disclosure.ReleasedTable.Cause;
import org.komenius.disclosure.internal.memory.Attack.Breach;

/**
 * Suppresses what a new table must not tell, given all earlier ones. Stateless.
 *
 * <p>Proven for every sensitive cell of any table that is connected with the new one: what cannot be proven is not released.
 */
public final class JointProtection {

    private static final int ROUNDS = 60;
    private static final int RELEASES_TESTED = 6;
    private static final int CONFLICTS_EXPLAINED = 3;
    private static final int MOST_FREED = 60;
    /** Beside many other releases each test is dear. */
    private static final int MOST_FREED_TOGETHER = 4;

    private static final int MOST_UNKNOWNS_FREED = 600;

    private final long mostCombinations;
    private final int mostUnknowns;

    /**
     * @param mostCombinations finest combinations of all members; beyond it the check is refused
     * @param mostUnknowns unknowns of one linear program; beyond it the check is refused
     */
    public JointProtection(long mostCombinations, int mostUnknowns) {
        this.mostCombinations = mostCombinations;
        this.mostUnknowns = mostUnknowns;
    }

    /** About a second for one linear program on one core. */
    public static JointProtection usual() {
        return new JointProtection(200_000, 2_500);
    }

    /**
     * @param cause what stands in the way
     * @param cell of the new table, or of {@code release} if the new table would give away an earlier table's cell; or
     *     {@link #WHOLE_TABLE}
     * @param release id of the earlier release; null for the new table
     * @param because cells of the new table that had to be suppressed for it
     * @param with ids of earlier releases without which the cell would be safe
     */
    public record Conflict(Cause cause, String release, int cell, List<Integer> because, List<String> with) {

        /** Where no single cell is meant. */
        public static final int WHOLE_TABLE = -1;

        public Conflict(String release, int cell, List<Integer> because, List<String> with) {
            this(Cause.EARLIER_RELEASE, release, cell, because, with);
        }
    }

    /**
     * @param hidden cells of the new table to suppress besides those that it protects already
     * @param conflicts why
     * @param unsolved conflicts that remain although everything that can be suppressed is
     * @param provable false if the tables together are too large to prove anything
     */
    public record Answer(Set<Integer> hidden, List<Conflict> conflicts, List<Conflict> unsolved, boolean provable) {}

    /**
     * @param weights cost of suppressing each cell of the new table
     * @param mayHide cells of the new table that may be suppressed
     * @param floor what an attacker knows a suppressed cell to be at least: 1 where zeros are shown, else 0
     */
    public Answer protect(List<Released> earlier, Released proposal, long[] weights, IntPredicate mayHide, long floor) {
        List<Released> all = new ArrayList<>(earlier);
        all.add(proposal);
        Knowledge knowledge;
        try {
            knowledge = Knowledge.of(all, mayHide, mostCombinations);
        } catch (Knowledge.TooLargeException e) {
            return new Answer(Set.of(), List.of(), List.of(), false);
        }
        int newest = all.size() - 1;
        Search search = new Search(all, newest, weights, floor);
        for (List<Fact> group : knowledge.groupsOf(newest)) {
            Attack attack = new Attack(group);
            if (attack.unknowns() > mostUnknowns) {
                return new Answer(Set.of(), List.of(), List.of(), false);
            }
            search.protect(attack, group);
        }
        return new Answer(search.hidden, search.conflicts, search.unsolved, true);
    }

    /** Whether every sensitive cell of these releases is protected; the cells that are not, as release index and cell. */
    public static List<int[]> broken(List<Released> releases) {
        List<int[]> broken = new ArrayList<>();
        Knowledge knowledge;
        try {
            knowledge = Knowledge.of(releases, cell -> false, Long.MAX_VALUE / 1_000_000);
        } catch (Knowledge.TooLargeException e) {
            throw new IllegalStateException(e);
        }
        Set<List<Fact>> groups = new LinkedHashSet<>();
        for (int r = 0; r < releases.size(); r++) {
            groups.addAll(knowledge.groupsOf(r));
        }
        for (List<Fact> group : groups) {
            for (Breach breach : new Attack(group).breaches()) {
                breach.fact().origins.forEach(origin -> broken.add(new int[] {origin.release(), origin.cell()}));
            }
        }
        return broken;
    }

    private static final class Search {

        private final List<Released> all;
        private final int newest;
        private final long[] weights;
        private final long floor;
        private final Set<Integer> hidden = new LinkedHashSet<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private final List<Conflict> unsolved = new ArrayList<>();
        private int explained;

        Search(List<Released> all, int newest, long[] weights, long floor) {
            this.all = all;
            this.newest = newest;
            this.weights = weights;
            this.floor = floor;
        }

        void protect(Attack attack, List<Fact> group) {
            Map<Fact, Conflict> known = new LinkedHashMap<>();
            Set<Fact> hopeless = new HashSet<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<Breach> breaches = new ArrayList<>(attack.breaches());
                breaches.removeIf(breach -> hopeless.contains(breach.fact()));
                if (breaches.isEmpty()) {
                    break;
                }
                breaches.sort(Comparator.comparingLong(breach -> -distance(breach)));
                boolean last = round == ROUNDS - 1;
                for (Breach breach : breaches) {
                    List<Fact> chosen = last
                            ? group.stream().filter(fact -> fact.candidate).toList()
                            : attack.cheapest(breach, weight(breach), floor);
                    if (chosen.isEmpty() && !satisfied(attack, breach)) {
                        hopeless.add(breach.fact());
                        unsolved.add(conflict(attack, breach, List.of(), group));
                    } else if (!chosen.isEmpty()) {
                        known.merge(breach.fact(), conflict(attack, breach, chosen, group), Search::joined);
                        chosen.forEach(this::hide);
                    }
                }
            }
            free(attack, group);
            known.values().forEach(this::keep);
        }

        /** Publishes again, dearest first, what turns out not to be needed any more. */
        private void free(Attack attack, List<Fact> group) {
            List<Fact> chosen = group.stream()
                    .filter(fact -> !fact.isExact() && !fact.hasClaim())
                    .filter(fact -> fact.origins.stream()
                            .anyMatch(origin -> origin.release() == newest && hidden.contains(origin.cell())))
                    .sorted(Comparator.comparingLong((Fact fact) -> -weights[newestCell(fact)]))
                    .toList();
            int most = all.size() == 1 ? MOST_FREED : MOST_FREED_TOGETHER;
            if (chosen.isEmpty() || chosen.size() > most || attack.unknowns() > MOST_UNKNOWNS_FREED) {
                return;
            }
            Set<Fact> lost = new HashSet<>();
            attack.breaches().forEach(breach -> lost.add(breach.fact()));
            for (Fact fact : chosen) {
                long low = fact.low;
                long high = fact.high;
                fact.low = fact.value;
                fact.high = fact.value;
                boolean needed = attack.isBreached(lost);
                if (needed) {
                    fact.low = low;
                    fact.high = high;
                } else {
                    hidden.remove(newestCell(fact));
                }
            }
        }

        private void keep(Conflict conflict) {
            List<Integer> because =
                    conflict.because().stream().filter(hidden::contains).toList();
            if (!because.isEmpty()) {
                conflicts.add(new Conflict(conflict.release(), conflict.cell(), because, conflict.with()));
            }
        }

        /** Cells hidden for an earlier breach of the round may have mended this one too. */
        private static boolean satisfied(Attack attack, Breach breach) {
            return !attack.staysBroken(breach, null);
        }

        private static long distance(Breach breach) {
            Fact fact = breach.fact();
            return breach.upwards() ? fact.claimHigh - fact.value : fact.value - fact.claimLow;
        }

        private ToDoubleFunction<Fact> weight(Breach breach) {
            double amount = Math.max(1, distance(breach));
            return fact -> weights[newestCell(fact)] / amount;
        }

        private void hide(Fact fact) {
            fact.hide(floor);
            fact.candidate = false;
            fact.origins.stream()
                    .filter(origin -> origin.release() == newest)
                    .forEach(origin -> hidden.add(origin.cell()));
        }

        private int newestCell(Fact fact) {
            return fact.origins.stream()
                    .filter(origin -> origin.release() == newest)
                    .findFirst()
                    .orElseThrow()
                    .cell();
        }

        private Conflict conflict(Attack attack, Breach breach, List<Fact> chosen, List<Fact> group) {
            Fact.Origin origin = breach.fact().origins.get(0);
            List<Integer> cells = chosen.stream().map(this::newestCell).toList();
            String release = origin.release() == newest
                    ? null
                    : all.get(origin.release()).id();
            return new Conflict(release, origin.cell(), cells, responsible(attack, breach, group));
        }

        /** Earlier releases without any one of which the claim would hold; all connected ones if it takes several, or was not tested. */
        private List<String> responsible(Attack attack, Breach breach, List<Fact> group) {
            Set<Integer> connected = new LinkedHashSet<>();
            group.stream()
                    .filter(Fact::isExact)
                    .flatMap(fact -> fact.origins.stream())
                    .filter(origin -> origin.release() != newest)
                    .forEach(origin -> connected.add(origin.release()));
            boolean explain = explained++ < CONFLICTS_EXPLAINED;
            List<String> needed = connected.stream()
                    .filter(release -> explain)
                    .limit(RELEASES_TESTED)
                    .filter(release -> !attack.staysBroken(
                            breach, fact -> fact.origins.stream().anyMatch(origin -> origin.release() != release)))
                    .map(release -> all.get(release).id())
                    .toList();
            return needed.isEmpty()
                    ? connected.stream().map(release -> all.get(release).id()).toList()
                    : needed;
        }

        private static Conflict joined(Conflict one, Conflict other) {
            List<Integer> because = new ArrayList<>(new LinkedHashSet<>(one.because()));
            other.because().stream().filter(cell -> !because.contains(cell)).forEach(because::add);
            return new Conflict(one.release(), one.cell(), because, one.with());
        }
    }
}
