package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.komenius.pathways.internal.layout.LabelCandidates.Candidate;

/** Chooses a candidate for every stop so that no two labels overlap: greedily, then by annealing, then the best for each in turn. */
final class LabelPlacement {

    private static final double OVERLAP = 90;
    private static final double APART = 3;
    private static final int MOVES_PER_STOP = 400;
    private static final int MOST_MOVES = 60_000;

    private final List<List<Candidate>> candidates;
    private final int[][] neighbours;
    private final Candidate[] chosen;

    LabelPlacement(List<List<Candidate>> candidates) {
        this.candidates = candidates;
        chosen = new Candidate[candidates.size()];
        neighbours = neighbours();
    }

    /** One candidate per stop. */
    Candidate[] choose() {
        for (int stop = 0; stop < chosen.length; stop++) {
            chosen[stop] = best(stop);
        }
        settle();
        if (total() > 0 && chosen.length > 1) {
            anneal();
            settle();
        }
        return chosen;
    }

    /** Stops whose label overlaps this one's. */
    List<Integer> overlapped(int stop) {
        List<Integer> result = new ArrayList<>();
        for (int other : neighbours[stop]) {
            if (overlaps(chosen[stop], chosen[other])) {
                result.add(other);
            }
        }
        return result;
    }

    private int total() {
        int conflicts = 0;
        for (int stop = 0; stop < chosen.length; stop++) {
            conflicts += chosen[stop].hits() + overlapped(stop).size();
        }
        return conflicts;
    }

    private void anneal() {
        Dice dice = new Dice(chosen.length);
        int moves = Math.min(MOST_MOVES, MOVES_PER_STOP * chosen.length);
        for (int i = 0; i < moves; i++) {
            double temperature = 30 * StrictMath.pow(0.004, i / (double) moves);
            int stop = dice.below(chosen.length);
            Candidate other =
                    candidates.get(stop).get(dice.below(candidates.get(stop).size()));
            double change = cost(stop, other) - cost(stop, chosen[stop]);
            if (change <= 0 || dice.share() < StrictMath.exp(-change / temperature)) {
                chosen[stop] = other;
            }
        }
    }

    private void settle() {
        boolean changed = true;
        for (int round = 0; changed && round < 20; round++) {
            changed = false;
            for (int stop = 0; stop < chosen.length; stop++) {
                Candidate best = best(stop);
                if (best != chosen[stop] && cost(stop, best) < cost(stop, chosen[stop]) - 1e-9) {
                    chosen[stop] = best;
                    changed = true;
                }
            }
        }
    }

    private Candidate best(int stop) {
        Candidate best = null;
        double least = Double.MAX_VALUE;
        for (Candidate candidate : candidates.get(stop)) {
            double cost = cost(stop, candidate);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private double cost(int stop, Candidate candidate) {
        double cost = candidate.cost();
        for (int other : neighbours[stop]) {
            if (chosen[other] != null && overlaps(candidate, chosen[other])) {
                cost += OVERLAP;
            }
        }
        return cost;
    }

    private static boolean overlaps(Candidate a, Candidate b) {
        return a.box().grown(APART).overlaps(b.box());
    }

    private int[][] neighbours() {
        Box[] reach = new Box[candidates.size()];
        for (int stop = 0; stop < reach.length; stop++) {
            Box box = candidates.get(stop).get(0).box();
            for (Candidate candidate : candidates.get(stop)) {
                box = new Box(
                        Math.min(box.left(), candidate.box().left()),
                        Math.min(box.top(), candidate.box().top()),
                        Math.max(box.right(), candidate.box().right()),
                        Math.max(box.bottom(), candidate.box().bottom()));
            }
            reach[stop] = box.grown(APART);
        }
        int[][] result = new int[reach.length][];
        for (int stop = 0; stop < reach.length; stop++) {
            int self = stop;
            result[stop] = java.util.stream.IntStream.range(0, reach.length)
                    .filter(other -> other != self && reach[self].overlaps(reach[other]))
                    .toArray();
        }
        return result;
    }
}
