package org.komenius.documents.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.documents.charts.Area.Point;
import org.komenius.documents.internal.chart.Palette;
import org.komenius.documents.internal.png.PngWriter;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;

/** What charts say in numbers, signs and words; the pictures themselves are kept in {@code target/charts}. */
class ChartTest {

    private static final ObservedValue SECRET = ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET);

    @Test
    void barsTellTheirValuesAndWhyOneIsMissing() throws Exception {
        Chart chart = BarChart.draw(
                "Anteil der Abgänge ohne Hauptschulabschluss, 2015",
                List.of(
                        Category.of("Kreisfreie Stadt Ludwigshafen am Rhein"),
                        Category.of("Landkreis Vulkaneifel"),
                        Category.of("Landkreis Kusel"),
                        new Category("Rheinland-Pfalz", true)),
                List.of(new Series(
                        "Anteil",
                        Arrays.asList(
                                number("8.25"),
                                SECRET,
                                ObservedValue.of(0),
                                number("5.61").with(QualityFlag.PROVISIONAL)))),
                ChartFormat.german()
                        .withUnit("%", 1)
                        .withSource(
                                "Statistische Ämter des Bundes und der Länder, Tabelle 21111-02-06-4, dl-de/by-2-0"));
        keep("bar", chart);
        Drawn drawn = new Drawn(chart);
        assertThat(drawn.texts("value")).containsExactly("8,3", "–", "5,6\u202fp");
        assertThat(drawn.texts("missing")).containsExactly(".");
        assertThat(drawn.all("bar")).hasSize(2);
        assertThat(chart.alternative())
                .isEqualTo(
                        "Balkendiagramm: Anteil der Abgänge ohne Hauptschulabschluss, 2015. Kreisfreie Stadt Ludwigshafen am Rhein 8,3\u00a0%, Landkreis Kusel 0\u00a0%, Rheinland-Pfalz 5,6\u202fp\u00a0%. Ohne Zahl: Landkreis Vulkaneifel (unbekannt oder geheim zu halten).");
        assertThat(String.join(" ", drawn.texts("note")))
                .contains(".\u00a0unbekannt", "–\u00a0nichts vorhanden", "p\u00a0vorläufig", "Quelle: Statistische");
    }

    @Test
    void severalSeriesHavePatternsAndALegend() throws Exception {
        Chart chart = BarChart.draw(
                "Schülerinnen und Schüler nach Schulart",
                List.of(Category.of("Grundschule"), Category.of("Realschule plus"), Category.of("Gymnasium")),
                List.of(
                        new Series("weiblich", List.of(number("1200"), number("800"), number("950"))),
                        new Series("männlich", List.of(number("1250"), SECRET, number("-90"))),
                        new Series("divers", Arrays.asList(number("2"), null, ObservedValue.roundedZero()))),
                ChartFormat.english());
        keep("bars", chart);
        assertThat(chart.svg()).contains("<pattern", "url(#k");
        assertThat(new Drawn(chart).texts("value")).contains("1,250", "-90");
        assertThat(new Drawn(chart).texts("missing")).containsExactly(".", "?", "0");
    }

    @Test
    void aLineIsBrokenWhereAValueIsMissing() throws Exception {
        List<String> years =
                IntStream.range(2012, 2024).mapToObj(String::valueOf).toList();
        Chart chart = LineChart.draw(
                "Betreuungsquote unter 3",
                years,
                List.of(
                        new Series(
                                "Landkreis Sonnental",
                                values(
                                        "20.1", "21.4", "23.0", ".", "26.2", "27.0", "28.4", "29.9", "30.1", "30.6",
                                        "31.8", "33.4")),
                        new Series(
                                "Rheinland-Pfalz",
                                values(
                                        "27", "28", "30", "30.6", "30.5", "30.1", "30.9", "31.2", "30.7", "29.8",
                                        "30.8", "31.5")),
                        new Series(
                                "Deutschland",
                                values(
                                        "27.6", "29.3", "32.3", "32.9", "32.7", "33.1", "33.6", "34.3", "35", "34.4",
                                        ".", "36.4"))),
                ChartFormat.german().withUnit("%", 1).withSource("Regionaldatenbank, Tabelle 22543-01-02-4"));
        keep("line", chart);
        Drawn drawn = new Drawn(chart);
        assertThat(drawn.all("line")
                        .get(0)
                        .getAttribute("d")
                        .chars()
                        .filter(letter -> letter == 'M')
                        .count())
                .isEqualTo(2);
        assertThat(drawn.texts("missing")).containsExactly(".", ".");
        assertThat(chart.alternative())
                .contains("11 Werte, höchster 2023 33,4", "Ohne Zahl: 2015 (unbekannt oder geheim zu halten)");
    }

    @Test
    void aPyramidHasTwoSidesAndAMapHatchesWhatIsMissing() throws Exception {
        List<String> ages = IntStream.range(0, 20)
                .mapToObj(at -> at * 5 + " – " + (at * 5 + 4))
                .toList();
        List<ObservedValue> men = IntStream.range(0, 20)
                .mapToObj(at -> at == 7 ? SECRET : ObservedValue.of(4000 - at * 150L))
                .toList();
        List<ObservedValue> women = IntStream.range(0, 20)
                .mapToObj(at -> ObservedValue.of(3800 - at * 120L))
                .toList();
        Chart pyramid = PyramidChart.draw(
                "Bevölkerung nach Alter, 31.12.2022",
                ages,
                new Series("männlich", men),
                new Series("weiblich", women),
                ChartFormat.german());
        keep("pyramid", pyramid);
        assertThat(new Drawn(pyramid).all("bar")).hasSize(39);

        List<Area> areas = IntStream.range(0, 24)
                .mapToObj(at -> area(at, at % 7 == 3 ? SECRET : number(String.valueOf(10 + at * 1.3))))
                .toList();
        Chart map = ChoroplethMap.draw(
                "Quote nach Kreisen", areas, ChartFormat.german().withUnit("%", 1));
        keep("map", map);
        assertThat(new Drawn(map).all("area-missing")).hasSize(3);
        assertThat(map.svg()).contains("ohne Zahl");
    }

    @Test
    void theSameFiguresGiveTheSamePictureAndWhatCannotBeDrawnIsRefused() {
        List<Series> one = List.of(new Series("a", List.of(number("1"))));
        assertThat(LineChart.draw("t", List.of("2020"), one, ChartFormat.german()))
                .isEqualTo(LineChart.draw("t", List.of("2020"), one, ChartFormat.german()));
        assertThatThrownBy(() -> LineChart.draw("t", List.of("2020", "2021"), one, ChartFormat.german()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LineChart.draw(" ", List.of("2020"), one, ChartFormat.german()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> BarChart.draw("t", List.of(), List.of(new Series("a", List.of())), ChartFormat.german()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(Double.NaN, 50)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("colours")
    void coloursCanBeToldFromPaper(String colour) {
        assertThat(1.05 / (luminance(colour) + 0.05)).isGreaterThanOrEqualTo(4.5);
    }

    static List<String> colours() {
        return java.util.stream.Stream.concat(Palette.SERIES.stream(), List.of(Palette.INK, Palette.MUTED).stream())
                .toList();
    }

    @ParameterizedTest(name = "{0} with {1} decimals in {2}: {3}")
    @CsvSource({
        "1234.5, 1, de, '1.234,5'",
        "1234.5, 1, en, '1,234.5'",
        "0.04, 1, de, '0,0'",
        "12, , de, 12",
        "0.33333, , de, '0,333'"
    })
    void numbersAreWrittenAsPeopleReadThem(String number, Integer decimals, String language, String shown) {
        Chart chart = BarChart.draw(
                "t",
                List.of(Category.of("a")),
                List.of(new Series("a", List.of(number(number)))),
                ChartFormat.of(language).withUnit(null, decimals));
        assertThat(new Drawn(chart).texts("value")).containsExactly(shown);
    }

    private static Area area(int at, ObservedValue value) {
        double west = 7 + at % 6 * 0.4 + (at / 6 % 2) * 0.15;
        double south = 49 + at / 6 * 0.3;
        return new Area(
                "Kreis " + at,
                List.of(List.of(
                        new Point(west, south),
                        new Point(west + 0.2, south - 0.05),
                        new Point(west + 0.4, south),
                        new Point(west + 0.4, south + 0.3),
                        new Point(west + 0.2, south + 0.25),
                        new Point(west, south + 0.3))),
                value);
    }

    private static List<ObservedValue> values(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.equals(".") ? SECRET : number(text))
                .toList();
    }

    private static ObservedValue number(String text) {
        return ObservedValue.of(new BigDecimal(text));
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int at = 0; at < 3; at++) {
            double share = Integer.parseInt(colour.substring(1 + at * 2, 3 + at * 2), 16) / 255.0;
            parts[at] = share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static void keep(String name, Chart chart) throws Exception {
        Files.createDirectories(Path.of("target/charts"));
        try (OutputStream png = Files.newOutputStream(Path.of("target/charts/" + name + ".png"))) {
            PngWriter.write(chart.svg(), 1440, png);
        }
        assertThat(ImageIO.read(Path.of("target/charts/" + name + ".png").toFile())
                        .getWidth())
                .isEqualTo(1440);
        Files.writeString(Path.of("target/charts/" + name + ".svg"), chart.svg());
    }
}
