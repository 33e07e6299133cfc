package org.komenius.engine.duckdb.internal;

import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** That a dimension has one of some members, said in the way that DuckDB checks fastest. */
final class MemberCondition {

    /** More exceptions are slower than a list of what is wanted. */
    private static final int MOST_EXCEPTIONS = 3;

    private MemberCondition() {}

    /**
     * @param column of member indexes
     * @param type of the column; DuckDB prunes row groups only where the literal has it too
     * @param chosen indexes below {@code members}
     * @return SQL; empty if every member is chosen
     */
    static String of(String column, String type, SortedSet<Integer> chosen, int members) {
        if (chosen.isEmpty()) {
            return "false";
        }
        if (chosen.size() == members) {
            return "";
        }
        int first = chosen.first();
        int last = chosen.last();
        if (first == last) {
            return column + " = " + literal(first, type);
        }
        if (last - first + 1 == chosen.size()) {
            return column + " between " + literal(first, type) + " and " + literal(last, type);
        }
        if (members - chosen.size() <= MOST_EXCEPTIONS) {
            return IntStream.range(0, members)
                    .filter(index -> !chosen.contains(index))
                    .mapToObj(index -> column + " <> " + literal(index, type))
                    .collect(Collectors.joining(" and "));
        }
        return chosen.stream()
                .map(index -> literal(index, type))
                .collect(Collectors.joining(", ", column + " in (", ")"));
    }

    private static String literal(int index, String type) {
        return index + "::" + type;
    }
}
