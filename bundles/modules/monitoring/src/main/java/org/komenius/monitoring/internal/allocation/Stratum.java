package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Schools that are treated alike, with the rule for them.
 *
 * @param id stable key
 * @param title for people
 * @param kinds codes of kinds of school that belong to it; no kind may belong to two strata
 * @param rule how its posts are distributed
 * @param posts that it gets; null for what the others leave, shared by need with other such strata, or what {@code postsEach} comes to
 * @param postsEach of {@link Rule#EQUAL}: the same number of posts for every school; null to divide {@code posts}
 * @param minimum posts that every school gets at least; null for none
 * @param cap most posts of a school; null for no limit
 * @param threshold schools with a smaller need get the minimum only (Bagatellgrenze); null for none
 */
public record Stratum(
        String id,
        String title,
        Set<String> kinds,
        Rule rule,
        BigDecimal posts,
        BigDecimal postsEach,
        BigDecimal minimum,
        BigDecimal cap,
        BigDecimal threshold) {

    /** How the posts of a stratum are distributed. */
    public enum Rule {
        /** By need, by the plan's method, with minimum and cap if given. */
        PROPORTIONAL,
        /** The same for every school. What does not divide goes unit by unit to those with the largest need. */
        EQUAL
    }

    public Stratum {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(rule, "rule");
        // In one order everywhere, so that records of the same plan are the same.
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        if (postsEach != null && (rule != Rule.EQUAL || posts != null)) {
            throw AllocationProblems.badRule(
                    "„" + title + "“: Stellen je Schule gelten nur bei gleicher Verteilung ohne feste Summe.",
                    "\"" + title + "\": posts per school need an equal distribution without a fixed sum.");
        }
        if (rule == Rule.EQUAL && posts == null && postsEach == null) {
            throw AllocationProblems.badRule(
                    "„" + title + "“: Für die gleiche Verteilung fehlt die Stellenzahl.",
                    "\"" + title + "\": the equal distribution lacks the number of posts.");
        }
        if (rule == Rule.EQUAL && (minimum != null || cap != null || threshold != null)) {
            throw AllocationProblems.badRule(
                    "„" + title
                            + "“: Mindestzahl, Höchstzahl und Bagatellgrenze gelten nur bei Verteilung nach Bedarf.",
                    "\"" + title + "\": minimum, cap and threshold need a distribution by need.");
        }
    }

    public static Stratum byNeed(String id, String title, Set<String> kinds, BigDecimal posts, BigDecimal minimum) {
        return new Stratum(id, title, kinds, Rule.PROPORTIONAL, posts, null, minimum, null, null);
    }

    public static Stratum equal(String id, String title, Set<String> kinds, BigDecimal postsEach) {
        return new Stratum(id, title, kinds, Rule.EQUAL, null, postsEach, null, null, null);
    }
}
