package org.komenius.pathways.internal.network;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** One condition for taking a transition; several conditions of a transition must all be met. */
public sealed interface Requirement {

    /** Words of the condition as a counsellor would say it; null where its kind says enough. */
    TranslatedText note();

    /**
     * One of several qualifications. Without one of them the transition is closed.
     *
     * @param anyOf ids of qualifications, at least one
     */
    record HoldsQualification(Set<String> anyOf, TranslatedText note) implements Requirement {
        public HoldsQualification {
            anyOf = Collections.unmodifiableSet(new TreeSet<>(anyOf));
        }
    }

    /**
     * A limit for marks (1 best, 6 worst), which a person may still reach.
     *
     * @param averageAtMost worst average that is enough; null where the rule is only told in {@code note}
     */
    record Grades(BigDecimal averageAtMost, TranslatedText note) implements Requirement {}

    /** A language at some level or above, which a person may still learn. */
    record Language(LanguageSkill skill, TranslatedText note) implements Requirement {}

    /**
     * Age in completed years on the day of the start: too young waits, too old is closed.
     *
     * @param from lowest age; null if there is none
     * @param until highest age; null if there is none
     */
    record Age(Integer from, Integer until, TranslatedText note) implements Requirement {}

    /** Anything else, told in {@code note}, for example a contract with a company or a medical check. */
    record Other(TranslatedText note) implements Requirement {}
}
