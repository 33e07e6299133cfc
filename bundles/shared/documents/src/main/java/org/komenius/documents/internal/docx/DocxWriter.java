package org.komenius.documents.internal.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.komenius.documents.Document;
import org.komenius.documents.internal.png.PngWriter;

/**
 * Packs a document as DOCX: real headings, header rows, alternative texts, language and title, so that the reader's own tools for
 * accessibility find what they look for.
 */
public final class DocxWriter {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int PICTURE_PIXELS = 1600;
    /** ZIP entries carry a time; a fixed one makes the same document the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Document document;
    private final List<String> letterhead;
    private final List<String> links = new ArrayList<>();
    private final List<byte[]> pictures = new ArrayList<>();

    private DocxWriter(Document document, List<String> letterhead) {
        this.document = document;
        this.letterhead = letterhead;
    }

    /** @param out stays open */
    public static void write(Document document, List<String> letterhead, OutputStream out) throws IOException {
        new DocxWriter(document, letterhead).write(out);
    }

    private void write(OutputStream out) throws IOException {
        String body = new BodyWriter(document, letterhead, this::link, this::picture).write();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "[Content_Types].xml", contentTypes());
        put(zip, "_rels/.rels", packageRelations());
        put(zip, "docProps/core.xml", properties());
        put(zip, "word/document.xml", body);
        put(zip, "word/styles.xml", Styles.write(document.language()));
        put(zip, "word/numbering.xml", Styles.numbering());
        put(zip, "word/footer1.xml", footer());
        put(zip, "word/_rels/document.xml.rels", documentRelations());
        for (int i = 0; i < pictures.size(); i++) {
            entry(zip, "word/media/image" + (i + 1) + ".png", pictures.get(i));
        }
        zip.finish();
    }

    private String link(String address) {
        links.add(address);
        return "rLink" + links.size();
    }

    private String picture(String svg) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngWriter.write(svg, PICTURE_PIXELS, png);
        pictures.add(png.toByteArray());
        return "rImage" + pictures.size();
    }

    private static String contentTypes() throws IOException {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return new Markup("Types", "", "http://schemas.openxmlformats.org/package/2006/content-types")
                .empty(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml")
                .empty("Default", "Extension", "png", "ContentType", "image/png")
                .empty("Override", "PartName", "/word/document.xml", "ContentType", word + "document.main+xml")
                .empty("Override", "PartName", "/word/styles.xml", "ContentType", word + "styles+xml")
                .empty("Override", "PartName", "/word/numbering.xml", "ContentType", word + "numbering+xml")
                .empty("Override", "PartName", "/word/footer1.xml", "ContentType", word + "footer+xml")
                .empty(
                        "Override",
                        "PartName",
                        "/docProps/core.xml",
                        "ContentType",
                        "application/vnd.openxmlformats-package.core-properties+xml")
                .end();
    }

    private static String packageRelations() throws IOException {
        return new Markup("Relationships", "", RELATIONS)
                .empty("Relationship", "Id", "r1", "Type", OFFICE + "officeDocument", "Target", "word/document.xml")
                .empty(
                        "Relationship",
                        "Id",
                        "r2",
                        "Type",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "Target",
                        "docProps/core.xml")
                .end();
    }

    private String documentRelations() throws IOException {
        Markup xml = new Markup("Relationships", "", RELATIONS)
                .empty("Relationship", "Id", "rStyles", "Type", OFFICE + "styles", "Target", "styles.xml")
                .empty("Relationship", "Id", "rNumbering", "Type", OFFICE + "numbering", "Target", "numbering.xml")
                .empty("Relationship", "Id", "rFooter", "Type", OFFICE + "footer", "Target", "footer1.xml");
        for (int i = 0; i < pictures.size(); i++) {
            xml.empty(
                    "Relationship",
                    "Id",
                    "rImage" + (i + 1),
                    "Type",
                    OFFICE + "image",
                    "Target",
                    "media/image" + (i + 1) + ".png");
        }
        for (int i = 0; i < links.size(); i++) {
            xml.empty(
                    "Relationship",
                    "Id",
                    "rLink" + (i + 1),
                    "Type",
                    OFFICE + "hyperlink",
                    "Target",
                    links.get(i),
                    "TargetMode",
                    "External");
        }
        return xml.end();
    }

    private String properties() throws IOException {
        return new Markup(
                        "cp:coreProperties",
                        "cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("dc:title")
                .text(document.title())
                .close()
                .open("dc:description")
                .text(document.description() == null ? "" : document.description())
                .close()
                .open("dc:language")
                .text(document.language())
                .close()
                .end();
    }

    private String footer() throws IOException {
        Markup xml = new Markup("w:ftr", "w", Markup.W)
                .open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", "Footer")
                .close();
        if (document.footer() != null) {
            BodyWriter.plain(xml, document.footer() + "   ");
        }
        field(xml, "PAGE");
        BodyWriter.plain(xml, " / ");
        field(xml, "NUMPAGES");
        return xml.close().end();
    }

    private static void field(Markup xml, String name) throws IOException {
        xml.open("w:fldSimple", "w:instr", name);
        BodyWriter.plain(xml, "1");
        xml.close();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        entry(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
