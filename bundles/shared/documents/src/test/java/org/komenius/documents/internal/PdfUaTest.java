package org.komenius.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.documents.Block;
import org.komenius.documents.Document;
import org.komenius.documents.PageFormat;
import org.komenius.documents.Run;
import org.komenius.documents.charts.BarChart;
import org.komenius.documents.charts.Category;
import org.komenius.documents.charts.Chart;
import org.komenius.documents.charts.ChartFormat;
import org.komenius.documents.charts.LineChart;
import org.komenius.documents.charts.PyramidChart;
import org.komenius.documents.charts.Series;
import org.komenius.documents.internal.pdf.PdfWriter;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** Every part of a document, checked by veraPDF against PDF/UA-1 and read back. */
class PdfUaTest {

    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60" fill="#eef"/>
            <path d="M10 30H190" stroke="#c1121f" stroke-width="4"/><text x="20" y="20" font-family="Fira Sans" font-size="12">Abitur</text></svg>""";

    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ar", "uk"})
    void everyPartKeepsToPdfUa(String language) throws Exception {
        byte[] pdf = write(sample(language));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/sample-" + language + ".pdf"), pdf);
        assertThat(violations(pdf)).isEmpty();
    }

    @Test
    void aPosterKeepsToPdfUa() throws Exception {
        Document poster = new Document(
                "Bildungswege im Landkreis",
                "de",
                "Die Bildungslandschaft als Netzplan",
                PageFormat.A3_LANDSCAPE,
                false,
                null,
                List.of(new Block.Figure(SVG, "Netzplan mit einer Linie", null, 100)));
        byte[] pdf = write(poster);
        assertThat(violations(pdf)).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(read.getPage(0).getMediaBox().getWidth()).isBetween(1190f, 1191f);
        }
    }

    @Test
    void chartsKeepToPdfUa() throws Exception {
        List<Series> series = List.of(
                new Series("weiblich", List.of(ObservedValue.of(12), ObservedValue.missing(MissingKind.LATER))),
                new Series("männlich", List.of(ObservedValue.of(9), ObservedValue.of(14))));
        List<Block> blocks = new java.util.ArrayList<>();
        for (Chart chart : List.of(
                BarChart.draw(
                        "Balken", List.of(Category.of("A"), new Category("B", true)), series, ChartFormat.german()),
                LineChart.draw("Linien", List.of("2020", "2021"), series, ChartFormat.german()),
                PyramidChart.draw("Alter", List.of("0", "1"), series.get(0), series.get(1), ChartFormat.german()))) {
            blocks.add(new Block.Figure(chart.svg(), chart.alternative(), null, 70));
        }
        byte[] pdf = write(new Document("Bilder", "de", "Alle Arten", PageFormat.A4_PORTRAIT, false, null, blocks));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/charts.pdf"), pdf);
        assertThat(violations(pdf)).isEmpty();
    }

    @Test
    void textTitleLanguageAndPagesCanBeReadBack() throws Exception {
        byte[] pdf = write(sample("de"));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read);
            assertThat(text)
                    .contains(
                            "Zuteilung der Schulsozialarbeit",
                            "Landkreis Sonnental",
                            "12,5",
                            "Größe <b>nicht fett</b> & mehr");
            assertThat(text).containsPattern("2 / \\d");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Zuteilung der Schulsozialarbeit");
            assertThat(read.getDocumentCatalog().getCOSObject().getString(COSName.LANG))
                    .isEqualTo("de");
            assertThat(read.getDocumentCatalog().getDocumentOutline()).isNotNull();
        }
    }

    @Test
    void picturesWithDoctypeOrOtherMarkupAreRefused() {
        for (String svg : List.of(
                "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "<html/>")) {
            Document document = new Document(
                    "Bild",
                    "de",
                    null,
                    PageFormat.A4_PORTRAIT,
                    false,
                    null,
                    List.of(new Block.Figure(svg, "Bild", null, 50)));
            assertThatThrownBy(() -> write(document)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Document sample(String language) {
        return new Document(
                "Zuteilung der Schulsozialarbeit",
                language,
                "Vorschlag für den Ausschuss",
                PageFormat.A4_PORTRAIT,
                true,
                "Prüfsumme 0123abcd",
                List.of(
                        new Block.Contents("Inhalt"),
                        new Block.PageBreak(),
                        new Block.Heading(2, "Vorschlag"),
                        new Block.Paragraph(List.of(
                                Run.of("Größe <b>nicht fett</b> & mehr, "),
                                Run.strong("12,5 Stellen"),
                                Run.of(" nach "),
                                Run.link("Sainte-Laguë", "https://de.wikipedia.org/wiki/Sainte-Laguë-Verfahren"),
                                new Run(" مدرسة ", false, null, "ar"),
                                new Run("школа", false, null, "uk"))),
                        new Block.Heading(3, "Zahlen"),
                        new Block.Table(
                                "Stellen je Schule",
                                List.of(
                                        new Block.Table.Column("Schule", false),
                                        new Block.Table.Column("Stellen", true)),
                                java.util.stream.IntStream.range(0, 60)
                                        .mapToObj(at -> List.of("Grundschule " + at, "0,5"))
                                        .toList()),
                        new Block.Items(true, List.of(List.of(Run.of("erstens")), List.of(Run.of("zweitens")))),
                        new Block.Items(false, List.of(List.of(Run.of("Punkt")))),
                        new Block.Figure(SVG, "Linie G von links nach rechts", "Abbildung 1", 80)));
    }

    private static byte[] write(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(document, List.of("Landkreis Sonnental", "Bildungsbüro"), out);
        return out.toByteArray();
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isNotNull();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
