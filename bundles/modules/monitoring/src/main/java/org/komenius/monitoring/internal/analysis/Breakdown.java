package org.komenius.monitoring.internal.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A dimension that splits the figures.
 *
 * @param code of the dimension
 * @param members shown, in their order; {@link #TOTAL} where a sum is asked for and the data have none
 * @param total the data's own member for everything together; null if they have none
 */
public record Breakdown(String code, List<String> members, String total) {

    /** Member that is the sum of the others. No official code is written with this sign. */
    public static final String TOTAL = "\u03a3";

    private static final String BETWEEN = "|";

    public Breakdown {
        members = List.copyOf(members);
    }

    /**
     * @param all members that occur
     * @param shown those that are wanted; null for all
     * @param withTotal whether a total is wanted
     */
    static Breakdown of(String code, Set<String> all, Set<String> shown, String total, boolean withTotal) {
        List<String> members = new ArrayList<>(all);
        if (shown != null) {
            members.removeIf(member -> !shown.contains(member));
        }
        if (withTotal && !members.contains(total)) {
            members.add(TOTAL);
        }
        return new Breakdown(code, members, total);
    }

    /** What a total is the sum of. */
    List<String> summands() {
        return members.stream()
                .filter(member -> !member.equals(TOTAL) && !member.equals(total))
                .toList();
    }

    /** The code of a part: one member per breakdown. */
    public static String part(List<String> members) {
        return String.join(BETWEEN, members);
    }

    /** One member per breakdown; of an empty list the whole. */
    public static List<String> members(String part, int breakdowns) {
        return breakdowns == 0 ? List.of() : List.of(part.split("\\" + BETWEEN, breakdowns));
    }

    /** Every combination of the members, the last breakdown fastest. */
    static List<String> parts(List<Breakdown> breakdowns) {
        List<List<String>> parts = new ArrayList<>(List.of(List.of()));
        for (Breakdown breakdown : breakdowns) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> part : parts) {
                for (String member : breakdown.members()) {
                    List<String> more = new ArrayList<>(part);
                    more.add(member);
                    longer.add(more);
                }
            }
            parts = longer;
        }
        Set<String> codes = new LinkedHashSet<>();
        parts.forEach(part -> codes.add(part(part)));
        return Collections.unmodifiableList(new ArrayList<>(codes));
    }
}
