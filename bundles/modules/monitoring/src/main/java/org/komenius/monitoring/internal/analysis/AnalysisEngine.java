package org.komenius.monitoring.internal.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.analysis.Analysis.Calculation;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Column;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

/** Calculates one analysis. For one thread and one answer. */
public final class AnalysisEngine {

    private final Analysis analysis;
    private final Map<String, Series> series;
    private final List<Place> places;
    private final List<Breakdown> breakdowns;
    private final PeriodLinks periods;
    private final LevelLink levels;
    private final List<LocalizedText> notes = new ArrayList<>();

    /**
     * A row to calculate.
     *
     * @param regions one key, or those of a group
     */
    public record Place(RowKind kind, String code, String label, List<String> regions) {
        public Place {
            regions = List.copyOf(regions);
        }
    }

    /** As the other one, where nothing is known of regions and totals. */
    public AnalysisEngine(Analysis analysis, Map<String, Series> series, List<Place> places) {
        this(analysis, series, places, Map.of(), Map.of(), RegionTree.UNKNOWN);
    }

    /**
     * @param series figures by the id of their input
     * @param places rows in their order
     * @param totals code of a breakdown to its member that stands for all others together, where it has one
     * @param order code of a breakdown to its members in the order of the file; others follow as they come
     * @throws org.komenius.model.problem.ProblemException if the analysis does not hang together
     */
    public AnalysisEngine(
            Analysis analysis,
            Map<String, Series> series,
            List<Place> places,
            Map<String, String> totals,
            Map<String, List<String>> order,
            RegionTree tree) {
        AnalysisCheck.check(analysis);
        this.analysis = analysis;
        this.series = series;
        this.places = List.copyOf(places);
        this.periods = new PeriodLinks(analysis, series);
        this.levels = new LevelLink(tree);
        this.breakdowns = breakdowns(totals, order);
    }

    /** Periods in the order of the columns. */
    public List<Period> periods() {
        return periods.shown();
    }

    public List<Breakdown> breakdowns() {
        return breakdowns;
    }

    private List<Breakdown> breakdowns(Map<String, String> totals, Map<String, List<String>> order) {
        List<Breakdown> found = new ArrayList<>();
        List<String> codes = analysis.breakdowns();
        for (int at = 0; at < codes.size(); at++) {
            Set<String> members = new LinkedHashSet<>();
            for (Series one : series.values()) {
                if (one.isSplit(at)) {
                    for (String part : one.parts()) {
                        members.add(Breakdown.members(part, codes.size()).get(at));
                    }
                }
            }
            String code = codes.get(at);
            Set<String> ordered = new LinkedHashSet<>(order.getOrDefault(code, List.of()));
            ordered.retainAll(members);
            ordered.addAll(members);
            // A breakdown that no input has leaves the figures whole, in its place.
            found.add(
                    members.isEmpty()
                            ? new Breakdown(code, List.of(Series.WHOLE), null)
                            : Breakdown.of(
                                    code,
                                    ordered,
                                    analysis.layout().filters().get(code),
                                    totals.get(code),
                                    analysis.layout().totals().contains(code)));
        }
        return List.copyOf(found);
    }

    public AnalysisTable calculate() {
        Figures figures = new Figures(analysis, series, places, breakdowns, periods, levels);
        List<Column> columns = columns();
        AnalysisCheck.checkSize(places.size(), columns.size());
        List<Row> rows = new ArrayList<>();
        places.forEach(place -> rows.add(row(place, columns, figures)));
        RowOrder order = new RowOrder(analysis.layout().order(), columns);
        List<Row> ordered = new ArrayList<>(order.apply(rows));
        total(ordered).ifPresent(place -> ordered.add(order.lastRegion(ordered), row(place, columns, figures)));
        notes.addAll(0, periods.notes());
        notes.addAll(levels.notes());
        order.note().ifPresent(notes::add);
        return new AnalysisTable(columns, ordered, notes);
    }

    private Row row(Place place, List<Column> columns, Figures figures) {
        List<ObservedValue> values = new ArrayList<>(columns.size());
        Set<Integer> partial = new HashSet<>();
        for (Column column : columns) {
            Figures.Figure figure = figures.of(column.figure(), place, column.period(), column.part());
            if (figure.partial()) {
                partial.add(values.size());
            }
            values.add(shown(column, figure.value()));
        }
        // The JDK's immutable lists refuse null, which stands for "nothing here".
        return new Row(place.kind(), place.code(), place.label(), Collections.unmodifiableList(values), partial);
    }

    /** A figure carried over by shares of population has more digits than it has meaning. */
    private ObservedValue shown(Column column, ObservedValue value) {
        Series input = series.get(column.figure());
        return value == null || input == null ? value : Arithmetic.rounded(value, input.scale());
    }

    private Optional<Place> total(List<Row> shown) {
        if (!analysis.layout().totals().contains(Layout.REGION)) {
            return Optional.empty();
        }
        Map<String, Place> byCode = new HashMap<>();
        places.forEach(place -> byCode.put(place.code(), place));
        Set<String> keys = new LinkedHashSet<>();
        shown.stream()
                .filter(row -> row.kind() == RowKind.REGION)
                .forEach(row -> keys.addAll(byCode.get(row.code()).regions()));
        for (String key : keys) {
            Optional<RegionKey> outer = RegionKey.tryParse(key).flatMap(RegionKey::parent);
            for (; outer.isPresent(); outer = outer.get().parent()) {
                if (keys.contains(outer.get().value())) {
                    notes.add(LocalizedText.of(
                            "Es gibt keine Summe: " + key + " liegt in " + outer.get() + " und zählte doppelt.",
                            "There is no total: " + key + " lies in " + outer.get() + " and would count twice."));
                    return Optional.empty();
                }
            }
        }
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(RowKind.TOTAL, "TOTAL", "Summe", List.copyOf(keys)));
    }

    private List<Column> columns() {
        List<String> parts = breakdowns.isEmpty() ? List.of(Series.WHOLE) : Breakdown.parts(breakdowns);
        Map<String, Column> figures = new LinkedHashMap<>();
        if (analysis.calculations().isEmpty()) {
            analysis.inputs()
                    .forEach(one -> figures.put(one.id(), new Column(one.id(), one.label(), null, null, null, null)));
        } else {
            analysis.calculations()
                    .forEach(one -> figures.put(
                            one.id(), new Column(one.id(), one.label(), unit(one), one.decimals(), null, null)));
        }
        List<Column> columns = new ArrayList<>();
        for (Period period : periods.shown()) {
            for (String part : parts) {
                figures.values()
                        .forEach(one -> columns.add(
                                new Column(one.figure(), one.label(), one.unit(), one.decimals(), period, part)));
            }
        }
        return columns;
    }

    /** The change of percentages is told in percentage points. */
    private String unit(Calculation calculation) {
        if (calculation.unit() == null && calculation.kind() == Analysis.Kind.CHANGE) {
            return analysis.calculations().stream()
                    .filter(one -> one.id().equals(calculation.of()) && "%".equals(one.unit()))
                    .findFirst()
                    .map(one -> "Prozentpunkte")
                    .orElse(null);
        }
        return calculation.unit();
    }
}
