package org.komenius.engine.duckdb.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.value.MissingKind;
import org.komenius.spi.cube.CubeDimension;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.cube.FactEncoding;

/** Turns a question into SQL; texts of the question never reach it, only the indexes that the dictionary gives for them. */
final class QuerySql {

    private static final ProblemCode UNKNOWN_DIMENSION = ProblemCode.of("cube.dimension.unknown", ProblemKind.INVALID);
    private static final ProblemCode UNKNOWN_MEMBER = ProblemCode.of("cube.member.unknown", ProblemKind.INVALID);

    private static final int NOT_EXISTING = FactEncoding.status(MissingKind.REGION_NOT_EXISTING);

    private final List<CubeDimension> dimensions;
    private final CubeContent content;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Map<String, Integer>> indexes = new ArrayList<>();

    QuerySql(List<CubeDimension> dimensions, CubeContent content) {
        this.content = content;
        this.dimensions = List.copyOf(dimensions);
        for (int i = 0; i < dimensions.size(); i++) {
            positions.put(dimensions.get(i).code(), i);
            Map<String, Integer> byCode = new HashMap<>();
            for (String member : dimensions.get(i).members()) {
                byCode.put(member, byCode.size());
            }
            indexes.add(byCode);
        }
    }

    /**
     * One row per group: its members' indexes, then facts, missing facts, facts of regions that did not exist, number facts, greatest status, flags, decimals and sum; one
     * row more than allowed if there are too many.
     */
    String of(String table, CubeQuery query) {
        List<String> groups =
                query.groupBy().stream().map(code -> "d" + position(code)).toList();
        StringBuilder sql = new StringBuilder("select ");
        groups.forEach(column -> sql.append(column).append(", "));
        sql.append("count(*), ").append(counts()).append(content.anyFlags() ? ", bit_or(flags), " : ", 0, ");
        sql.append(content.sameDecimals() ? content.decimals() : "max(decimals)")
                .append(", sum(amount) from ");
        sql.append(table);
        sql.append(where(query.filters()));
        if (groups.isEmpty()) {
            // Without facts there is no cell, rather than one with a sum over nothing.
            return sql.append(" having count(*) > 0").toString();
        }
        String columns = String.join(", ", groups);
        return sql.append(" group by ")
                .append(columns)
                .append(" order by ")
                .append(columns)
                .append(" limit ")
                .append(query.maxCells() + 1L)
                .toString();
    }

    /** Missing, regions that did not exist, numbers and greatest status; counted only where they can differ. */
    private String counts() {
        if (content.onlyNumbers()) {
            return "0, 0, count(*), " + FactEncoding.NUMBER;
        }
        return "count(*) filter (status >= " + FactEncoding.FIRST_MISSING + "), "
                + (content.regionsMissing() ? "count(*) filter (status = " + NOT_EXISTING + ")" : "0")
                + ", count(*) filter (status = " + FactEncoding.NUMBER + "), max(status)";
    }

    /** The clause for filters with a blank before it; empty without any. */
    String where(Map<String, Set<String>> filters) {
        String conditions = filters.entrySet().stream()
                .map(filter -> condition(filter.getKey(), filter.getValue()))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }

    int position(String code) {
        Integer position = positions.get(code);
        if (position == null) {
            throw unknown(
                    UNKNOWN_DIMENSION,
                    code,
                    "Das Merkmal „%s“ gibt es hier nicht.",
                    "There is no dimension \"%s\" here.");
        }
        return position;
    }

    private String condition(String dimension, Set<String> members) {
        int position = position(dimension);
        int known = dimensions.get(position).members().size();
        SortedSet<Integer> chosen = new TreeSet<>();
        members.forEach(member -> chosen.add(index(position, member)));
        return MemberCondition.of("d" + position, Sql.indexType(known), chosen, known);
    }

    private int index(int position, String member) {
        Integer index = indexes.get(position).get(member);
        if (index == null) {
            throw unknown(
                    UNKNOWN_MEMBER,
                    dimensions.get(position).code() + "=" + member,
                    "Die Ausprägung „%s“ gibt es hier nicht.",
                    "There is no member \"%s\" here.");
        }
        return index;
    }

    private static ProblemException unknown(ProblemCode code, String name, String german, String english) {
        return Problem.of(code, german.formatted(name), english.formatted(name))
                .at(Location.field(name))
                .asException();
    }
}
