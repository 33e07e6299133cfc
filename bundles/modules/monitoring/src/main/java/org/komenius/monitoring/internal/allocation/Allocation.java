package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.allocation.AllocationResult.SchoolResult;
import org.komenius.monitoring.internal.allocation.AllocationResult.StratumResult;

/** Distributes posts over schools by a plan. Pure and exact: the same plan and schools give the same result anywhere. */
public final class Allocation {

    private static final int SHOWN_DECIMALS = 3;

    private final AllocationPlan plan;
    private final List<School> schools;
    private final Map<String, BigDecimal> needs;
    private final Map<String, BigDecimal> factors = new HashMap<>();

    private Allocation(AllocationPlan plan, List<School> schools) {
        this.plan = plan;
        this.schools = List.copyOf(schools);
        SchoolCheck.check(schools, plan.need());
        this.needs = new LinkedHashMap<>();
        for (School school : schools) {
            BigDecimal factor = plan.need().factor(school.index());
            factors.put(school.id(), factor);
            needs.put(school.id(), school.size().multiply(factor).setScale(NeedRule.DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /** @throws org.komenius.model.problem.ProblemException {@code allocation.*} if there is no result, with what to do */
    public static AllocationResult of(AllocationPlan plan, List<School> schools) {
        return new Allocation(plan, schools).distribute();
    }

    /** The claims that a stratum's units were distributed over, to look at them once more. */
    public static List<Claim> claims(AllocationPlan plan, AllocationResult result, String stratum) {
        Map<String, BigDecimal> needs = new HashMap<>();
        List<School> inside = new ArrayList<>();
        for (SchoolResult school : result.schools()) {
            if (school.stratum().equals(stratum)) {
                needs.put(school.school().id(), school.need());
                inside.add(school.school());
            }
        }
        Stratum rule = plan.strata().stream()
                .filter(one -> one.id().equals(stratum))
                .findFirst()
                .orElseThrow();
        return new StratumShares(plan, needs).claims(rule, inside);
    }

    private AllocationResult distribute() {
        Map<String, List<School>> members = StratumBudgets.members(plan, schools);
        Map<String, Integer> budgets = new StratumBudgets(plan, members, needs).find();
        List<StratumResult> strata = new ArrayList<>();
        Map<String, SchoolResult> results = new HashMap<>();
        for (Stratum stratum : plan.strata()) {
            List<School> inside = members.get(stratum.id());
            int units = budgets.get(stratum.id());
            if (inside.isEmpty()) {
                continue;
            }
            Apportionment apportionment = new StratumShares(plan, needs).distribute(stratum, inside, units);
            BigDecimal need =
                    inside.stream().map(school -> needs.get(school.id())).reduce(BigDecimal.ZERO, BigDecimal::add);
            strata.add(new StratumResult(
                    stratum.id(),
                    stratum.title(),
                    stratum.rule(),
                    inside.size(),
                    need,
                    units,
                    plan.posts(units),
                    apportionment.divisor(),
                    apportionment.ties()));
            for (School school : inside) {
                results.put(
                        school.id(),
                        result(
                                school,
                                stratum,
                                units,
                                inside.size(),
                                need,
                                apportionment.units().get(school.id())));
            }
        }
        List<SchoolResult> ordered =
                schools.stream().map(school -> results.get(school.id())).toList();
        return new AllocationResult(plan.units(plan.posts()), strata, ordered, notes(strata));
    }

    private SchoolResult result(
            School school, Stratum stratum, int stratumUnits, int inside, BigDecimal stratumNeed, int units) {
        BigDecimal need = needs.get(school.id());
        BigDecimal all = plan.posts(stratumUnits);
        BigDecimal quota = stratum.rule() == Stratum.Rule.EQUAL
                ? all.divide(BigDecimal.valueOf(inside), SHOWN_DECIMALS, RoundingMode.HALF_UP)
                : stratumNeed.signum() == 0
                        ? BigDecimal.ZERO.setScale(SHOWN_DECIMALS)
                        : all.multiply(need).divide(stratumNeed, SHOWN_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal posts = plan.posts(units);
        return new SchoolResult(
                school,
                stratum.id(),
                factors.get(school.id()),
                need,
                quota,
                units,
                posts,
                plan.posts().divide(BigDecimal.valueOf(schools.size()), SHOWN_DECIMALS, RoundingMode.HALF_UP),
                school.presentPosts() == null ? null : posts.subtract(school.presentPosts()),
                plan.costPerPost() == null ? null : posts.multiply(plan.costPerPost()));
    }

    private List<LocalizedText> notes(List<StratumResult> strata) {
        List<LocalizedText> notes = new ArrayList<>();
        for (StratumResult stratum : strata) {
            for (Apportionment.Tie tie : stratum.ties()) {
                notes.add(LocalizedText.of(
                        "„" + stratum.title() + "“: Gleicher Anspruch auf die letzte Einheit bei "
                                + String.join(", ", tie.served()) + " (erhalten) und "
                                + String.join(", ", tie.unserved())
                                + " (nicht erhalten). Es zählt der größere Bedarf, dann die kleinere Kennung.",
                        "\"" + stratum.title() + "\": equal claims to the last unit of "
                                + String.join(", ", tie.served()) + " (served) and "
                                + String.join(", ", tie.unserved())
                                + " (not served). The larger need counts, then the smaller id."));
            }
        }
        long neutral = schools.stream()
                .filter(school -> school.index() == null && plan.need().kind() != NeedRule.Kind.NONE)
                .count();
        if (neutral > 0) {
            notes.add(LocalizedText.of(
                    neutral + " Schulen ohne Index zählen mit dem Faktor 1.",
                    neutral + " schools without index count with a factor of 1."));
        }
        return notes;
    }
}
