package org.komenius.monitoring.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.query.DataTable.Cell;
import org.komenius.monitoring.internal.query.DataTable.Row;
import org.komenius.spi.cube.CubeCell;

/** Makes a table of the cube's cells: measures side by side, rows in an order that people expect. */
public final class TableBuilder {

    private final QuestionPlan plan;
    private final Map<String, Integer> measureColumns = new HashMap<>();
    private final boolean[] isAdditive;

    public TableBuilder(QuestionPlan plan) {
        this.plan = plan;
        this.isAdditive = new boolean[plan.measures().size()];
        for (int i = 0; i < isAdditive.length; i++) {
            Member measure = plan.measures().get(i);
            measureColumns.put(measure.code(), i);
            isAdditive[i] = Additivity.isAdditive(measure.unit());
        }
    }

    public DataTable build(List<CubeCell> cells) {
        int width = plan.columns().size();
        Map<List<String>, Cell[]> rows = new LinkedHashMap<>();
        for (CubeCell cell : cells) {
            int column = measureColumns.get(cell.members().get(width));
            rows.computeIfAbsent(cell.members().subList(0, width), key -> new Cell[measureColumns.size()])[column] =
                    cell(cell, isAdditive[column]);
        }
        List<List<String>> keys = new ArrayList<>(rows.keySet());
        keys.sort(this::compare);
        List<Row> result = new ArrayList<>(keys.size());
        for (List<String> key : keys) {
            List<Member> keyMembers = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                keyMembers.add(plan.columns().get(i).member(key.get(i)));
            }
            result.add(new Row(keyMembers, Arrays.asList(rows.get(key))));
        }
        return new DataTable(
                plan.columns().stream().map(IndexedDimension::dimension).toList(),
                plan.measures(),
                plan.applied(),
                result);
    }

    /** A sum of shares or rates would be a number without meaning, so it is said to be that. */
    private static Cell cell(CubeCell cell, boolean additive) {
        if (cell.facts() > 1 && !cell.value().isMissing() && !additive) {
            return new Cell(ObservedValue.missing(MissingKind.NOT_MEANINGFUL), false);
        }
        return new Cell(cell.value(), cell.isPartial());
    }

    private int compare(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            IndexedDimension column = plan.columns().get(i);
            int order = Integer.compare(column.rank(left.get(i)), column.rank(right.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
