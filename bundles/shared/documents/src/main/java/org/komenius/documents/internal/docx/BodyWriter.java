package org.komenius.documents.internal.docx;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.documents.Block;
import org.komenius.documents.Document;
import org.komenius.documents.Run;

/** Writes what a document says, block by block. */
final class BodyWriter {

    /** Twentieths of a point, the standard's measure of lengths. */
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private static final int MARGIN_MILLIMETRES = 20;
    /** English metric units, the standard's measure of pictures. */
    private static final long EMU_PER_MILLIMETRE = 36_000;

    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)");

    /** Keeps something in another part and names the relation to it. */
    @FunctionalInterface
    interface Part {
        String of(String content) throws IOException;
    }

    private final Document document;
    private final List<String> letterhead;
    private final Part link;
    private final Part picture;
    private final Markup xml;
    private int bookmarks;
    private int pictures;

    BodyWriter(Document document, List<String> letterhead, Part link, Part picture) throws IOException {
        this.document = document;
        this.letterhead = letterhead;
        this.link = link;
        this.picture = picture;
        this.xml = new Markup(
                "w:document", "w", Markup.W, "r", Markup.R, "wp", Markup.WP, "a", Markup.A, "pic", Markup.PIC);
    }

    String write() throws IOException {
        xml.open("w:body");
        if (document.letterhead()) {
            for (String line : letterhead) {
                paragraph("Letterhead", List.of(Run.of(line)));
            }
        }
        paragraph("Title", List.of(Run.of(document.title())));
        for (Block block : document.blocks()) {
            block(block);
        }
        page();
        return xml.close().end();
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(null, paragraph.runs());
        } else if (block instanceof Block.Items items) {
            for (List<Run> item : items.items()) {
                paragraph(items.ordered() ? "ListNumber" : "ListBullet", item);
            }
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Contents contents) {
            contents(contents);
        } else if (block instanceof Block.PageBreak) {
            xml.open("w:p").open("w:r").empty("w:br", "w:type", "page").close().close();
        } else {
            throw new IllegalStateException("no way to write " + block);
        }
    }

    private void heading(Block.Heading heading) throws IOException {
        String id = String.valueOf(++bookmarks);
        style("Heading" + heading.level());
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", "part" + id);
        plain(xml, heading.text());
        xml.empty("w:bookmarkEnd", "w:id", id).close();
    }

    /** Entries lead to their parts; page numbers come when the reader's program renews the field. */
    private void contents(Block.Contents contents) throws IOException {
        paragraph("ContentsHeading", List.of(Run.of(contents.title())));
        int number = 0;
        boolean first = true;
        for (Block block : document.blocks()) {
            if (!(block instanceof Block.Heading heading)) {
                continue;
            }
            number++;
            if (heading.level() > 3) {
                continue;
            }
            style("TOC" + Math.max(1, heading.level() - 1));
            if (first) {
                complex("begin");
                xml.open("w:r")
                        .open("w:instrText", "xml:space", "preserve")
                        .text(" TOC \\o \"2-3\" \\h \\u ")
                        .close()
                        .close();
                complex("separate");
                first = false;
            }
            xml.open("w:hyperlink", "w:anchor", "part" + number, "w:history", "1");
            plain(xml, heading.text());
            xml.close().close();
        }
        if (!first) {
            xml.open("w:p");
            complex("end");
            xml.close();
        }
    }

    private void complex(String type) throws IOException {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
    }

    private void paragraph(String style, List<Run> runs) throws IOException {
        if (style == null) {
            xml.open("w:p");
        } else {
            style(style);
        }
        for (Run run : runs) {
            run(run);
        }
        xml.close();
    }

    private void style(String name) throws IOException {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", name).close();
    }

    private void run(Run run) throws IOException {
        if (run.href() != null) {
            xml.open("w:hyperlink", "r:id", link.of(run.href()));
        }
        xml.open("w:r").open("w:rPr");
        if (run.href() != null) {
            xml.empty("w:rStyle", "w:val", "Hyperlink");
        }
        if (run.strong()) {
            xml.empty("w:b");
        }
        if (run.language() != null) {
            xml.empty("w:lang", "w:val", run.language());
        }
        xml.close();
        text(xml, run.text());
        xml.close();
        if (run.href() != null) {
            xml.close();
        }
    }

    private void table(Block.Table table) throws IOException {
        paragraph("Caption", List.of(Run.of(table.caption())));
        xml.open("w:tbl")
                .open("w:tblPr")
                .empty("w:tblStyle", "w:val", "TableGrid")
                .empty("w:tblW", "w:w", "5000", "w:type", "pct")
                .empty("w:tblLook", "w:val", "00A0", "w:firstRow", "1", "w:firstColumn", "1")
                .empty("w:tblCaption", "w:val", table.caption())
                .close();
        xml.open("w:tblGrid");
        for (int i = 0; i < table.columns().size(); i++) {
            xml.empty("w:gridCol");
        }
        xml.close();
        xml.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        for (Block.Table.Column column : table.columns()) {
            cell(column.title(), column.numeric(), true);
        }
        xml.close();
        for (List<String> row : table.rows()) {
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), table.columns().get(i).numeric(), false);
            }
            xml.close();
        }
        xml.close().empty("w:p");
    }

    private void cell(String content, boolean numeric, boolean head) throws IOException {
        xml.open("w:tc").open("w:p").open("w:pPr").empty("w:pStyle", "w:val", head ? "TableHead" : "TableText");
        if (numeric) {
            xml.empty("w:jc", "w:val", "end");
        }
        xml.close();
        plain(xml, content == null ? "" : content);
        xml.close().close();
    }

    private void figure(Block.Figure figure) throws IOException {
        String relation = picture.of(figure.svg());
        Matcher box = VIEW_BOX.matcher(figure.svg());
        if (!box.find()) {
            throw new IllegalArgumentException("a picture without viewBox");
        }
        long width = (document.format().widthMillimetres() - 2L * MARGIN_MILLIMETRES)
                * EMU_PER_MILLIMETRE
                * figure.widthPercent()
                / 100;
        long height = Math.round(width * Double.parseDouble(box.group(2)) / Double.parseDouble(box.group(1)));
        String id = String.valueOf(++pictures);
        String[] size = {"cx", String.valueOf(width), "cy", String.valueOf(height)};
        xml.open("w:p")
                .open("w:r")
                .open("w:drawing")
                .open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
                .empty("wp:extent", size)
                .empty("wp:docPr", "id", id, "name", "Bild " + id, "descr", figure.alternative())
                .open("a:graphic")
                .open("a:graphicData", "uri", Markup.PIC)
                .open("pic:pic")
                .open("pic:nvPicPr")
                .empty("pic:cNvPr", "id", id, "name", "image" + id + ".png", "descr", figure.alternative())
                .empty("pic:cNvPicPr")
                .close()
                .open("pic:blipFill")
                .empty("a:blip", "r:embed", relation)
                .open("a:stretch")
                .empty("a:fillRect")
                .close()
                .close()
                .open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", size)
                .close()
                .open("a:prstGeom", "prst", "rect")
                .empty("a:avLst")
                .close()
                .close()
                .close()
                .close()
                .close()
                .close()
                .close()
                .close()
                .close();
        if (figure.caption() != null) {
            paragraph("Caption", List.of(Run.of(figure.caption())));
        }
    }

    private void page() throws IOException {
        boolean wide = document.format().widthMillimetres() > document.format().heightMillimetres();
        String margin = twips(MARGIN_MILLIMETRES);
        xml.open("w:sectPr")
                .empty("w:footerReference", "w:type", "default", "r:id", "rFooter")
                .empty(
                        "w:pgSz",
                        "w:w",
                        twips(document.format().widthMillimetres()),
                        "w:h",
                        twips(document.format().heightMillimetres()),
                        "w:orient",
                        wide ? "landscape" : "portrait")
                .empty(
                        "w:pgMar",
                        "w:top",
                        margin,
                        "w:right",
                        margin,
                        "w:bottom",
                        margin,
                        "w:left",
                        margin,
                        "w:header",
                        "567",
                        "w:footer",
                        "567",
                        "w:gutter",
                        "0");
        if (document.language().startsWith("ar")) {
            xml.empty("w:bidi");
        }
        xml.close();
    }

    private static String twips(int millimetres) {
        return String.valueOf(Math.round(millimetres * TWIPS_PER_MILLIMETRE));
    }

    static void plain(Markup xml, String content) throws IOException {
        xml.open("w:r");
        text(xml, content);
        xml.close();
    }

    private static void text(Markup xml, String content) throws IOException {
        // Word draws a soft hyphen's character as a hyphen; its own element is invisible.
        String[] parts = content.split("\u00AD", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                xml.empty("w:softHyphen");
            }
            xml.open("w:t", "xml:space", "preserve").text(parts[i]).close();
        }
    }
}
