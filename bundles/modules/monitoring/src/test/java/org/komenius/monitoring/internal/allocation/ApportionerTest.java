package org.komenius.monitoring.internal.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;

class ApportionerTest {

    /** Values of the field's literature; the second and third line are the Alabama paradox. */
    @ParameterizedTest
    @CsvSource({
        "SAINTE_LAGUE,    10, 53 24 23,          6 2 2",
        "HARE_NIEMEYER,   10, 53 24 23,          5 3 2",
        "HARE_NIEMEYER,   10, 6 6 2,             4 4 2",
        "HARE_NIEMEYER,   11, 6 6 2,             5 5 1",
        "DHONDT,          10, 4160 3380 2460,    4 4 2",
        "SAINTE_LAGUE,    10, 4160 3380 2460,    4 3 3",
        "ADAMS,           50, 450 350 199 1,     22 17 10 1",
        "DEAN,            50, 450 350 199 1,     22 17 10 1",
        "HUNTINGTON_HILL, 50, 450 350 199 1,     22 17 10 1",
        "HARE_NIEMEYER,   60, 216 310 22 32,     23 32 2 3",
        "HARE_NIEMEYER,   10, 47000 16000 15800 12000 6100 3100, 5 2 1 1 1 0",
        "HARE_NIEMEYER,   2,  10 10 0,           1 1 0",
        "SAINTE_LAGUE,    0,  10 10,             0 0"
    })
    void distributesAsPublished(Method method, int units, String weights, String expected) {
        assertThat(seats(Apportioner.distribute(method, units, claims(weights))))
                .isEqualTo(expected);
    }

    @Test
    void minimaAndTheOthersShareOneDivisor() {
        List<Claim> claims = List.of(claim("a", 90, 2, null), claim("b", 50, 2, null), claim("c", 10, 2, null));
        Apportionment result = Apportioner.distribute(Method.SAINTE_LAGUE, 10, claims);
        assertThat(seats(result)).isEqualTo("5 3 2");
        BigDecimal divisor = result.divisor().chosen();
        for (Claim claim : claims) {
            int rounded = claim.weight()
                    .divide(divisor, 0, java.math.RoundingMode.HALF_UP)
                    .intValueExact();
            assertThat(result.units().get(claim.id())).isEqualTo(Math.max(claim.minimum(), rounded));
        }
    }

    @Test
    void whatACapTakesAwayGoesToTheOthers() {
        List<Claim> claims = List.of(claim("a", 90, 0, 3), claim("b", 10, 3, null), claim("c", 5, 0, null));
        assertThat(seats(Apportioner.distribute(Method.SAINTE_LAGUE, 10, claims)))
                .isEqualTo("3 5 2");
        assertThat(seats(Apportioner.distribute(Method.HARE_NIEMEYER, 10, claims)))
                .isEqualTo("3 5 2");
    }

    @Test
    void aTieGoesToTheLargerWeightThenToTheSmallerIdAndIsTold() {
        Apportionment equal =
                Apportioner.distribute(Method.SAINTE_LAGUE, 1, List.of(Claim.of("y", 7), Claim.of("x", 7)));
        assertThat(equal.units()).containsEntry("x", 1).containsEntry("y", 0);
        assertThat(equal.ties()).containsExactly(new Apportionment.Tie(List.of("x"), List.of("y")));

        // 3/1.5 = 1/0.5: the third unit.
        Apportionment larger =
                Apportioner.distribute(Method.SAINTE_LAGUE, 2, List.of(Claim.of("a", 1), Claim.of("b", 3)));
        assertThat(larger.units()).containsEntry("b", 2).containsEntry("a", 0);
        assertThat(larger.ties()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SAINTE_LAGUE, 5,  '',        allocation.nobody",
        "SAINTE_LAGUE, 5,  0 0,       allocation.need.none",
        "SAINTE_LAGUE, -1, 3 4,       allocation.budget.negative",
        "ADAMS,        1,  3 4,       allocation.units.fewer-than-claims"
    })
    void saysWhyThereIsNoResult(Method method, int units, String weights, String code) {
        assertProblem(code, () -> Apportioner.distribute(method, units, claims(weights)));
    }

    @Test
    void refusesBoundsThatCannotBeKept() {
        assertProblem(
                "allocation.minima.above-budget",
                () -> Apportioner.distribute(
                        Method.SAINTE_LAGUE, 3, List.of(claim("a", 1, 2, null), claim("b", 1, 2, null))));
        assertProblem(
                "allocation.caps.below-budget",
                () -> Apportioner.distribute(
                        Method.SAINTE_LAGUE, 5, List.of(claim("a", 1, 0, 2), claim("b", 1, 0, 2))));
        assertProblem("allocation.bounds.contradict", () -> claim("a", 1, 3, 2));
        assertProblem("allocation.need.negative", () -> Claim.of("a", -1));
        assertProblem(
                "allocation.twice",
                () -> Apportioner.distribute(Method.DHONDT, 5, List.of(Claim.of("a", 1), Claim.of("a", 1))));
    }

    @Test
    void findsTheAlabamaParadoxAndOnlyWhereThereIsOne() {
        List<Claim> claims = claims("6 6 2");
        assertThat(Paradoxes.find(Method.HARE_NIEMEYER, 10, claims, 2))
                .filteredOn(paradox -> paradox.kind() == Paradoxes.Kind.MORE_UNITS)
                .containsExactly(new Paradoxes.Paradox(Paradoxes.Kind.MORE_UNITS, 10, 11, null, List.of("2")));
        assertThat(Paradoxes.find(Method.SAINTE_LAGUE, 10, claims, 2)).isEmpty();
    }

    static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code().value())
                .isEqualTo(code));
    }

    static Claim claim(String id, long weight, int minimum, Integer cap) {
        return new Claim(id, BigDecimal.valueOf(weight), minimum, cap);
    }

    static List<Claim> claims(String weights) {
        List<Claim> claims = new ArrayList<>();
        for (String weight : weights.isBlank() ? new String[0] : weights.strip().split(" ")) {
            claims.add(Claim.of(String.valueOf(claims.size()), new BigDecimal(weight)));
        }
        return claims;
    }

    static String seats(Apportionment result) {
        return String.join(
                " ", result.units().values().stream().map(String::valueOf).toList());
    }
}
