package org.komenius.monitoring.internal.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.analysis.Series;
import org.komenius.monitoring.internal.territory.Conversion.Basis;
import org.komenius.monitoring.internal.territory.Conversion.Direction;

/** Three generations of regions; each reform divides every region among those of the next by random shares. */
class TerritoryProperties {

    private static final Period BEFORE = Period.parse("@2000-12-31");
    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2015, 1, 1);
    private static final LocalDate BETWEEN = LocalDate.of(2010, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2020, 1, 1);
    private static final List<String> OLD = List.of("90001", "90002", "90003", "90004");
    private static final List<String> MIDDLE = List.of("90011", "90012", "90013");
    private static final List<String> NEW = List.of("90021", "90022");
    private static final String UNTOUCHED = "90099";

    @Provide
    Arbitrary<List<Conversion>> keys() {
        return Combinators.combine(reform(OLD, MIDDLE, FIRST), reform(MIDDLE, NEW, SECOND))
                .as((first, second) -> {
                    List<Conversion> all = new ArrayList<>(first);
                    all.addAll(second);
                    return all;
                });
    }

    /** Tenths, so that the shares of a region give exactly 1. */
    private static Arbitrary<List<Conversion>> reform(List<String> from, List<String> to, LocalDate day) {
        return Arbitraries.integers()
                .between(0, to.size() - 1)
                .list()
                .ofSize(10 * from.size())
                .map(draws -> {
                    List<Conversion> lines = new ArrayList<>();
                    for (int region = 0; region < from.size(); region++) {
                        Map<String, Integer> tenths = new TreeMap<>();
                        draws.subList(10 * region, 10 * region + 10)
                                .forEach(draw -> tenths.merge(to.get(draw), 1, Integer::sum));
                        String old = from.get(region);
                        tenths.forEach((target, share) -> lines.add(new Conversion(
                                old,
                                target,
                                day,
                                BigDecimal.valueOf(share, 1),
                                Basis.POPULATION,
                                Direction.FORWARD,
                                "made up")));
                    }
                    return lines;
                });
    }

    @Provide
    Arbitrary<List<Integer>> figures() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofSize(OLD.size() + 1);
    }

    @Property(tries = 200)
    void totalsArePreserved(@ForAll("keys") List<Conversion> key, @ForAll("figures") List<Integer> figures) {
        Series converted = change(key, AFTER).convert(series(figures));
        assertThat(total(converted)).isEqualByComparingTo(total(series(figures)));
    }

    @Property(tries = 200)
    void whatDidNotChangeStaysAsItWas(@ForAll("keys") List<Conversion> key, @ForAll("figures") List<Integer> figures) {
        Series before = series(figures);
        assertThat(change(key, BEFORE.end()).convert(before).values()).isEqualTo(before.values());
        Series.Place untouched = new Series.Place(UNTOUCHED, BEFORE, Series.WHOLE);
        assertThat(change(key, AFTER).convert(before).values().get(untouched))
                .isEqualTo(before.values().get(untouched));
    }

    /** Two steps give the same shares as one. */
    @Property(tries = 200)
    void conversionsCompose(@ForAll("keys") List<Conversion> lines) {
        ConversionKey key = key(lines);
        for (String region : OLD) {
            Map<String, BigDecimal> inTwo = new TreeMap<>();
            key.portions(region, BEFORE.end(), BETWEEN).orElseThrow().forEach(first -> key.portions(
                            first.region(), BETWEEN, AFTER)
                    .orElseThrow()
                    .forEach(second ->
                            inTwo.merge(second.region(), first.share().multiply(second.share()), BigDecimal::add)));
            key.portions(region, BEFORE.end(), AFTER).orElseThrow().forEach(one -> assertThat(one.share())
                    .isEqualByComparingTo(inTwo.get(one.region())));
        }
    }

    private static ConversionKey key(List<Conversion> lines) {
        return new ConversionKey(List.of(), lines, (region, on) -> {
            if (OLD.contains(region)) {
                return on.isBefore(FIRST);
            }
            return MIDDLE.contains(region)
                    ? !on.isBefore(FIRST) && on.isBefore(SECOND)
                    : region.equals(UNTOUCHED) || !on.isBefore(SECOND);
        });
    }

    private static TerritoryChange change(List<Conversion> lines, LocalDate day) {
        return new TerritoryChange(key(lines), day, region -> region);
    }

    private static Series series(List<Integer> figures) {
        Series series = new Series();
        for (int at = 0; at < OLD.size(); at++) {
            series.put(OLD.get(at), BEFORE, Series.WHOLE, ObservedValue.of(figures.get(at)));
        }
        series.put(UNTOUCHED, BEFORE, Series.WHOLE, ObservedValue.of(figures.get(OLD.size())));
        return series;
    }

    private static BigDecimal total(Series series) {
        return series.values().values().stream()
                .map(value -> value.number().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
