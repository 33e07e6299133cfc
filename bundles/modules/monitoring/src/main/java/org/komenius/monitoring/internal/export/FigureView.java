package org.komenius.monitoring.internal.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.Analyses.Used;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Column;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.Breakdown;
import org.komenius.monitoring.internal.analysis.Series;

/** An answer seen from the figure that it ends in: the last calculation, or the only input. Immutable. */
public final class FigureView {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Calculated calculated;
    private final String language;
    private final String figure;
    private final List<Period> periods;
    private final List<String> parts;

    public FigureView(Calculated calculated, String language) {
        this.calculated = calculated;
        this.language = language;
        List<Column> columns = calculated.table().columns();
        figure = columns.isEmpty() ? "" : columns.get(columns.size() - 1).figure();
        Set<Period> times = new LinkedHashSet<>();
        Set<String> split = new LinkedHashSet<>();
        columns.forEach(column -> {
            times.add(column.period());
            split.add(column.part());
        });
        periods = List.copyOf(times);
        // What stands for all parts comes first, so that nobody reads one part's figure as the figure.
        parts = split.stream()
                .sorted(Comparator.comparing((String part) -> -totals(part)))
                .toList();
    }

    /** False if the question has no answer at all. */
    public boolean hasFigures() {
        return !periods.isEmpty() && !rows().isEmpty();
    }

    /** Of the figure, with the name of the first part where nothing stands for all parts. */
    public String label() {
        List<String> codes = calculated.analysis().breakdowns();
        boolean whole = codes.isEmpty() || parts.isEmpty() || totals(parts.get(0)) == codes.size();
        return whole ? figureLabel() : figureLabel() + " (" + partName(parts.get(0)) + ")";
    }

    /** Of the figure, whatever part is shown. */
    public String figureLabel() {
        return column().label();
    }

    /** Places of the parts that make up the whole, without sums of others; of all parts if there are only sums. */
    public List<Integer> properParts() {
        List<Integer> proper = IntStream.range(0, parts.size())
                .filter(at -> totals(parts.get(at)) == 0)
                .boxed()
                .toList();
        return proper.isEmpty() ? IntStream.range(0, parts.size()).boxed().toList() : proper;
    }

    /** How many of the breakdowns stand at their total. */
    private int totals(String part) {
        List<String> codes = calculated.analysis().breakdowns();
        if (codes.isEmpty()) {
            return 0;
        }
        if (part.equals(Series.WHOLE)) {
            return codes.size();
        }
        List<String> members = Breakdown.members(part, codes.size());
        return (int) calculated.breakdowns().stream()
                .filter(one -> AnalysisExport.partMember(one, members.get(codes.indexOf(one.code())))
                        .isTotal())
                .count();
    }

    /** Null where it needs none. */
    public String unit() {
        if (column().unit() != null) {
            return column().unit();
        }
        return calculated.used().stream()
                .filter(used -> used.input().equals(figure))
                .map(Used::unit)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Null for as many as there are. */
    public Integer decimals() {
        return column().decimals();
    }

    private Column column() {
        return calculated.table().columns().stream()
                .filter(column -> column.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    public List<Period> periods() {
        return periods;
    }

    /** As people read them: reference dates as dates. */
    public List<String> periodLabels() {
        return periods.stream().map(this::periodLabel).toList();
    }

    public String periodLabel(Period period) {
        String code = period.code();
        if (!code.startsWith("@")) {
            return code;
        }
        return language.startsWith("en") ? code.substring(1) : GERMAN.format(LocalDate.parse(code.substring(1)));
    }

    /** Names of the breakdowns' parts; one empty name without. */
    public List<String> parts() {
        return parts.stream().map(this::partName).toList();
    }

    private String partName(String part) {
        List<String> codes = calculated.analysis().breakdowns();
        if (codes.isEmpty() || part.equals(Series.WHOLE)) {
            return "";
        }
        List<String> members = Breakdown.members(part, codes.size());
        return calculated.breakdowns().stream()
                .map(breakdown -> AnalysisExport.partMember(breakdown, members.get(codes.indexOf(breakdown.code())))
                        .label()
                        .in(language))
                .collect(Collectors.joining(", "));
    }

    public List<Row> rows() {
        return calculated.table().rows();
    }

    /** Null where there is nothing, which is not zero. */
    public ObservedValue value(Row row, int period, int part) {
        List<Column> columns = calculated.table().columns();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            if (column.figure().equals(figure)
                    && column.period().equals(periods.get(period))
                    && column.part().equals(parts.get(part))) {
                return row.values().get(at);
            }
        }
        return null;
    }

    public List<ObservedValue> over(Row row, int part) {
        List<ObservedValue> values = new ArrayList<>();
        for (int at = 0; at < periods.size(); at++) {
            values.add(value(row, at, part));
        }
        return values;
    }

    /** Source lines without repetition. */
    public List<String> sources() {
        return calculated.used().stream()
                .map(used -> TableSource.line(used.dataset(), used.version(), language))
                .distinct()
                .toList();
    }

    /** Rules that were applied, for people. */
    public List<String> notes() {
        return calculated.table().notes().stream()
                .map(note -> note.in(language))
                .toList();
    }
}
