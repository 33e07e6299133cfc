package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Distributes the units of one stratum over its schools by its rule. */
final class StratumShares {

    private final AllocationPlan plan;
    private final Map<String, BigDecimal> needs;

    StratumShares(AllocationPlan plan, Map<String, BigDecimal> needs) {
        this.plan = plan;
        this.needs = needs;
    }

    Apportionment distribute(Stratum stratum, List<School> schools, int units) {
        return stratum.rule() == Stratum.Rule.EQUAL
                ? equal(schools, units)
                : Apportioner.distribute(plan.method(), units, claims(stratum, schools));
    }

    List<Claim> claims(Stratum stratum, List<School> schools) {
        int minimum = stratum.minimum() == null ? 0 : plan.units(stratum.minimum());
        Integer cap = stratum.cap() == null ? null : plan.units(stratum.cap());
        return schools.stream()
                .map(school -> new Claim(school.id(), weight(stratum, school), minimum, cap))
                .toList();
    }

    private BigDecimal weight(Stratum stratum, School school) {
        BigDecimal need = needs.get(school.id());
        boolean below = stratum.threshold() != null && need.compareTo(stratum.threshold()) < 0;
        return below ? BigDecimal.ZERO : need;
    }

    private Apportionment equal(List<School> schools, int units) {
        List<School> byNeed = schools.stream()
                .sorted(Comparator.comparing((School school) -> needs.get(school.id()), Comparator.reverseOrder())
                        .thenComparing(School::id))
                .toList();
        int each = units / schools.size();
        int more = units % schools.size();
        Map<String, Integer> shares = new LinkedHashMap<>();
        schools.forEach(school -> shares.put(school.id(), each));
        byNeed.stream().limit(more).forEach(school -> shares.merge(school.id(), 1, Integer::sum));
        List<Apportionment.Tie> ties = new ArrayList<>();
        if (more > 0) {
            BigDecimal last = needs.get(byNeed.get(more - 1).id());
            List<String> served = equalTo(byNeed.subList(0, more), last);
            List<String> unserved = equalTo(byNeed.subList(more, byNeed.size()), last);
            if (!unserved.isEmpty()) {
                ties.add(new Apportionment.Tie(served, unserved));
            }
        }
        return new Apportionment(shares, null, ties);
    }

    private List<String> equalTo(List<School> schools, BigDecimal need) {
        return schools.stream()
                .filter(school -> needs.get(school.id()).compareTo(need) == 0)
                .map(School::id)
                .sorted()
                .toList();
    }
}
