package org.komenius.monitoring.internal.factsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.documents.Document;
import org.komenius.documents.internal.pdf.PdfWriter;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisTable;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Column;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;
import org.komenius.monitoring.internal.export.FactSheet;
import org.komenius.monitoring.internal.export.FactSheet.Part;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** Whatever is asked, a fact sheet is one page, accessible, and says the figures in plain words. */
class FactSheetTest {

    private static final ObservedValue SECRET = ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET);

    @Test
    void figuresInPlainWords() {
        Sentences german = new Sentences("de", "Anteil ohne Abschluss", "%", 1, List.of("2014", "2015"));
        assertThat(german.about(course("Kusel", "8.7", "8.3"), List.of(course("Rheinland-Pfalz", "5.8", "5.6"))))
                .containsExactly(
                        "Kusel: „Anteil ohne Abschluss“ beträgt 8,3\u00a0% (2015).",
                        "Das sind 0,4\u00a0Prozentpunkte weniger als 2014 (8,7\u00a0%).",
                        "Rheinland-Pfalz: 5,6\u00a0%; Kusel liegt 2,7\u00a0Prozentpunkte darüber.");
        assertThat(german.about(course("Kusel", "8.7", null), List.of()))
                .containsExactly(
                        "Kusel: Für 2015 gibt es keine Zahl (keine Angabe im Datensatz).",
                        "Kusel: „Anteil ohne Abschluss“ beträgt 8,7\u00a0% (2014).");
        Sentences english = new Sentences("en", "Pupils", null, null, List.of("2014", "2015"));
        assertThat(english.about(course("Kusel", "1000", "1250"), List.of()))
                .containsExactly(
                        "Kusel: \"Pupils\" is 1,250 (2015).",
                        "That is 250 more than in 2014 (1,000), that is 25.0\u00a0% more.");
        assertThat(german.among(
                        List.of(
                                course("A", "1", "3"),
                                course("B", "1", "2"),
                                new Course("C", Arrays.asList(null, SECRET))),
                        List.of()))
                .containsExactly(
                        "„Anteil ohne Abschluss“ 2015: am höchsten in A mit 3,0\u00a0%, am niedrigsten in B mit 2,0\u00a0%.",
                        "1 von 3 Regionen sind ohne Zahl.");
    }

    @ParameterizedTest(name = "{0} analyses with {1} regions over {2} periods in {3}, long texts: {4}")
    @CsvSource({
        "1, 1, 10, de, false",
        "1, 1, 10, en, true",
        "1, 400, 1, de, true",
        "1, 400, 12, de, true",
        "1, 1, 1, de, true",
        "2, 1, 10, de, true",
        "2, 60, 1, en, true",
        "3, 1, 10, de, true",
        "4, 400, 5, de, true"
    })
    void alwaysOneAccessiblePage(int analyses, int regions, int periods, String language, boolean lengthy)
            throws Exception {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < analyses; at++) {
            String title = "Anteil der Abgänge ohne Hauptschulabschluss"
                    + (lengthy ? " an allen Abgängen der allgemeinbildenden Schulen ".repeat(5) : "");
            parts.add(new Part(title, calculated(regions, periods, lengthy), regions == 1, sources(lengthy)));
        }
        Document document = FactSheet.of(parts, regions == 1 ? "Kusel" : null, LocalDate.of(2026, 11, 23), language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(document, List.of(), out);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(
                Path.of("target/papers/fact-sheet-" + analyses + "-" + regions + "-" + periods + language + ".pdf"),
                out.toByteArray());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(language.equals("de") ? "Quelle:" : "Source:", "1 / 1", "Anteil");
        }
        assertThat(violations(out.toByteArray())).isEmpty();
    }

    private static Calculated calculated(int regions, int periods, boolean lengthy) {
        List<Column> columns = new ArrayList<>();
        String label = lengthy
                ? "Anteil ohne Abschluss nach Geschlecht, Schulart und Staatsangehörigkeit ".repeat(3)
                : "Anteil";
        for (int year = 0; year < periods; year++) {
            columns.add(new Column("q", label, "%", 1, Period.parse(String.valueOf(2015 - periods + year)), ""));
        }
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < regions + 3; at++) {
            List<ObservedValue> values = new ArrayList<>();
            for (int year = 0; year < periods; year++) {
                values.add(
                        (at + year) % 9 == 8
                                ? SECRET
                                : (at + year) % 11 == 10
                                        ? null
                                        : ObservedValue.of(BigDecimal.valueOf(123_456_78 + at * 37L + year, 2)));
            }
            String name =
                    lengthy ? "Landkreis mit einem wirklich sehr langen amtlichen Namen im Lande " + at : "Kreis " + at;
            rows.add(new Row(at < regions ? RowKind.REGION : RowKind.COMPARISON, "r" + at, name, values));
        }
        List<LocalizedText> notes = new ArrayList<>();
        for (int at = 0; at < (lengthy ? 12 : 1); at++) {
            notes.add(LocalizedText.of(
                    "Angewandte Regel " + at + ": " + "ein langer Satz. ".repeat(20),
                    "Rule " + at + ": " + "a long sentence. ".repeat(20)));
        }
        Analysis analysis = new Analysis(
                List.of(new Analysis.Input("a", "d", 1, "M", Map.of(), null, null)),
                List.of(new Analysis.Calculation(
                        "q", label, Analysis.Kind.RATIO, "a", "a", BigDecimal.valueOf(100), 1, "%", null)),
                new Analysis.RegionChoice(null, null, Set.of(), List.of(), List.of()),
                Analysis.PeriodChoice.ALL,
                null);
        return new Calculated(analysis, new AnalysisTable(columns, rows, notes), List.of(), List.of());
    }

    private static List<String> sources(boolean lengthy) {
        String line = "Statistische Ämter des Bundes und der Länder, Tabelle 21111-02-06-4 (Version 3), dl-de/by-2-0";
        return lengthy ? List.of(line, line + " und mehr ".repeat(40), "Amt ".repeat(80), "viertes") : List.of(line);
    }

    private static Course course(String name, String... values) {
        return new Course(
                name,
                Arrays.stream(values)
                        .map(text -> text == null ? null : ObservedValue.of(new BigDecimal(text)))
                        .toList());
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
