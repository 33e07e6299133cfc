package org.komenius.documents.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.komenius.documents.charts.Area.Point;
import org.komenius.documents.internal.chart.Values;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;

/** Whatever the figures are: nothing but numbers in the picture, texts beside each other, and a missing value is never drawn. */
class ChartProperties {

    @Property(tries = 150)
    void bars(
            @ForAll("series") List<Series> series,
            @ForAll @IntRange(min = 320, max = 1200) int width,
            @ForAll boolean english) {
        List<Category> categories = names(series).stream().map(Category::of).toList();
        Chart chart = BarChart.draw("Anteil <b> & mehr", categories, series, format(english, width));
        holds(chart, series);
        Drawn drawn = new Drawn(chart);
        assertThat(drawn.all("missing")).hasSize((int) count(series, false));
        assertThat(drawn.all("value")).hasSize((int) count(series, true));
        assertThat(drawn.all("bar")).hasSizeLessThanOrEqualTo((int) count(series, true));
    }

    @Property(tries = 150)
    void lines(
            @ForAll("series") List<Series> series,
            @ForAll @IntRange(min = 320, max = 1200) int width,
            @ForAll boolean english) {
        Chart chart = LineChart.draw("Verlauf", names(series), series, format(english, width));
        holds(chart, series);
        long markers = count(series, true)
                + (series.size() > 1 ? series.size() : 0)
                + series.stream()
                        .filter(one -> one.values().stream().anyMatch(value -> !Values.isDrawn(value)))
                        .count();
        assertThat(new Drawn(chart).all("marker")).hasSize((int) markers);
    }

    @Property(tries = 100)
    void pyramids(@ForAll("positive") List<ObservedValue> values, @ForAll @IntRange(min = 320, max = 1200) int width) {
        List<String> ages = java.util.stream.IntStream.range(0, values.size())
                .mapToObj(String::valueOf)
                .toList();
        Series men = new Series("männlich", values);
        Series women = new Series("weiblich", values);
        Chart chart = PyramidChart.draw("Bevölkerung", ages, men, women, format(false, width));
        holds(chart, List.of(men, women));
        assertThat(new Drawn(chart).all("bar")).hasSizeLessThanOrEqualTo((int) count(List.of(men, women), true));
    }

    @Property(tries = 100)
    void maps(@ForAll("positive") List<ObservedValue> values, @ForAll @IntRange(min = 320, max = 1200) int width) {
        List<Area> areas = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            double west = 6 + at % 8 * 0.5;
            double south = 48 + at / 8 * 0.3;
            areas.add(new Area(
                    "Kreis " + at,
                    List.of(List.of(
                            new Point(west, south),
                            new Point(west + 0.5, south),
                            new Point(west + 0.5, south + 0.3),
                            new Point(west, south + 0.3))),
                    values.get(at)));
        }
        Chart chart = ChoroplethMap.draw("Quote", areas, format(false, width));
        holds(chart, List.of(new Series("Quote", values)));
        long numbers = count(List.of(new Series("", values)), true);
        assertThat(new Drawn(chart).all("area")).hasSize((int) numbers);
        assertThat(new Drawn(chart).all("area-missing")).hasSize((int) (values.size() - numbers));
    }

    private static void holds(Chart chart, List<Series> series) {
        assertThat(chart.svg()).doesNotContain("NaN", "Infinity", "style=", ">null<");
        assertThat(chart.alternative()).isNotBlank().doesNotContain("null ");
        Drawn drawn = new Drawn(chart);
        assertThat(drawn.overlaps()).isEmpty();
        assertThat(drawn.boxes()).allSatisfy(box -> {
            assertThat(box.left()).isGreaterThanOrEqualTo(-1);
            assertThat(box.right()).isLessThanOrEqualTo(chart.width() + 1);
            assertThat(box.bottom()).isLessThanOrEqualTo(chart.height());
        });
        if (count(series, false) > 0) {
            assertThat(String.join(" ", drawn.texts("note"))).containsPattern("Zeichen:|Signs:");
        }
    }

    private static long count(List<Series> series, boolean drawn) {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .filter(value -> Values.isDrawn(value) == drawn)
                .count();
    }

    private static List<String> names(List<Series> series) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < series.get(0).values().size(); at++) {
            names.add(at % 3 == 0 ? "Landkreis mit einem recht langen Namen " + at : "20" + (10 + at));
        }
        return names;
    }

    private static ChartFormat format(boolean english, int width) {
        return (english ? ChartFormat.english() : ChartFormat.german())
                .withWidth(width)
                .withUnit("%", null)
                .withSource("Amt, Tabelle 1");
    }

    @Provide
    Arbitrary<List<Series>> series() {
        return Arbitraries.integers().between(1, 24).flatMap(categories -> value(-2_000_000)
                .list()
                .ofSize(categories)
                .map(values -> new Series("Reihe mit Namen", values))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5));
    }

    @Provide
    Arbitrary<List<ObservedValue>> positive() {
        return value(0).list().ofMinSize(1).ofMaxSize(100);
    }

    private static Arbitrary<ObservedValue> value(int low) {
        Arbitrary<ObservedValue> number = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(low), BigDecimal.valueOf(9_000_000))
                .ofScale(2)
                .map(ObservedValue::of);
        Arbitrary<ObservedValue> flagged =
                number.map(value -> value.with(QualityFlag.UNCERTAIN, QualityFlag.PROVISIONAL));
        Arbitrary<ObservedValue> missing = Arbitraries.of(MissingKind.class).map(ObservedValue::missing);
        return Arbitraries.oneOf(
                number,
                number,
                flagged,
                missing,
                Arbitraries.just(ObservedValue.roundedZero()),
                Arbitraries.just(ObservedValue.of(0)),
                Arbitraries.just((ObservedValue) null));
    }
}
