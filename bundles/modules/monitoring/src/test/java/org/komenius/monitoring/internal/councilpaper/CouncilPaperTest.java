package org.komenius.monitoring.internal.councilpaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.documents.Block;
import org.komenius.documents.Document;
import org.komenius.documents.charts.Area;
import org.komenius.documents.internal.pdf.PdfWriter;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.allocation.Allocation;
import org.komenius.monitoring.internal.allocation.AllocationPlan;
import org.komenius.monitoring.internal.allocation.Method;
import org.komenius.monitoring.internal.allocation.NeedRule;
import org.komenius.monitoring.internal.allocation.School;
import org.komenius.monitoring.internal.allocation.Stratum;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.komenius.monitoring.internal.socialindex.IndexData;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexInput;
import org.komenius.monitoring.internal.socialindex.IndexReference;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.monitoring.internal.socialindex.Polarity;
import org.komenius.monitoring.internal.socialindex.SocialIndex;
import org.komenius.monitoring.internal.socialindex.Stability;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** What a council gets to read, and that everybody can: checked by veraPDF against PDF/UA-1. */
class CouncilPaperTest {

    private static final String CHECKSUM = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void thePaperKeepsToPdfUa(String language) throws Exception {
        byte[] pdf = pdf(language);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/council-" + language + ".pdf"), pdf);
        assertThat(violations(pdf)).isEmpty();
    }

    @Test
    void itSaysWhatIsProposedHowAndHowFarOneCanRelyOnIt() throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf("de"))) {
            String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Stadt Sonnenbrück",
                            "Inhalt",
                            "Beschlussvorschlag",
                            "4,50 Stellen werden in Schritten von 0,25 Stellen auf 4 Schulen verteilt",
                            "Bitte zum Schuljahresbeginn.",
                            "nach Bedarf, mindestens 0,50",
                            "324.000 € (72.000 € je Stelle)",
                            "Verteilung auf die Schulen",
                            "Karte der Belastung",
                            "Gießkanne",
                            "Variante Hare-Niemeyer",
                            "So wurde gerechnet",
                            "Jedes Merkmal wird standardisiert",
                            "Wie verlässlich ist das?",
                            "größte Verschiebung",
                            "Schulen (99077-01-01-4), Version 2",
                            "0123456789abcdef 0123456789abcdef")
                    .doesNotContain("NaN", "null");
            assertThat(text).containsPattern("2 / \\d");
            assertThat(read.getDocumentCatalog().getDocumentOutline()).isNotNull();
        }
    }

    @Test
    void aMissingIndexIsDrawnAsMissingAndADraftSaysSo() {
        Document paper = PaperWriter.write(paper(true), "de");
        Block.Figure map = paper.blocks().stream()
                .filter(block ->
                        block instanceof Block.Figure figure && "Klasse des Sozialindex".equals(figure.caption()))
                .map(Block.Figure.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(map.svg()).contains("area-missing").doesNotContain("NaN");
        assertThat(map.alternative()).contains("Ohne Index");
        assertThat(paper.blocks()).anyMatch(block -> block.toString().contains("noch nicht von einer zweiten Person"));
        assertThat(paper.blocks()).noneMatch(block -> block.toString().contains("SHA-256"));
    }

    private static byte[] pdf(String language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(PaperWriter.write(paper(false), language), List.of("Stadt Sonnenbrück", "Bildungsbüro"), out);
        return out.toByteArray();
    }

    private static CouncilPaper paper(boolean draft) {
        String[][] shares = {{"8", "5"}, {"17", "13"}, {"26", "19"}, {"35", "28"}};
        List<IndexData.Unit> units = new ArrayList<>();
        Map<String, ObservedValue> poverty = new LinkedHashMap<>();
        Map<String, ObservedValue> language = new LinkedHashMap<>();
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            String id = "9910" + i;
            units.add(new IndexData.Unit(id, "Grundschule " + "ABCD".charAt(i)));
            poverty.put(id, ObservedValue.of(new BigDecimal(shares[i][0])));
            language.put(id, ObservedValue.of(new BigDecimal(shares[i][1])));
            areas.add(square(units.get(i).title(), 7 + i * 0.1, ObservedValue.of(i < 2 ? 1 : i)));
        }
        areas.add(square("Ohne Index", 7.5, ObservedValue.missing(MissingKind.NOT_MEANINGFUL)));
        IndexData data = new IndexData(units, Map.of("m1", poverty, "m2", language));
        IndexDefinition definition = new IndexDefinition(
                List.of(
                        new IndexInput("m1", "Kinder in Bedarfsgemeinschaften", "%", Polarity.BURDEN, null, null),
                        new IndexInput("m2", "Nichtdeutsche Familiensprache", "%", Polarity.BURDEN, null, null)),
                IndexDefinition.Weighting.EQUAL,
                null,
                null,
                IndexDefinition.Classes.quantiles(3));
        IndexReference reference = SocialIndex.calibrate(definition, data);
        IndexResult index = SocialIndex.calculate(definition, reference, data);
        List<School> schools = index.units().stream()
                .map(unit -> new School(
                        unit.unit().id(),
                        unit.unit().title(),
                        "GRUNDSCHULE",
                        new BigDecimal("200"),
                        unit.index(),
                        unit.rank() == 1 ? null : new BigDecimal("0.5")))
                .toList();
        return new CouncilPaper(
                "Schulsozialarbeit 2027",
                LocalDate.of(2026, 11, 23),
                draft,
                Map.of("GRUNDSCHULE", "Grundschule"),
                plan(Method.SAINTE_LAGUE),
                Allocation.of(plan(Method.SAINTE_LAGUE), schools),
                definition,
                index,
                areas,
                Stability.of(definition, reference, data, 0.2, 50, 1),
                List.of(new CouncilPaper.Scenario(
                        "Variante Hare-Niemeyer", Allocation.of(plan(Method.HARE_NIEMEYER), schools))),
                List.of(),
                List.of(new RecordedSource(
                        "m1", "d", "Schulen", "99077-01-01-4", 2, "a".repeat(64), "SGB2", Map.of(), "@2025-10-01")),
                "Bitte zum Schuljahresbeginn.",
                draft ? null : CHECKSUM);
    }

    private static AllocationPlan plan(Method method) {
        return new AllocationPlan(
                new BigDecimal("4.5"),
                new BigDecimal("0.25"),
                method,
                NeedRule.linear("0.2", "0.5", "2"),
                List.of(Stratum.byNeed("gs", "Grundschulen", Set.of("GRUNDSCHULE"), null, new BigDecimal("0.5"))),
                new BigDecimal("72000"));
    }

    private static Area square(String name, double west, ObservedValue value) {
        return new Area(
                name,
                List.of(List.of(
                        new Area.Point(west, 50),
                        new Area.Point(west + 0.08, 50),
                        new Area.Point(west + 0.08, 50.08),
                        new Area.Point(west, 50.08),
                        new Area.Point(west, 50))),
                value);
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isNotNull();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
