package org.komenius.monitoring.internal.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.analysis.Analysis.Calculation;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Column;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

/** Calculates one analysis. For one thread and one answer. */
public final class AnalysisEngine {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Analysis analysis;
    private final Map<String, Series> series;
    private final List<Place> places;
    private final List<Period> periods;
    private final Map<String, Map<Period, Period>> links = new HashMap<>();
    private final Map<String, Calculation> calculations = new LinkedHashMap<>();

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

    /**
     * @param series figures by the id of their input
     * @param places rows in their order
     * @throws org.komenius.model.problem.ProblemException if the analysis does not hang together
     */
    public AnalysisEngine(Analysis analysis, Map<String, Series> series, List<Place> places) {
        AnalysisCheck.check(analysis);
        this.analysis = analysis;
        this.series = series;
        this.places = List.copyOf(places);
        analysis.calculations().forEach(calculation -> calculations.put(calculation.id(), calculation));
        Input first = analysis.inputs().get(0);
        this.periods = chosen(series.get(first.id()).periods());
        for (Input input : analysis.inputs()) {
            Map<Period, Period> matches = new LinkedHashMap<>();
            Set<Period> available = series.get(input.id()).periods();
            for (Period period : periods) {
                Optional<Period> match =
                        input == first ? Optional.of(period) : input.link().match(period, available);
                match.ifPresent(found -> matches.put(period, found));
            }
            links.put(input.id(), matches);
        }
    }

    private List<Period> chosen(Collection<Period> available) {
        Analysis.PeriodChoice choice = analysis.periods();
        List<Period> all = new ArrayList<>(new TreeSet<>(available));
        all.removeIf(period -> choice.from() != null && period.start().isBefore(LocalDate.parse(choice.from())));
        all.removeIf(period -> choice.until() != null && period.end().isAfter(LocalDate.parse(choice.until())));
        int newest = choice.newest() == null ? all.size() : Math.min(choice.newest(), all.size());
        return List.copyOf(all.subList(all.size() - newest, all.size()));
    }

    public AnalysisTable calculate() {
        List<Column> columns = columns();
        List<Row> rows = new ArrayList<>();
        for (Place place : places) {
            List<ObservedValue> values = new ArrayList<>(columns.size());
            for (Column column : columns) {
                values.add(figure(column.figure(), place, column.period(), column.part()));
            }
            rows.add(new Row(
                    place.kind(),
                    place.code(),
                    place.label(),
                    // The JDK's immutable lists refuse null, which stands for "nothing here".
                    java.util.Collections.unmodifiableList(values)));
        }
        return new AnalysisTable(columns, rows, notes());
    }

    private List<Column> columns() {
        Set<String> parts = new LinkedHashSet<>();
        series.values().forEach(one -> parts.addAll(one.parts()));
        if (parts.isEmpty()) {
            parts.add(Series.WHOLE);
        }
        List<Column> columns = new ArrayList<>();
        for (Period period : periods) {
            for (String part : parts) {
                if (analysis.calculations().isEmpty()) {
                    analysis.inputs()
                            .forEach(input ->
                                    columns.add(new Column(input.id(), input.label(), null, null, period, part)));
                } else {
                    analysis.calculations()
                            .forEach(one -> columns.add(
                                    new Column(one.id(), one.label(), one.unit(), one.decimals(), period, part)));
                }
            }
        }
        return columns;
    }

    /** Null where nothing is known. */
    private ObservedValue figure(String id, Place place, Period period, String part) {
        Calculation calculation = calculations.get(id);
        if (calculation == null) {
            Period linked = links.get(id).get(period);
            return linked == null ? null : sum(series.get(id), place.regions(), linked, part);
        }
        ObservedValue of = figure(calculation.of(), place, period, part);
        return switch (calculation.kind()) {
            case VALUE -> of;
            case RATIO -> both(
                    of,
                    figure(calculation.by(), place, period, part),
                    (left, right) -> Arithmetic.ratio(left, right, factor(calculation), calculation.decimals()));
            case DIFFERENCE -> both(of, figure(calculation.by(), place, period, part), Arithmetic::minus);
            case CHANGE -> both(of, earlier(calculation, place, period, part), Arithmetic::minus);
            case CHANGE_PERCENT -> {
                ObservedValue before = earlier(calculation, place, period, part);
                yield both(
                        both(of, before, Arithmetic::minus),
                        before,
                        (left, right) -> Arithmetic.ratio(left, right, HUNDRED, calculation.decimals()));
            }
            case INDEX -> {
                Period base = base(calculation);
                yield both(
                        of,
                        base == null ? null : figure(calculation.of(), place, base, part),
                        (left, right) -> Arithmetic.ratio(left, right, HUNDRED, calculation.decimals()));
            }
            case SHARE -> both(
                    of,
                    whole(calculation, period, part),
                    (left, right) -> Arithmetic.ratio(left, right, HUNDRED, calculation.decimals()));
        };
    }

    private ObservedValue earlier(Calculation calculation, Place place, Period period, String part) {
        int at = periods.indexOf(period);
        return at == 0 ? null : figure(calculation.of(), place, periods.get(at - 1), part);
    }

    private Period base(Calculation calculation) {
        return calculation.basePeriod() == null
                ? periods.get(0)
                : periods.stream()
                        .filter(period -> period.code().equals(calculation.basePeriod()))
                        .findFirst()
                        .orElse(null);
    }

    private ObservedValue whole(Calculation calculation, Period period, String part) {
        ObservedValue whole = null;
        for (Place place : places) {
            if (place.kind() == RowKind.REGION) {
                ObservedValue one = figure(calculation.of(), place, period, part);
                if (one == null) {
                    return null;
                }
                whole = whole == null ? one : Arithmetic.plus(whole, one);
            }
        }
        return whole;
    }

    private static BigDecimal factor(Calculation calculation) {
        return calculation.factor() == null ? BigDecimal.ONE : calculation.factor();
    }

    private static ObservedValue both(
            ObservedValue left, ObservedValue right, java.util.function.BinaryOperator<ObservedValue> operation) {
        return left == null || right == null ? null : operation.apply(left, right);
    }

    /** A group has a figure only if each of its regions has one. */
    private static ObservedValue sum(Series figures, List<String> regions, Period period, String part) {
        ObservedValue sum = null;
        for (String region : regions) {
            ObservedValue one = figures.get(region, period, part);
            if (one == null) {
                return null;
            }
            sum = sum == null ? one : Arithmetic.plus(sum, one);
        }
        return sum;
    }

    private List<LocalizedText> notes() {
        List<LocalizedText> notes = new ArrayList<>();
        for (Input input : analysis.inputs()) {
            links.get(input.id()).forEach((wanted, linked) -> {
                if (!wanted.equals(linked)) {
                    notes.add(LocalizedText.of(
                            "„" + input.label() + "“ steht für " + shown(wanted) + " mit dem Stand " + shown(linked)
                                    + ".",
                            "\"" + input.label() + "\" stands at " + shown(linked) + " for " + shown(wanted) + "."));
                }
            });
            for (Period period : periods) {
                if (!links.get(input.id()).containsKey(period)) {
                    notes.add(LocalizedText.of(
                            "Für " + shown(period) + " gibt es keinen Stand von „" + input.label() + "“.",
                            "There is no \"" + input.label() + "\" for " + shown(period) + "."));
                }
            }
        }
        return notes;
    }

    /** A period for people: the mark of reference dates belongs to the code only. */
    private static String shown(Period period) {
        return period.code().replaceFirst("^@", "");
    }
}
