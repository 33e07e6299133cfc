package org.komenius.itests.disclosure;

import java.util.List;
import java.util.Map;

/**
 * One thing that an attacker has collected: a cell of a table, or a rate. Nothing of it is secret.
 *
 * @param members dimension to member; dimensions that are not named are added up
 * @param value as printed; null where the cell is marked as protected
 * @param denominator of a rate, else null
 * @param rate in percent with one decimal; null if no rate
 */
record Output(Map<String, String> members, Long value, Map<String, String> denominator, Double rate) {

    static Output cell(Map<String, String> members, Long value) {
        return new Output(members, value, null, null);
    }

    static Output rate(Map<String, String> numerator, Map<String, String> denominator, double percent) {
        return new Output(numerator, null, denominator, percent);
    }

    boolean isProtected() {
        return value == null && rate == null;
    }

    /** Two outputs of the same cell have the same key, whatever table they come from. */
    List<String> key() {
        return members.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
    }
}
