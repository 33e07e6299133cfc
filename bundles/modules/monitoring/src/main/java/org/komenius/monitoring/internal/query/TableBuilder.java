package org.komenius.monitoring.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.time.Period;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.query.DataTable.Cell;
import org.komenius.monitoring.internal.query.DataTable.Row;
import org.komenius.spi.cube.CubeCell;

/** Makes a table of the cube's cells: measures side by side, rows in an order that people expect. */
public final class TableBuilder {

    private final QuestionPlan plan;
    private final List<Map<String, Member>> members = new ArrayList<>();
    private final List<Map<String, Integer>> ranks = new ArrayList<>();
    private final Map<String, Integer> measureColumns = new HashMap<>();

    public TableBuilder(QuestionPlan plan) {
        this.plan = plan;
        for (Dimension column : plan.columns()) {
            Map<String, Member> byCode = new HashMap<>();
            column.members().forEach(member -> byCode.put(member.code(), member));
            members.add(byCode);
            Map<String, Integer> rank = new HashMap<>();
            column.members().stream()
                    .sorted(order(column.kind()))
                    .forEach(member -> rank.put(member.code(), rank.size()));
            ranks.add(rank);
        }
        plan.measures().forEach(measure -> measureColumns.put(measure.code(), measureColumns.size()));
    }

    public DataTable build(List<CubeCell> cells) {
        int width = plan.columns().size();
        Map<List<String>, Cell[]> rows = new LinkedHashMap<>();
        for (CubeCell cell : cells) {
            int column = measureColumns.get(cell.members().get(width));
            rows.computeIfAbsent(cell.members().subList(0, width), key -> new Cell[measureColumns.size()])[column] =
                    cell(cell, plan.measures().get(column));
        }
        List<List<String>> keys = new ArrayList<>(rows.keySet());
        keys.sort(this::compare);
        List<Row> result = new ArrayList<>(keys.size());
        for (List<String> key : keys) {
            List<Member> keyMembers = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                keyMembers.add(members.get(i).get(key.get(i)));
            }
            result.add(new Row(keyMembers, Arrays.asList(rows.get(key))));
        }
        return new DataTable(plan.columns(), plan.measures(), plan.applied(), result);
    }

    /** A sum of shares or rates would be a number without meaning, so it is said to be that. */
    private static Cell cell(CubeCell cell, Member measure) {
        if (cell.facts() > 1 && !cell.value().isMissing() && !Additivity.isAdditive(measure.unit())) {
            return new Cell(ObservedValue.missing(MissingKind.NOT_MEANINGFUL), false);
        }
        return new Cell(cell.value(), cell.isPartial());
    }

    private int compare(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order =
                    Integer.compare(ranks.get(i).get(left.get(i)), ranks.get(i).get(right.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Time by time, everything else by code; a total comes last. */
    private static Comparator<Member> order(Kind kind) {
        Comparator<Member> byCode = kind == Kind.TIME
                ? Comparator.comparing(member -> Period.parse(member.code()))
                : Comparator.comparing(Member::code);
        return Comparator.comparing(Member::isTotal).thenComparing(byCode);
    }
}
