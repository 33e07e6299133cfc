package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.komenius.disclosure.internal.linear.LinearModel;
import org.komenius.disclosure.internal.linear.LinearModel.Outcome;

/**
 * What an attacker can compute from a group of connected facts by linear programming.
 *
 * <p>A bound counts as reached only by a solution that fulfils every fact, also those that the solver was spared as redundant; so a
 * fault of the solver or of the choice of rows can make a cell look unprotected, never protected. Many cells are proven by one program,
 * since one possible table may reach the bounds of many at once. That the true figures fulfil every fact is taken for granted.
 */
final class Attack {

    private static final double LARGEST = 1e5;
    private static final int BATCHES = 8;

    private final List<Fact> facts;
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final double scale;
    /** Of the facts that are exact and stay so. */
    private final IndependentRows lasting;

    private final Set<Fact> lastingFacts = new HashSet<>();

    /**
     * @param bound the most (or least) that the cell can be; where it is not the interval's end, the interval is broken
     */
    record Breach(Fact fact, boolean upwards, double bound) {}

    Attack(List<Fact> group) {
        this.facts = group;
        long most = 1;
        for (Fact fact : group) {
            for (int unknown : fact.unknowns) {
                columns.putIfAbsent(unknown, columns.size());
            }
            most = Math.max(most, Math.max(fact.value, fact.claimHigh));
        }
        this.scale = Math.max(1, most / LARGEST);
        group.stream().filter(fact -> fact.isExact() && !fact.candidate).forEach(lastingFacts::add);
        this.lasting = new IndependentRows(columns)
                .add(group.stream().filter(lastingFacts::contains).toList());
    }

    int unknowns() {
        return columns.size();
    }

    /** All claims whose interval can be seen to be narrower than it has to be, each in the direction that is broken. */
    List<Breach> breaches() {
        return breaches(fact -> false, false);
    }

    /** Whether any claim is broken besides those of {@code lost}; quicker than asking for all. */
    boolean isBreached(Set<Fact> lost) {
        return !breaches(lost::contains, true).isEmpty();
    }

    private List<Breach> breaches(Predicate<Fact> ignored, boolean firstOnly) {
        List<Breach> breaches = new ArrayList<>();
        for (boolean upwards : new boolean[] {true, false}) {
            List<Fact> open = new ArrayList<>(facts.stream()
                    .filter(fact -> fact.hasClaim() && !ignored.test(fact))
                    .filter(fact -> upwards ? fact.claimHigh > fact.value : fact.claimLow < fact.value)
                    .toList());
            open.removeIf(fact -> {
                boolean known = fact.isExact();
                if (known) {
                    breaches.add(new Breach(fact, upwards, fact.value));
                }
                return known;
            });
            if (!open.isEmpty()) {
                prove(open, upwards);
                bounds(open, upwards, breaches, firstOnly);
            }
        }
        return breaches;
    }

    /** Takes away from {@code open} what a few programs for all of them together prove. */
    private void prove(List<Fact> open, boolean upwards) {
        for (int batch = 0; batch < BATCHES && open.size() > 1; batch++) {
            LinearModel model = model(null);
            int[] goals = new int[open.size()];
            double[] weights = new double[open.size()];
            for (int i = 0; i < goals.length; i++) {
                Fact fact = open.get(i);
                // Upwards a goal grows with its cell until the bound; downwards it is what the cell exceeds the bound
                // by.
                double bound = (upwards ? fact.claimHigh : fact.claimLow) / scale;
                goals[i] = upwards ? model.variable(bound) : model.variable();
                model.sum(
                        columns(fact),
                        new int[] {goals[i]},
                        new double[] {-1},
                        upwards ? 0 : Double.NEGATIVE_INFINITY,
                        upwards ? Double.POSITIVE_INFINITY : bound);
                weights[i] = 1 / Math.max(1, bound);
            }
            Outcome outcome = upwards ? model.maximise(goals, weights) : model.minimise(goals, weights);
            int before = open.size();
            if (outcome.solved() && isPossible(outcome.values())) {
                open.removeIf(fact -> reaches(fact, upwards, sum(fact, outcome.values())));
            }
            if (open.size() == before) {
                return;
            }
        }
    }

    private void bounds(List<Fact> open, boolean upwards, List<Breach> breaches, boolean firstOnly) {
        if (open.isEmpty()) {
            return;
        }
        LinearModel model = model(null);
        for (Fact fact : open) {
            if (firstOnly && !breaches.isEmpty()) {
                return;
            }
            double bound = bound(model, fact, upwards);
            if (!reaches(fact, upwards, bound)) {
                breaches.add(new Breach(fact, upwards, bound * scale));
            }
        }
    }

    private double bound(LinearModel model, Fact fact, boolean upwards) {
        Outcome outcome = upwards ? model.maximise(columns(fact), null) : model.minimise(columns(fact), null);
        if (outcome.unbounded()) {
            return upwards ? Double.POSITIVE_INFINITY : 0;
        }
        // Without a solution that can be checked nothing is proven, so the cell counts as known.
        return outcome.solved() && isPossible(outcome.values()) ? sum(fact, outcome.values()) : fact.value / scale;
    }

    /** Whether the claim stays broken when an attacker does not know the facts that {@code known} leaves out. */
    boolean staysBroken(Breach breach, Predicate<Fact> known) {
        LinearModel model = model(known);
        Outcome outcome = breach.upwards()
                ? model.maximise(columns(breach.fact()), null)
                : model.minimise(columns(breach.fact()), null);
        return outcome.solved() && !reaches(breach.fact(), breach.upwards(), sum(breach.fact(), outcome.values()));
    }

    /**
     * The candidates that cost least to suppress so that the claim is fulfilled; after Kelly, Golden and Assad (1992), where a change of
     * a cell costs in proportion, which makes the choice good though not always the best.
     *
     * @param floor what an attacker knows a suppressed cell to be at least, if it is not less
     * @return empty if not even suppressing all candidates would do
     */
    List<Fact> cheapest(Breach breach, ToDoubleFunction<Fact> weight, long floor) {
        LinearModel model = model(lasting, fact -> !fact.candidate);
        List<Fact> candidates = facts.stream().filter(fact -> fact.candidate).toList();
        int[] changes = new int[candidates.size() * 2];
        double[] costs = new double[changes.length];
        for (int i = 0; i < candidates.size(); i++) {
            Fact fact = candidates.get(i);
            double known = fact.value / scale;
            int more = model.variable();
            int less = model.variable(Math.max(0, (fact.value - Math.min(floor, fact.value)) / scale));
            model.sum(columns(fact), new int[] {more, less}, new double[] {-1, 1}, known, known);
            changes[2 * i] = more;
            changes[2 * i + 1] = less;
            costs[2 * i] = weight.applyAsDouble(fact);
            costs[2 * i + 1] = costs[2 * i];
        }
        Fact claim = breach.fact();
        double target = (breach.upwards() ? claim.claimHigh : claim.claimLow) / scale;
        model.sum(
                columns(claim),
                breach.upwards() ? target : Double.NEGATIVE_INFINITY,
                breach.upwards() ? Double.POSITIVE_INFINITY : target);
        Outcome outcome = model.minimise(changes, costs);
        List<Fact> hidden = new ArrayList<>();
        for (int i = 0; i < candidates.size() && outcome.solved(); i++) {
            double change = outcome.values()[changes[2 * i]] + outcome.values()[changes[2 * i + 1]];
            if (change > LinearModel.TOLERANCE) {
                hidden.add(candidates.get(i));
            }
        }
        return hidden;
    }

    /** @param known facts that the attacker has; null for all */
    private LinearModel model(Predicate<Fact> known) {
        List<Fact> later = facts.stream()
                .filter(fact -> fact.isExact() && !lastingFacts.contains(fact))
                .toList();
        return known == null
                ? model(lasting.copy().add(later), fact -> true)
                : model(
                        new IndependentRows(columns)
                                .add(facts.stream()
                                        .filter(Fact::isExact)
                                        .filter(known)
                                        .toList()),
                        known);
    }

    private LinearModel model(IndependentRows exact, Predicate<Fact> known) {
        LinearModel model = new LinearModel();
        for (int c = 0; c < columns.size(); c++) {
            model.variable();
        }
        for (Fact fact : exact.rows()) {
            model.sum(columns(fact), fact.value / scale, fact.value / scale);
        }
        for (Fact fact : facts) {
            boolean bounded = fact.low > 0 || fact.high < Fact.UNLIMITED;
            if (!fact.isExact() && bounded && known.test(fact)) {
                model.sum(
                        columns(fact),
                        fact.low > 0 ? fact.low / scale : Double.NEGATIVE_INFINITY,
                        fact.high < Fact.UNLIMITED ? fact.high / scale : Double.POSITIVE_INFINITY);
            }
        }
        return model;
    }

    private int[] columns(Fact fact) {
        int[] result = new int[fact.unknowns.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = columns.get(fact.unknowns[i]);
        }
        return result;
    }

    private double sum(Fact fact, double[] values) {
        double sum = 0;
        for (int unknown : fact.unknowns) {
            sum += values[columns.get(unknown)];
        }
        return sum;
    }

    private boolean reaches(Fact fact, boolean upwards, double bound) {
        double target = (upwards ? fact.claimHigh : fact.claimLow) / scale;
        double tolerance = LinearModel.TOLERANCE * Math.max(1, target);
        return upwards ? bound >= target - tolerance : bound <= target + tolerance;
    }

    /** Whether the solution is a table that an attacker could not tell from the true one. */
    private boolean isPossible(double[] values) {
        for (int c = 0; c < columns.size(); c++) {
            if (values[c] < -LinearModel.TOLERANCE) {
                return false;
            }
        }
        for (Fact fact : facts) {
            double sum = sum(fact, values);
            double tolerance = LinearModel.TOLERANCE * Math.max(1, fact.value / scale);
            if (sum < fact.low / scale - tolerance
                    || (fact.high < Fact.UNLIMITED && sum > fact.high / scale + tolerance)) {
                return false;
            }
        }
        return true;
    }
}
