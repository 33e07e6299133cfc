package org.komenius.disclosure.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.Dominance;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.Contribution;
import org.komenius.disclosure.ProtectionReason;

class PrimaryRulesTest {

    private static final ConfidentialityPolicy COUNTS = ConfidentialityPolicy.COUNTS;

    @ParameterizedTest(name = "{0} units, zeros {1}: from {2} to {3}")
    @CsvSource({"1, PUBLISH, 1, 3", "2, PUBLISH, 2, 3", "0, PROTECT, 0, 3", "1, PROTECT, 0, 3", "2, PROTECT, 0, 3"})
    void smallCountsMayBeTheMinimum(long units, ZeroPolicy zeros, long low, long high) {
        assertThat(new PrimaryRules(COUNTS.withZeros(zeros)).count(units))
                .contains(new Sensitive(ProtectionReason.PRIMARY_SMALL_COUNT, low, high));
    }

    @ParameterizedTest
    @CsvSource({"0, PUBLISH", "3, PUBLISH", "3, PROTECT", "100, PUBLISH"})
    void otherCountsAreFree(long units, ZeroPolicy zeros) {
        assertThat(new PrimaryRules(COUNTS.withZeros(zeros)).count(units)).isEmpty();
    }

    @ParameterizedTest(name = "{0} by ({1},{2}): {3}")
    @CsvSource({
        // contributions, n, k, upper bound of the interval; empty if the cell is free
        "85 10 5, 1, 80, 107", // 100/80·85 = 106.25
        "80 15 5, 1, 80, ''", // exactly k percent is not more than k percent
        "60 30 5 5, 2, 85, 106", // 100/85·90 = 105.88
        "40 30 20 10, 2, 85, ''",
    })
    void dominanceHasTheIntervalOfTheHandbook(String parts, int n, int k, String high) {
        ConfidentialityPolicy policy = COUNTS.withMagnitudes(new Dominance(n, k), null);
        var found = new PrimaryRules(policy).magnitude(100, BigDecimal.ONE, contributions(parts));
        assertThat(found.map(Sensitive::high))
                .isEqualTo(high.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(Long.valueOf(high)));
    }

    @ParameterizedTest(name = "{0} by the {1} percent rule: {2}")
    @CsvSource({
        "70 20 10, 10, ''", // the rest of 10 hides 7 = 10 % of 70
        "80 16 4, 10, 104", // 8 − 4
        "80 16 4, 5, ''",
    })
    void pPercentProtectsTheLargestFromTheSecond(String parts, int p, String high) {
        var found =
                new PrimaryRules(COUNTS.withMagnitudes(null, p)).magnitude(100, BigDecimal.ONE, contributions(parts));
        assertThat(found.map(Sensitive::high))
                .isEqualTo(high.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(Long.valueOf(high)));
    }

    @Test
    void unitsOfOneHoldingAreOneContributor() {
        List<Contribution> units = List.of(
                new Contribution("a", "h", BigDecimal.valueOf(45), false),
                new Contribution("b", "h", BigDecimal.valueOf(40), false),
                Contribution.of("c", 10),
                Contribution.of("d", 5));
        PrimaryRules rules = new PrimaryRules(COUNTS.withMagnitudes(new Dominance(1, 80), null));
        assertThat(rules.magnitude(100, BigDecimal.ONE, units).map(Sensitive::reason))
                .contains(ProtectionReason.DOMINANCE);
        assertThat(rules.magnitude(100, BigDecimal.ONE, contributions("45 40 10 5")))
                .isEmpty();
    }

    @Test
    void whoAskedIsProtectedFromHisShareOn() {
        List<Contribution> units = List.of(
                new Contribution("a", null, BigDecimal.valueOf(60), true),
                Contribution.of("b", 30),
                Contribution.of("c", 10));
        ConfidentialityPolicy policy =
                new ConfidentialityPolicy(3, ZeroPolicy.PUBLISH, null, null, 60, COUNTS.method(), 3, COUNTS.weight());
        assertThat(new PrimaryRules(policy)
                        .magnitude(100, BigDecimal.ONE, units)
                        .map(Sensitive::reason))
                .contains(ProtectionReason.ON_REQUEST);
    }

    @ParameterizedTest(name = "(2,{0}) protects all that the {1} percent rule does")
    @CsvSource({"80, 25", "90, 11.11", "50, 100"})
    void thePPercentRuleThatComesClosest(int k, double p) {
        assertThat(PrimaryRules.equivalentPPercent(k)).isCloseTo(p, org.assertj.core.data.Offset.offset(0.01));
    }

    private static List<Contribution> contributions(String parts) {
        List<Contribution> units = new ArrayList<>();
        for (String part : parts.split(" ")) {
            units.add(Contribution.of("u" + units.size(), Long.parseLong(part)));
        }
        return units;
    }
}
