package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many units each stratum gets: fixed ones first, the rest by need over the strata that take the rest. */
final class StratumBudgets {

    private final AllocationPlan plan;
    private final Map<String, List<School>> members;
    private final Map<String, BigDecimal> needs;

    StratumBudgets(AllocationPlan plan, Map<String, List<School>> members, Map<String, BigDecimal> needs) {
        this.plan = plan;
        this.members = members;
        this.needs = needs;
    }

    /** Schools by stratum; @throws org.komenius.model.problem.ProblemException if a school belongs to none */
    static Map<String, List<School>> members(AllocationPlan plan, List<School> schools) {
        Map<String, String> byKind = new HashMap<>();
        Map<String, List<School>> members = new LinkedHashMap<>();
        for (Stratum stratum : plan.strata()) {
            members.put(stratum.id(), new ArrayList<>());
            stratum.kinds().forEach(kind -> byKind.put(kind, stratum.id()));
        }
        List<String> homeless = new ArrayList<>();
        for (School school : schools) {
            String stratum = byKind.get(school.kind());
            if (stratum == null) {
                homeless.add(school.title());
            } else {
                members.get(stratum).add(school);
            }
        }
        if (!homeless.isEmpty()) {
            throw AllocationProblems.noStratum(homeless);
        }
        return members;
    }

    Map<String, Integer> find() {
        int all = plan.units(plan.posts());
        Map<String, Integer> budgets = new LinkedHashMap<>();
        List<Stratum> open = new ArrayList<>();
        int used = 0;
        for (Stratum stratum : plan.strata()) {
            int schools = members.get(stratum.id()).size();
            if (stratum.posts() == null && stratum.postsEach() == null) {
                open.add(stratum);
                budgets.put(stratum.id(), 0);
                continue;
            }
            int units = stratum.posts() != null
                    ? plan.units(stratum.posts())
                    : Math.multiplyExact(plan.units(stratum.postsEach()), schools);
            if (schools == 0 && units > 0) {
                throw AllocationProblems.emptyStratum(stratum.title());
            }
            budgets.put(stratum.id(), units);
            used += units;
        }
        if (used > all) {
            throw AllocationProblems.strataAboveBudget(all, used);
        }
        open.removeIf(stratum -> members.get(stratum.id()).isEmpty());
        if (open.isEmpty() && used < all) {
            throw AllocationProblems.budgetNotUsed(all, used);
        }
        if (!open.isEmpty()) {
            budgets.putAll(rest(open, all - used));
        }
        return budgets;
    }

    private Map<String, Integer> rest(List<Stratum> open, int units) {
        List<Claim> claims = open.stream().map(this::claim).toList();
        return Apportioner.distribute(plan.method(), units, claims).units();
    }

    private Claim claim(Stratum stratum) {
        List<School> inside = members.get(stratum.id());
        BigDecimal need =
                inside.stream().map(school -> needs.get(school.id())).reduce(BigDecimal.ZERO, BigDecimal::add);
        int minimum = stratum.minimum() == null ? 0 : plan.units(stratum.minimum());
        if (plan.method().servesAllFirst()) {
            minimum = Math.max(1, minimum);
        }
        Integer cap = stratum.cap() == null ? null : Math.multiplyExact(plan.units(stratum.cap()), inside.size());
        return new Claim(stratum.id(), need, Math.multiplyExact(minimum, inside.size()), cap);
    }
}
