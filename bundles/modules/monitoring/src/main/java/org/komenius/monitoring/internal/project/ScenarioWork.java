package org.komenius.monitoring.internal.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.komenius.monitoring.internal.allocation.AllocationPlan;
import org.komenius.monitoring.internal.allocation.Method;
import org.komenius.monitoring.internal.allocation.NeedRule;
import org.komenius.monitoring.internal.allocation.Stratum;

/** One way of distributing, beside others. Everything may be null until it is calculated. */
public record ScenarioWork(
        String id,
        String title,
        BigDecimal posts,
        BigDecimal unit,
        Method method,
        NeedWork need,
        List<StratumWork> strata,
        BigDecimal costPerPost) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** As {@link NeedRule}. */
    public record NeedWork(
            NeedRule.Kind kind,
            BigDecimal beta,
            BigDecimal lower,
            BigDecimal upper,
            List<NeedRule.Step> steps,
            BigDecimal beyond,
            NeedRule.MissingIndex missing) {}

    /** As {@link Stratum}. */
    public record StratumWork(
            String id,
            String title,
            Set<String> kinds,
            Stratum.Rule rule,
            BigDecimal posts,
            BigDecimal postsEach,
            BigDecimal minimum,
            BigDecimal cap,
            BigDecimal threshold) {
        Stratum toStratum() {
            return new Stratum(
                    id,
                    title == null ? id : title,
                    kinds == null ? Set.of() : kinds,
                    rule == null ? Stratum.Rule.PROPORTIONAL : rule,
                    posts,
                    postsEach,
                    minimum,
                    cap,
                    threshold);
        }
    }

    /** @throws org.komenius.model.problem.ProblemException {@code allocation.*} if it does not hang together */
    public AllocationPlan toPlan() {
        if (posts == null) {
            throw ProjectProblems.noPosts(title == null ? id : title);
        }
        NeedRule rule = need == null || need.kind() == null
                ? NeedRule.none()
                : new NeedRule(
                        need.kind(),
                        need.beta(),
                        need.lower(),
                        need.upper(),
                        need.steps(),
                        need.beyond(),
                        need.missing());
        return new AllocationPlan(
                posts,
                unit == null ? QUARTER : unit,
                method == null ? Method.SAINTE_LAGUE : method,
                rule,
                strata == null
                        ? List.of()
                        : strata.stream().map(StratumWork::toStratum).toList(),
                costPerPost);
    }
}
