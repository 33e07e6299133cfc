package org.komenius.disclosure.internal.memory;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.komenius.disclosure.internal.memory.JointProtection.Answer;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.suppression.OptimalSuppression;

/**
 * The cheapest safe pattern that can be found for one small table by itself. Linear programming chooses cell by cell and so ends in
 * patterns that are safe, but not always the cheapest; for very small tables the cheapest one is computed. Every pattern is proved before
 * it is compared.
 */
final class EconomicalPattern {

    private static final int SMALL_TABLE = 700;
    private static final int FEW_SENSITIVE = 60;
    private static final int TINY_TABLE = 60;

    private final JointProtection joint;
    private final Released open;
    private final Function<boolean[], Released> hiding;
    private final Sensitive[] sensitive;
    private final long[] weights;
    private final long floor;
    private boolean[] best;

    /**
     * @param open the table with its sensitive cells suppressed and no others
     * @param hiding the table with a pattern
     * @param floor least value of a suppressed cell that an attacker takes for granted
     */
    EconomicalPattern(
            JointProtection joint,
            Released open,
            Function<boolean[], Released> hiding,
            Sensitive[] sensitive,
            long[] weights,
            long floor) {
        this.joint = joint;
        this.open = open;
        this.hiding = hiding;
        this.sensitive = sensitive;
        this.weights = weights;
        this.floor = floor;
    }

    /** @param quick a safe pattern, which comes back if none is cheaper or the table is too large to look for one */
    boolean[] find(boolean[] quick) {
        best = quick;
        long count = Arrays.stream(sensitive).filter(s -> s != null).count();
        if (open.size() > SMALL_TABLE || count > FEW_SENSITIVE || count == 0) {
            return quick;
        }
        search(cell -> quick[cell]);
        search(this::canHide);
        if (open.size() <= TINY_TABLE && count <= FEW_SENSITIVE / 2) {
            new OptimalSuppression(open.grid(), sensitive, floor, weights)
                    .find()
                    .filter(this::isSafe)
                    .ifPresent(this::keepCheaper);
        }
        return best;
    }

    private boolean canHide(int cell) {
        return open.values()[cell] > 0 || floor == 0;
    }

    private void search(IntPredicate allowed) {
        Answer answer = joint.protect(List.of(), open, weights, allowed, floor);
        if (answer.provable() && answer.unsolved().isEmpty()) {
            boolean[] pattern = new boolean[open.size()];
            for (int cell = 0; cell < pattern.length; cell++) {
                pattern[cell] = sensitive[cell] != null || answer.hidden().contains(cell);
            }
            keepCheaper(pattern);
        }
    }

    private boolean isSafe(boolean[] pattern) {
        Answer answer = joint.protect(List.of(), hiding.apply(pattern), weights, cell -> false, floor);
        return answer.provable() && answer.unsolved().isEmpty();
    }

    private void keepCheaper(boolean[] pattern) {
        best = cost(pattern) < cost(best) ? pattern : best;
    }

    private long cost(boolean[] pattern) {
        return IntStream.range(0, pattern.length)
                .filter(cell -> pattern[cell])
                .mapToLong(cell -> weights[cell])
                .sum();
    }
}
