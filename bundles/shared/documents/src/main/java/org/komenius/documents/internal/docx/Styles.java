package org.komenius.documents.internal.docx;

import java.io.IOException;

/** How paragraphs look. Sizes are half points, distances twentieths of a point. */
final class Styles {

    private static final String FONT = "Fira Sans";
    private static final String INK = "171A2B";
    private static final String ACCENT = "1B3A6B";

    private Styles() {}

    static String write(String language) throws IOException {
        Markup xml = new Markup("w:styles", "w", Markup.W);
        xml.open("w:docDefaults")
                .open("w:rPrDefault")
                .open("w:rPr")
                .empty("w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:cs", FONT)
                .empty("w:color", "w:val", INK)
                .empty("w:sz", "w:val", "21")
                .empty("w:lang", "w:val", language, "w:bidi", language)
                .close()
                .close()
                .open("w:pPrDefault")
                .open("w:pPr")
                .empty("w:spacing", "w:after", "120", "w:line", "276", "w:lineRule", "auto")
                .close()
                .close()
                .close();
        style(xml, "Normal", "Normal", null, null, null, null, false);
        style(xml, "Title", "Title", "Normal", "40", ACCENT, "0", true);
        style(xml, "Heading2", "heading 2", "Normal", "30", ACCENT, "320", true);
        style(xml, "Heading3", "heading 3", "Normal", "25", ACCENT, "240", true);
        style(xml, "Heading4", "heading 4", "Normal", "22", ACCENT, "200", true);
        style(xml, "Heading1", "heading 1", "Normal", "34", ACCENT, "360", true);
        style(xml, "ContentsHeading", "Contents Heading", "Normal", "25", ACCENT, "240", true);
        style(xml, "TOC1", "toc 1", "Normal", null, null, null, false);
        style(xml, "TOC2", "toc 2", "Normal", null, null, null, false);
        style(xml, "Letterhead", "Letterhead", "Normal", "19", null, "0", false);
        style(xml, "Caption", "caption", "Normal", "19", null, "160", true);
        style(xml, "TableHead", "Table Head", "Normal", "18", null, "40", true);
        style(xml, "TableText", "Table Text", "Normal", "18", null, "40", false);
        style(xml, "Footer", "footer", "Normal", "16", null, null, false);
        listStyle(xml, "ListBullet", "List Bullet", "1");
        listStyle(xml, "ListNumber", "List Number", "2");
        xml.open("w:style", "w:type", "character", "w:styleId", "Hyperlink")
                .empty("w:name", "w:val", "Hyperlink")
                .open("w:rPr")
                .empty("w:color", "w:val", ACCENT)
                .empty("w:u", "w:val", "single")
                .close()
                .close();
        xml.open("w:style", "w:type", "table", "w:styleId", "TableGrid")
                .empty("w:name", "w:val", "Table Grid")
                .open("w:tblPr")
                .open("w:tblBorders");
        for (String side : new String[] {"top", "bottom", "insideH"}) {
            xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "8A90A6");
        }
        return xml.close().close().close().end();
    }

    private static void style(
            Markup xml,
            String id,
            String name,
            String basedOn,
            String size,
            String colour,
            String before,
            boolean strong)
            throws IOException {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", id).empty("w:name", "w:val", name);
        if (basedOn != null) {
            xml.empty("w:basedOn", "w:val", basedOn);
        }
        xml.open("w:pPr");
        boolean heading = id.startsWith("Heading");
        if (heading) {
            xml.empty("w:keepNext");
        }
        if (before != null) {
            xml.empty("w:spacing", "w:before", before, "w:after", id.startsWith("Table") ? "40" : "100");
        }
        if (heading) {
            xml.empty("w:outlineLvl", "w:val", String.valueOf(Integer.parseInt(id.substring(7)) - 1));
        }
        xml.close().open("w:rPr");
        if (strong) {
            xml.empty("w:b");
        }
        if (colour != null) {
            xml.empty("w:color", "w:val", colour);
        }
        if (size != null) {
            xml.empty("w:sz", "w:val", size);
        }
        xml.close().close();
    }

    private static void listStyle(Markup xml, String id, String name, String number) throws IOException {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", id)
                .empty("w:name", "w:val", name)
                .empty("w:basedOn", "w:val", "Normal")
                .open("w:pPr")
                .open("w:numPr")
                .empty("w:numId", "w:val", number)
                .close()
                .close()
                .close();
    }

    static String numbering() throws IOException {
        Markup xml = new Markup("w:numbering", "w", Markup.W);
        list(xml, "1", "bullet", "•");
        list(xml, "2", "decimal", "%1.");
        for (String number : new String[] {"1", "2"}) {
            xml.open("w:num", "w:numId", number)
                    .empty("w:abstractNumId", "w:val", number)
                    .close();
        }
        return xml.end();
    }

    private static void list(Markup xml, String id, String format, String text) throws IOException {
        xml.open("w:abstractNum", "w:abstractNumId", id)
                .open("w:lvl", "w:ilvl", "0")
                .empty("w:start", "w:val", "1")
                .empty("w:numFmt", "w:val", format)
                .empty("w:lvlText", "w:val", text)
                .open("w:pPr")
                .empty("w:ind", "w:left", "425", "w:hanging", "283")
                .close()
                .close()
                .close();
    }
}
