package org.komenius.monitoring.internal.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.AnalysisTable;
import org.komenius.monitoring.internal.analysis.Breakdown;
import org.komenius.monitoring.internal.analysis.Series;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.query.DataTable;

/** An analysis as a long table, which CSV and XLSX are written from: region, period, part, one column per figure. */
public final class AnalysisExport {

    private AnalysisExport() {}

    private record Key(Member region, String period, String part) {}

    public static DataTable table(Calculated calculated) {
        AnalysisTable answer = calculated.table();
        Map<String, Member> figures = new LinkedHashMap<>();
        for (AnalysisTable.Column column : answer.columns()) {
            figures.putIfAbsent(
                    column.figure(), new Member(column.figure(), text(column.label()), column.unit(), false));
        }
        List<String> order = List.copyOf(figures.keySet());
        Map<Key, DataTable.Cell[]> rows = new LinkedHashMap<>();
        for (AnalysisTable.Row row : answer.rows()) {
            Member region = new Member(row.code(), text(row.label()), null, false);
            for (int at = 0; at < row.values().size(); at++) {
                AnalysisTable.Column column = answer.columns().get(at);
                DataTable.Cell[] cells = rows.computeIfAbsent(
                        new Key(region, column.period().code(), column.part()),
                        key -> new DataTable.Cell[order.size()]);
                if (row.values().get(at) != null) {
                    cells[order.indexOf(column.figure())] = new DataTable.Cell(
                            row.values().get(at), row.partial().contains(at));
                }
            }
        }
        List<Dimension> columns = new ArrayList<>(List.of(
                new Dimension(Dimension.REGION, Kind.REGION, LocalizedText.of("Region", "Region"), List.of()),
                new Dimension(Dimension.TIME, Kind.TIME, LocalizedText.of("Zeit", "Time"), List.of())));
        columns.addAll(calculated.breakdowns());
        List<DataTable.Row> table = new ArrayList<>();
        rows.forEach((key, cells) -> {
            List<Member> members = new ArrayList<>(List.of(key.region(), member(key.period())));
            List<String> codes = calculated.analysis().breakdowns();
            List<String> part = Breakdown.members(key.part(), codes.size());
            for (Dimension breakdown : calculated.breakdowns()) {
                members.add(partMember(breakdown, part.get(codes.indexOf(breakdown.code()))));
            }
            table.add(new DataTable.Row(members, Arrays.asList(cells)));
        });
        return new DataTable(columns, List.copyOf(figures.values()), List.of(), table);
    }

    static Member partMember(Dimension breakdown, String code) {
        return switch (code) {
            case Series.WHOLE -> member("-");
            case Breakdown.TOTAL -> new Member(code, LocalizedText.of("Summe", "Total"), null, true);
            default -> breakdown.member(code).orElseGet(() -> member(code));
        };
    }

    private static Member member(String code) {
        return new Member(code, text(code), null, false);
    }

    private static LocalizedText text(String german) {
        return new LocalizedText(Map.of("de", german == null || german.isBlank() ? "–" : german));
    }
}
