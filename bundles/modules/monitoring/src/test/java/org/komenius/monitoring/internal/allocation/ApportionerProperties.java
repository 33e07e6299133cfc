package org.komenius.monitoring.internal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ApportionerProperties {

    @Provide
    Arbitrary<List<Integer>> weights() {
        return Arbitraries.integers().between(1, 500).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Method> divisorMethods() {
        return Arbitraries.of(Method.values()).filter(Method::isDivisorMethod);
    }

    @Property
    void nothingIsLostAndNothingIsInvented(
            @ForAll Method method, @ForAll("weights") List<Integer> weights, @ForAll @IntRange(max = 200) int more) {
        int units = weights.size() + more;
        Apportionment result = Apportioner.distribute(method, units, claims(weights, 0));
        assertThat(result.sum()).isEqualTo(units);
        assertThat(result.units().values()).allMatch(seats -> seats >= 0);
    }

    @Property
    void minimaAreKeptAndTheSumIsExact(
            @ForAll Method method,
            @ForAll("weights") List<Integer> weights,
            @ForAll @IntRange(max = 4) int minimum,
            @ForAll @IntRange(max = 100) int more) {
        int units = weights.size() * Math.max(1, minimum) + more;
        Apportionment result = Apportioner.distribute(method, units, claims(weights, minimum));
        assertThat(result.sum()).isEqualTo(units);
        assertThat(result.units().values()).allMatch(seats -> seats >= minimum);
    }

    @Property
    void capsAreKeptAndTheSumIsExact(
            @ForAll Method method, @ForAll("weights") List<Integer> weights, @ForAll @IntRange(max = 60) int more) {
        int units = weights.size() + more;
        int cap = units / weights.size() + 1;
        List<Claim> claims = claims(weights, 0).stream()
                .map(claim -> new Claim(claim.id(), claim.weight(), 0, cap))
                .toList();
        Apportionment result = Apportioner.distribute(method, units, claims);
        assertThat(result.sum()).isEqualTo(units);
        assertThat(result.units().values()).allMatch(seats -> seats <= cap);
    }

    @Property
    void whoeverNeedsMoreGetsNoLess(
            @ForAll Method method, @ForAll("weights") List<Integer> weights, @ForAll @IntRange(max = 100) int more) {
        List<Claim> claims = claims(weights, 0);
        Apportionment result = Apportioner.distribute(method, weights.size() + more, claims);
        for (Claim one : claims) {
            for (Claim other : claims) {
                if (one.weight().compareTo(other.weight()) > 0) {
                    assertThat(result.units().get(one.id()))
                            .isGreaterThanOrEqualTo(result.units().get(other.id()));
                }
            }
        }
    }

    @Property
    void withADivisorMethodNobodyLosesByMoreUnits(
            @ForAll("divisorMethods") Method method,
            @ForAll("weights") List<Integer> weights,
            @ForAll @IntRange(max = 100) int more) {
        List<Claim> claims = claims(weights, 0);
        Apportionment before = Apportioner.distribute(method, weights.size() + more, claims);
        Apportionment after = Apportioner.distribute(method, weights.size() + more + 1, claims);
        before.units().forEach((id, units) -> assertThat(after.units().get(id)).isGreaterThanOrEqualTo(units));
    }

    @Property
    void withADivisorMethodNobodyLosesByMoreNeed(
            @ForAll("divisorMethods") Method method,
            @ForAll("weights") List<Integer> weights,
            @ForAll @IntRange(max = 100) int more,
            @ForAll @IntRange(min = 1, max = 300) int growth) {
        int units = weights.size() + more;
        List<Integer> grown = new ArrayList<>(weights);
        grown.set(0, grown.get(0) + growth);
        int before = Apportioner.distribute(method, units, claims(weights, 0))
                .units()
                .get("s00");
        int after =
                Apportioner.distribute(method, units, claims(grown, 0)).units().get("s00");
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property
    void hareNiemeyerStaysWithinTheQuota(
            @ForAll("weights") List<Integer> weights, @ForAll @IntRange(max = 200) int units) {
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        Apportionment result = Apportioner.distribute(Method.HARE_NIEMEYER, units, claims(weights, 0));
        for (int i = 0; i < weights.size(); i++) {
            long product = (long) weights.get(i) * units;
            assertThat((long) result.units().get(id(i))).isBetween(product / all, (product + all - 1) / all);
        }
    }

    @Property
    void theOrderOfTheClaimsDoesNotMatter(
            @ForAll Method method,
            @ForAll("weights") List<Integer> weights,
            @ForAll @IntRange(max = 100) int more,
            @ForAll long seed) {
        List<Claim> claims = claims(weights, 0);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        int units = weights.size() + more;
        assertThat(Apportioner.distribute(method, units, shuffled).units())
                .containsAllEntriesOf(
                        Apportioner.distribute(method, units, claims).units());
    }

    @Property
    void theDivisorGivesTheResult(@ForAll("weights") List<Integer> weights, @ForAll @IntRange(max = 100) int more) {
        Apportionment result = Apportioner.distribute(Method.SAINTE_LAGUE, weights.size() + more, claims(weights, 0));
        if (!result.ties().isEmpty() || result.divisor() == null) {
            return;
        }
        BigDecimal divisor = result.divisor().chosen();
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal quotient = BigDecimal.valueOf(weights.get(i)).divide(divisor, 9, java.math.RoundingMode.HALF_UP);
            BigDecimal units = BigDecimal.valueOf(result.units().get(id(i)));
            assertThat(quotient.subtract(units).abs()).isLessThanOrEqualTo(new BigDecimal("0.500001"));
        }
    }

    private static List<Claim> claims(List<Integer> weights, int minimum) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            claims.add(new Claim(id(i), BigDecimal.valueOf(weights.get(i)), minimum, null));
        }
        return claims;
    }

    private static String id(int number) {
        return String.format("s%02d", number);
    }
}
