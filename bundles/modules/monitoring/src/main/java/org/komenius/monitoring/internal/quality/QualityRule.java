package org.komenius.monitoring.internal.quality;

import java.util.Set;
import org.komenius.model.text.LocalizedText;

/** A claim about a data set that can be checked. Immutable; a missing value never breaks a rule, it makes it unanswerable there. */
public sealed interface QualityRule
        permits RangeRule, SumRule, JumpRule, UnknownCodeRule, RegionRule, DuplicateRule, OutlierRule {

    RuleKind kind();

    /** Codes of the measures that it speaks of; empty for all. */
    Set<String> measures();

    /** Codes of the dimensions that it speaks of, other than the measures. */
    default Set<String> dimensions() {
        return Set.of();
    }

    /** The dimension of which it has to see all members together; null if it looks at each fact alone. */
    String span();

    /** What it claims, in a sentence for people. */
    LocalizedText sentence(RuleNames names);

    /** Looks at facts of one measure, all members of {@link #span} among them. */
    default void check(FactBlock block, CheckContext context, Findings out) {
        // A rule about codelists or the file does not look at facts.
    }

    /** Looks, once a run, at what is no fact: codelists and the file. */
    default void checkTable(CheckContext context, Findings out) {
        // Most rules are about facts.
    }

    /** Whether {@link #check} does anything. */
    default boolean readsFacts() {
        return true;
    }

    default boolean speaksOf(String measure) {
        return measures().isEmpty() || measures().contains(measure);
    }
}
