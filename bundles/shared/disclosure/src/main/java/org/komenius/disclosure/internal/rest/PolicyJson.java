package org.komenius.disclosure.internal.rest;

import java.time.Instant;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.Dominance;
import org.komenius.disclosure.ConfidentialityPolicy.LossWeight;
import org.komenius.disclosure.ConfidentialityPolicy.Method;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.internal.door.SourcePolicy;
import org.komenius.disclosure.internal.release.DisclosureProblems;
import org.komenius.disclosure.internal.rules.PrimaryRules;

/**
 * How a source is protected.
 *
 * @param source set by the server; ignored in requests
 * @param dominanceN null for no dominance rule, like {@code dominanceK}
 * @param equivalentPPercent p of the p%-rule that a (2,k)-rule comes closest to; only answered, and only for n = 2
 * @param reason why it is changed; required in requests
 * @param changed null for a source that has the default policy
 */
public record PolicyJson(
        String source,
        Boolean guarded,
        Integer minimumCount,
        ZeroPolicy zeros,
        Integer dominanceN,
        Integer dominanceK,
        Integer pPercent,
        Double equivalentPPercent,
        Integer requestPercent,
        Method method,
        Integer roundingBase,
        LossWeight weight,
        String reason,
        Instant changed,
        String changedBy) {

    static PolicyJson of(SourcePolicy source) {
        return of(
                source.source(),
                source.guarded(),
                source.policy(),
                source.reason(),
                source.changed(),
                source.changedBy());
    }

    static PolicyJson ofDefault(String source, boolean guarded, ConfidentialityPolicy policy) {
        return of(source, guarded, policy, null, null, null);
    }

    private static PolicyJson of(
            String source,
            boolean guarded,
            ConfidentialityPolicy policy,
            String reason,
            Instant changed,
            String changedBy) {
        Dominance rule = policy.dominance();
        return new PolicyJson(
                source,
                guarded,
                policy.minimumCount(),
                policy.zeros(),
                rule == null ? null : rule.n(),
                rule == null ? null : rule.k(),
                policy.pPercent(),
                rule == null || rule.n() != 2 ? null : PrimaryRules.equivalentPPercent(rule.k()),
                policy.requestPercent(),
                policy.method(),
                policy.roundingBase(),
                policy.weight(),
                reason,
                changed,
                changedBy);
    }

    /** What is left out stays as it is in {@code before}; the rules for magnitudes are taken as they are given. */
    ConfidentialityPolicy toPolicy(ConfidentialityPolicy before) {
        try {
            return new ConfidentialityPolicy(
                    minimumCount == null ? before.minimumCount() : minimumCount,
                    zeros == null ? before.zeros() : zeros,
                    dominanceN == null || dominanceK == null ? null : new Dominance(dominanceN, dominanceK),
                    pPercent,
                    requestPercent,
                    method == null ? before.method() : method,
                    roundingBase == null ? before.roundingBase() : roundingBase,
                    weight == null ? before.weight() : weight);
        } catch (IllegalArgumentException e) {
            throw DisclosureProblems.invalidPolicy("policy", e);
        }
    }
}
