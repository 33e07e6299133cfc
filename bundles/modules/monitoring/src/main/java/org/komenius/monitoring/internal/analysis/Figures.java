package org.komenius.monitoring.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.komenius.model.time.Period;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.analysis.Analysis.Calculation;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.AnalysisEngine.Place;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

/**
 * One figure at a time: what is linked, added up and calculated for a place, a period and a part. For one thread and one answer.
 *
 * <p>Sums are taken of the inputs, never of what is calculated from them, so a ratio of a total is the ratio of the sums.
 */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Map<String, Calculation> calculations = new LinkedHashMap<>();
    private final Map<String, Series> series;
    private final List<Place> places;
    private final List<Breakdown> breakdowns;
    private final PeriodLinks periods;
    private final LevelLink levels;
    private final boolean partialSums;
    private boolean partial;

    Figures(
            Analysis analysis,
            Map<String, Series> series,
            List<Place> places,
            List<Breakdown> breakdowns,
            PeriodLinks periods,
            LevelLink levels) {
        analysis.inputs().forEach(input -> inputs.put(input.id(), input));
        analysis.calculations().forEach(calculation -> calculations.put(calculation.id(), calculation));
        this.series = series;
        this.places = places;
        this.breakdowns = breakdowns;
        this.periods = periods;
        this.levels = levels;
        this.partialSums = analysis.layout().partial();
    }

    /** @param value null where nothing is known */
    record Figure(ObservedValue value, boolean partial) {}

    Figure of(String id, Place place, Period period, String part) {
        partial = false;
        ObservedValue value = figure(id, place, period, part);
        return new Figure(value, partial && value != null && !value.isMissing());
    }

    private ObservedValue figure(String id, Place place, Period period, String part) {
        Calculation calculation = calculations.get(id);
        if (calculation == null) {
            Period linked = periods.linked(id, period);
            return linked == null ? null : input(inputs.get(id), place, linked, part);
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
                yield percent(calculation, both(of, before, Arithmetic::minus), before);
            }
            case INDEX -> {
                Period base = periods.base(calculation.basePeriod());
                yield percent(calculation, of, base == null ? null : figure(calculation.of(), place, base, part));
            }
            case SHARE -> percent(calculation, of, whole(calculation, place, period, part));
        };
    }

    private static ObservedValue percent(Calculation calculation, ObservedValue part, ObservedValue whole) {
        return both(part, whole, (left, right) -> Arithmetic.ratio(left, right, HUNDRED, calculation.decimals()));
    }

    private ObservedValue earlier(Calculation calculation, Place place, Period period, String part) {
        Period before =
                calculation.basePeriod() == null ? periods.before(period) : periods.base(calculation.basePeriod());
        return before == null ? null : figure(calculation.of(), place, before, part);
    }

    private ObservedValue whole(Calculation calculation, Place place, Period period, String part) {
        List<String> members = new ArrayList<>(Breakdown.members(part, breakdowns.size()));
        for (int at = 0; at < members.size(); at++) {
            if (calculation.over().contains(breakdowns.get(at).code())) {
                members.set(at, Breakdown.TOTAL);
            }
        }
        String together = members.isEmpty() ? part : Breakdown.part(members);
        if (!calculation.over().contains(Layout.REGION)) {
            return figure(calculation.of(), place, period, together);
        }
        ObservedValue whole = null;
        for (Place one : places) {
            if (one.kind() == RowKind.REGION) {
                ObservedValue value = figure(calculation.of(), one, period, together);
                if (value == null) {
                    return null;
                }
                whole = whole == null ? value : Arithmetic.plus(whole, value);
            }
        }
        return whole;
    }

    private static BigDecimal factor(Calculation calculation) {
        return calculation.factor() == null ? BigDecimal.ONE : calculation.factor();
    }

    private static ObservedValue both(
            ObservedValue left, ObservedValue right, BinaryOperator<ObservedValue> operation) {
        return left == null || right == null ? null : operation.apply(left, right);
    }

    /** Sums over regions and parts; a sum has a figure only if each summand has one, unless partial sums are allowed. */
    private ObservedValue input(Input input, Place place, Period period, String part) {
        Series figures = series.get(input.id());
        List<String> parts = summands(figures, part);
        if (place.regions().size() == 1 && parts.size() == 1) {
            return one(input, figures, place.regions().get(0), period, parts.get(0));
        }
        ObservedValue sum = null;
        boolean left = false;
        for (String region : place.regions()) {
            for (String each : parts) {
                ObservedValue value = one(input, figures, region, period, each);
                if (value != null && place.kind() == RowKind.TOTAL && isGone(value)) {
                    continue;
                }
                if (value == null || value.isMissing()) {
                    if (!partialSums) {
                        return value == null ? null : missing(sum, value);
                    }
                    left = true;
                } else {
                    sum = sum == null ? value : Arithmetic.plus(sum, value);
                }
            }
        }
        if (sum != null && !figures.isAdditive()) {
            return ObservedValue.missing(MissingKind.NOT_MEANINGFUL);
        }
        partial |= left && sum != null;
        return sum;
    }

    private static ObservedValue missing(ObservedValue sum, ObservedValue value) {
        return sum == null ? ObservedValue.missing(value.missingKind().orElseThrow()) : Arithmetic.plus(sum, value);
    }

    private static boolean isGone(ObservedValue value) {
        return value.missingKind()
                .filter(MissingKind.REGION_NOT_EXISTING::equals)
                .isPresent();
    }

    private ObservedValue one(Input input, Series figures, String region, Period period, String part) {
        ObservedValue value = figures.get(region, period, part);
        return value != null ? value : levels.instead(input, figures, region, period, part);
    }

    /** A total is the data's own where they have one, else the sum of the shown members. */
    private List<String> summands(Series figures, String part) {
        if (!part.contains(Breakdown.TOTAL)) {
            return List.of(part);
        }
        List<List<String>> parts =
                new ArrayList<>(List.of(new ArrayList<>(Breakdown.members(part, breakdowns.size()))));
        for (int at = 0; at < breakdowns.size(); at++) {
            if (!parts.get(0).get(at).equals(Breakdown.TOTAL) || !figures.isSplit(at)) {
                continue;
            }
            Breakdown breakdown = breakdowns.get(at);
            List<String> members =
                    breakdown.total() != null && breakdown.members().contains(breakdown.total())
                            ? List.of(breakdown.total())
                            : breakdown.summands();
            List<List<String>> more = new ArrayList<>();
            for (List<String> before : parts) {
                for (String member : members) {
                    List<String> after = new ArrayList<>(before);
                    after.set(at, member);
                    more.add(after);
                }
            }
            parts = more;
        }
        return parts.stream().map(Breakdown::part).distinct().toList();
    }
}
