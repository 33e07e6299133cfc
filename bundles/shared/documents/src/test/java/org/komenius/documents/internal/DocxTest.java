package org.komenius.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.komenius.documents.Block;
import org.komenius.documents.Document;
import org.komenius.documents.PageFormat;
import org.komenius.documents.Run;
import org.komenius.documents.internal.docx.DocxWriter;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DocxTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Document DOCUMENT = new Document(
            "Vorlage <1> & mehr",
            "de",
            "Zur Probe",
            PageFormat.A4_PORTRAIT,
            true,
            "Prüfsumme",
            List.of(
                    new Block.Contents("Inhalt"),
                    new Block.Heading(2, "Erster Teil"),
                    new Block.Paragraph(List.of(
                            Run.of("Über\u00ADgang "),
                            Run.strong("stark"),
                            Run.link("hier", "https://example.org/a?b=1&c=2"))),
                    new Block.Items(true, List.of(List.of(Run.of("eins")), List.of(Run.of("zwei")))),
                    new Block.Heading(3, "Tabelle"),
                    new Block.Table(
                            "Stellen",
                            List.of(new Block.Table.Column("Schule", false), new Block.Table.Column("Stellen", true)),
                            List.of(List.of("Altstadt", "1,25"))),
                    new Block.Figure(
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"><rect width=\"90\" height=\"50\"/></svg>",
                            "Ein Balken",
                            "Bild",
                            50),
                    new Block.PageBreak()));

    @Test
    void everyPartIsWellFormedAndSaysWhatPeopleAndReadersNeed() throws Exception {
        Map<String, byte[]> parts = parts(write());
        assertThat(parts)
                .containsKeys("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/media/image1.png");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                xml(part.getValue());
            }
        }
        Element body = xml(parts.get("word/document.xml"));
        assertThat(values(body, "pStyle"))
                .contains("Title", "Letterhead", "Heading2", "Heading3", "TOC1", "TOC2", "ListNumber", "Caption");
        assertThat(body.getElementsByTagNameNS(W, "tblHeader").getLength()).isEqualTo(1);
        assertThat(body.getElementsByTagNameNS(W, "softHyphen").getLength()).isEqualTo(1);
        assertThat(body.getTextContent()).contains("Vorlage <1> & mehr", "Über", "1,25", "Landkreis");
        String text = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(text).contains("descr=\"Ein Balken\"", "w:anchor=\"part1\"");
        assertThat(new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8))
                .contains("w:val=\"de\"");
        assertThat(new String(parts.get("docProps/core.xml"), StandardCharsets.UTF_8))
                .contains("Vorlage &lt;1&gt; &amp; mehr");
        assertThat(new String(parts.get("word/footer1.xml"), StandardCharsets.UTF_8))
                .contains("NUMPAGES", "Prüfsumme");
    }

    @Test
    void theSameDocumentIsTheSameFile() throws IOException {
        assertThat(write()).isEqualTo(write());
    }

    private static byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(DOCUMENT, List.of("Landkreis Sonnental"), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Element xml(byte[] content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(content))
                .getDocumentElement();
    }

    private static List<String> values(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(W, name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute("w:val"))
                .toList();
    }
}
