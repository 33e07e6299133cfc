package org.komenius.monitoring.internal.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.komenius.model.region.RegionKey;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.importing.FileSource;

/** Reads texts and workbooks by what the assistant proposes, without anybody changing it. */
final class TabularFixture {

    static final RegionNameIndex REGIONS = regions();

    private final Path folder;

    TabularFixture(Path folder) {
        this.folder = folder;
    }

    private static RegionNameIndex regions() {
        RegionNameIndex index = new RegionNameIndex(key -> false);
        index.add(new RegionKey("DG"), "Deutschland", "");
        index.add(new RegionKey("07"), "Rheinland-Pfalz", "Land");
        index.add(new RegionKey("06"), "Hessen", "Land");
        index.add(new RegionKey("07336"), "Kusel", "Landkreis");
        index.add(new RegionKey("07131"), "Ahrweiler", "Landkreis");
        index.add(new RegionKey("07315"), "Mainz", "kreisfreie Stadt");
        index.add(new RegionKey("06633"), "Kassel", "Landkreis");
        index.add(new RegionKey("06611"), "Kassel", "kreisfreie Stadt");
        index.add(new RegionKey("07336055"), "Kusel", "Stadt");
        index.add(new RegionKey("07336002"), "Altenglan", "Ortsgemeinde");
        index.add(new RegionKey("07336065"), "Neunkirchen am Potzberg", "Ortsgemeinde");
        index.add(new RegionKey("07336008"), "Börsborn", "Ortsgemeinde");
        index.add(new RegionKey("07231008"), "Börsborn", "Ortsgemeinde");
        return index;
    }

    TableFile text(String text) throws IOException {
        return text("tabelle.csv", text, StandardCharsets.UTF_8);
    }

    TableFile text(String name, String text, Charset charset) throws IOException {
        return bytes(name, text.getBytes(charset));
    }

    TableFile bytes(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(UUID.randomUUID().toString()), content);
        return TableFile.open(new FileSource(name, null, file), TableLimits.DEFAULT);
    }

    static Proposal propose(TableFile file) throws IOException {
        String sheet = file.isWorkbook() ? file.sheets().get(0) : null;
        return new Proposer(REGIONS).propose(file, sheet, Sample.of(file.rows(sheet)), Proposer.Wishes.NONE);
    }

    static DryRun run(TableFile file) throws IOException {
        Mapping mapping = propose(file).mapping();
        MappingCheck.check(mapping);
        return DryRun.of(file, mapping, REGIONS);
    }

    /** Each fact as {@code 07131 GESW|2024|Plätze [Anzahl]|12}. */
    static List<String> facts(DryRun run) {
        List<String> facts = new ArrayList<>();
        for (DryRun.Fact fact : run.first()) {
            facts.add(fact.members().stream().map(DryRun.Member::code).collect(Collectors.joining(" ")) + "|"
                    + fact.period() + "|" + fact.measure() + (fact.unit() == null ? "" : " [" + fact.unit() + "]") + "|"
                    + shown(fact.value()));
        }
        return facts;
    }

    static String shown(ObservedValue value) {
        String text = value.number()
                .map(java.math.BigDecimal::toPlainString)
                .or(() -> value.missingKind().map(Enum::name))
                .orElse("ROUNDED_ZERO");
        return value.flags().isEmpty() ? text : text + " " + value.flags();
    }

    /** A workbook of one sheet named Tabelle1, whose rows are given as XML. */
    static byte[] workbook(String sheetData, Map<String, String> others) throws IOException {
        Map<String, String> parts = new java.util.LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Tabelle1\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"s2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "<Relationship Id=\"s3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        parts.putAll(others);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
