package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.komenius.disclosure.internal.memory.Fact.Origin;
import org.komenius.disclosure.internal.table.Grid;

/**
 * All that several releases of a source tell, as sums over common unknowns: the counts of the finest combinations that any of them tells
 * apart. Unknowns that no release tells apart are one, and those in a published zero are none.
 */
final class Knowledge {

    private final List<Fact> facts;
    private final int unknowns;
    private final int[] components;

    private Knowledge(List<Fact> facts, int unknowns, int[] components) {
        this.facts = facts;
        this.unknowns = unknowns;
        this.components = components;
    }

    /** There are too many combinations to compute with. */
    static final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;

        TooLargeException(long combinations) {
            super(combinations + " combinations");
        }
    }

    /**
     * @param releases the new one last
     * @param mayHide cells of the new release that may still be suppressed, if nothing else tells them
     * @param limit most combinations to compute with
     */
    static Knowledge of(List<Released> releases, IntPredicate mayHide, long limit) throws TooLargeException {
        Universe universe =
                Universe.of(releases.stream().map(Released::dimensions).toList());
        int axes = universe.codes().size();
        Refinement[] refinements = new Refinement[axes];
        long combinations = 1;
        for (int k = 0; k < axes; k++) {
            refinements[k] = refinement(universe, k, releases);
            combinations *= Math.max(1, refinements[k].blocks());
            if (combinations > limit) {
                throw new TooLargeException(combinations);
            }
        }
        Map<Area, Fact> facts = new LinkedHashMap<>();
        for (int r = 0; r < releases.size(); r++) {
            boolean newest = r == releases.size() - 1;
            collect(universe, refinements, releases.get(r), r, newest ? mayHide : cell -> false, facts);
        }
        return simplified(new ArrayList<>(facts.values()), (int) combinations);
    }

    private static Refinement refinement(Universe universe, int axis, List<Released> releases) {
        String code = universe.codes().get(axis);
        Refinement refinement = new Refinement(universe.atomCount(axis));
        for (Released release : releases) {
            var dimension = release.dimensions().stream()
                    .filter(d -> d.code().equals(code))
                    .findFirst();
            if (dimension.isEmpty()) {
                refinement.split(universe.atomsOf(axis, null));
            } else {
                dimension.get().members().forEach(m -> refinement.split(universe.atomsOf(axis, m.code())));
            }
        }
        refinement.finish();
        return refinement;
    }

    private static void collect(
            Universe universe,
            Refinement[] refinements,
            Released release,
            int number,
            IntPredicate mayHide,
            Map<Area, Fact> facts) {
        int axes = refinements.length;
        Grid grid = release.grid();
        int[] gridAxis = new int[axes];
        BitSet[][] sets = new BitSet[axes][];
        for (int k = 0; k < axes; k++) {
            gridAxis[k] = -1;
            for (int g = 0; g < grid.dimensions(); g++) {
                if (grid.axis(g).code().equals(universe.codes().get(k))) {
                    gridAxis[k] = g;
                }
            }
            List<String> members = gridAxis[k] < 0
                    ? Arrays.asList((String) null)
                    : grid.axis(gridAxis[k]).members();
            sets[k] = new BitSet[members.size()];
            for (int m = 0; m < members.size(); m++) {
                sets[k][m] = refinements[k].blocksOf(universe.atomsOf(k, members.get(m)));
            }
        }
        for (int cell = 0; cell < grid.size(); cell++) {
            if (release.publishedLow()[cell] == Released.NOTHING && !release.hasClaim(cell)) {
                continue;
            }
            BitSet[] area = new BitSet[axes];
            for (int k = 0; k < axes; k++) {
                area[k] = sets[k][gridAxis[k] < 0 ? 0 : grid.coordinate(cell, gridAxis[k])];
            }
            long value = grid.value(cell);
            boolean[] isNew = {false};
            Fact fact = facts.computeIfAbsent(new Area(area), key -> {
                isNew[0] = true;
                return new Fact(value, unknowns(refinements, key));
            });
            fact.origins.add(new Origin(number, cell));
            if (release.publishedLow()[cell] != Released.NOTHING) {
                fact.candidate = mayHide.test(cell) && release.isExact(cell) && (isNew[0] || !fact.isExact());
                fact.know(release.publishedLow()[cell], release.publishedHigh()[cell]);
            }
            if (release.hasClaim(cell)) {
                fact.claim(release.claimLow()[cell], release.claimHigh()[cell]);
            }
        }
    }

    private static int[] unknowns(Refinement[] refinements, Area area) {
        int[] list = {0};
        for (int k = 0; k < refinements.length; k++) {
            int[] blocks = area.sets()[k].stream().toArray();
            int[] longer = new int[list.length * blocks.length];
            int at = 0;
            for (int prefix : list) {
                for (int block : blocks) {
                    longer[at++] = prefix * refinements[k].blocks() + block;
                }
            }
            list = longer;
        }
        return list;
    }

    /** Leaves out what is known to be zero, and makes one of all unknowns that occur in the same facts. */
    private static Knowledge simplified(List<Fact> facts, int combinations) {
        BitSet zero = new BitSet(combinations);
        for (Fact fact : facts) {
            if (fact.isExact() && fact.low == 0 && !fact.candidate) {
                for (int unknown : fact.unknowns) {
                    zero.set(unknown);
                }
            }
        }
        long[] signature = new long[combinations];
        long[] second = new long[combinations];
        for (int f = 0; f < facts.size(); f++) {
            long mixed = mix(f + 1L);
            for (int unknown : facts.get(f).unknowns) {
                signature[unknown] += mixed;
                second[unknown] ^= mix(mixed);
            }
        }
        Map<List<Long>, Integer> classes = new HashMap<>();
        int[] classOf = new int[combinations];
        for (int u = 0; u < combinations; u++) {
            classOf[u] = zero.get(u) || signature[u] == 0
                    ? -1
                    : classes.computeIfAbsent(List.of(signature[u], second[u]), key -> classes.size());
        }
        for (Fact fact : facts) {
            fact.unknowns = Arrays.stream(fact.unknowns)
                    .map(u -> classOf[u])
                    .filter(c -> c >= 0)
                    .distinct()
                    .toArray();
        }
        facts.removeIf(fact -> fact.unknowns.length == 0 && !fact.hasClaim());
        return new Knowledge(facts, classes.size(), components(facts, classes.size()));
    }

    private static long mix(long number) {
        long z = number * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static int[] components(List<Fact> facts, int unknowns) {
        int[] parent = new int[unknowns];
        Arrays.setAll(parent, u -> u);
        for (Fact fact : facts) {
            for (int unknown : fact.unknowns) {
                parent[root(parent, unknown)] = root(parent, fact.unknowns[0]);
            }
        }
        int[] roots = new int[unknowns];
        Arrays.setAll(roots, u -> root(parent, u));
        return roots;
    }

    private static int root(int[] parent, int unknown) {
        int at = unknown;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    List<Fact> facts() {
        return facts;
    }

    int unknowns() {
        return unknowns;
    }

    /** Facts that have unknowns in common, directly or over others, with a fact of the release; one list for each such group. */
    List<List<Fact>> groupsOf(int release) {
        Map<Integer, List<Fact>> groups = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact.unknowns.length > 0) {
                groups.computeIfAbsent(components[fact.unknowns[0]], key -> new ArrayList<>())
                        .add(fact);
            }
        }
        return groups.values().stream()
                .filter(group -> group.stream()
                        .anyMatch(fact -> fact.origins.stream().anyMatch(origin -> origin.release() == release)))
                .toList();
    }
}
