package org.komenius.documents.internal.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.komenius.documents.Block;
import org.komenius.documents.Document;
import org.komenius.documents.Run;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds the tree node by node, so that no text of a document can ever become markup. Used once per document. */
public final class HtmlWriter {

    private final org.w3c.dom.Document tree;
    private final Map<String, String> pictures = new LinkedHashMap<>();
    private final Document document;
    private int headings;

    private HtmlWriter(Document document) {
        this.document = document;
        try {
            tree = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK cannot build XML documents", e);
        }
    }

    /** @param letterhead lines of the letterhead, empty for none */
    public static Html write(Document document, List<String> letterhead, String styleSheet) {
        return new HtmlWriter(document).write(letterhead, styleSheet);
    }

    private Html write(List<String> letterhead, String styleSheet) {
        Element html = add(tree, "html");
        html.setAttribute("lang", document.language());
        html.setAttribute("dir", document.language().startsWith("ar") ? "rtl" : "ltr");
        Element head = add(html, "head");
        add(head, "title", document.title());
        meta(head, "description", document.description());
        meta(head, "subject", document.description());
        add(head, "style", styleSheet).setAttribute("type", "text/css");
        if (!document.blocks().isEmpty()) {
            bookmarks(add(head, "bookmarks"));
        }
        Element body = add(html, "body");
        if (document.footer() != null) {
            add(body, "div", document.footer()).setAttribute("class", "foot");
        }
        if (document.letterhead() && !letterhead.isEmpty()) {
            Element block = add(body, "div");
            block.setAttribute("class", "letterhead");
            letterhead.forEach(line -> add(block, "p", line));
        }
        Element title = add(body, "h1", document.title());
        title.setAttribute("id", "title");
        document.blocks().forEach(block -> block(body, block));
        return new Html(tree, pictures);
    }

    private void block(Element body, Block block) {
        if (block instanceof Block.Heading heading) {
            headings++;
            Element element = add(body, "h" + heading.level(), heading.text());
            element.setAttribute("id", "h" + headings);
        } else if (block instanceof Block.Paragraph paragraph) {
            runs(add(body, "p"), paragraph.runs());
        } else if (block instanceof Block.Items items) {
            Element list = add(body, items.ordered() ? "ol" : "ul");
            items.items().forEach(item -> runs(add(list, "li"), item));
        } else if (block instanceof Block.Table table) {
            table(body, table);
        } else if (block instanceof Block.Figure figure) {
            figure(body, figure);
        } else if (block instanceof Block.Contents contents) {
            contents(body, contents);
        } else if (block instanceof Block.PageBreak) {
            add(body, "div").setAttribute("class", "break");
        }
    }

    private void runs(Element parent, List<Run> runs) {
        for (Run run : runs) {
            Element at = parent;
            if (run.href() != null) {
                at = add(at, "a");
                at.setAttribute("href", run.href());
                at.setAttribute("title", run.text());
            }
            if (run.strong()) {
                at = add(at, "strong");
            }
            if (run.language() != null) {
                at = add(at, "span");
                at.setAttribute("lang", run.language());
            }
            at.appendChild(tree.createTextNode(run.text()));
        }
    }

    private void table(Element body, Block.Table table) {
        Element element = add(body, "table");
        add(element, "caption", table.caption());
        Element head = add(add(element, "thead"), "tr");
        for (Block.Table.Column column : table.columns()) {
            Element cell = add(head, "th", column.title());
            cell.setAttribute("scope", "col");
            number(cell, column);
        }
        Element rows = add(element, "tbody");
        for (List<String> row : table.rows()) {
            Element line = add(rows, "tr");
            for (int at = 0; at < row.size(); at++) {
                Element cell = add(line, at == 0 ? "th" : "td", row.get(at));
                if (at == 0) {
                    cell.setAttribute("scope", "row");
                }
                number(cell, table.columns().get(at));
            }
        }
    }

    private static void number(Element cell, Block.Table.Column column) {
        if (column.numeric()) {
            cell.setAttribute("class", "number");
        }
    }

    private void figure(Element body, Block.Figure figure) {
        String name = "figure-" + (pictures.size() + 1) + ".svg";
        pictures.put(name, figure.svg());
        Element frame = add(body, "div");
        frame.setAttribute("class", "figure");
        Element picture = add(frame, "img");
        picture.setAttribute("src", Html.SCHEME + ":" + name);
        picture.setAttribute("alt", figure.alternative());
        picture.setAttribute("title", figure.alternative());
        picture.setAttribute("style", "width: " + figure.widthPercent() + "%");
        if (figure.caption() != null) {
            add(frame, "p", figure.caption()).setAttribute("class", "caption");
        }
    }

    private void contents(Element body, Block.Contents contents) {
        add(body, "p", contents.title()).setAttribute("class", "contents-title");
        Element list = add(body, "ul");
        list.setAttribute("class", "contents");
        int number = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                number++;
                if (heading.level() == 2 || heading.level() == 3) {
                    Element item = add(list, "li");
                    item.setAttribute("class", "level-" + heading.level());
                    Element link = add(item, "a", heading.text());
                    link.setAttribute("href", "#h" + number);
                    link.setAttribute("title", heading.text());
                }
            }
        }
    }

    private void bookmarks(Element bookmarks) {
        bookmark(bookmarks, document.title(), "#title");
        int number = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                number++;
                bookmark(bookmarks, heading.text(), "#h" + number);
            }
        }
    }

    private void bookmark(Element bookmarks, String name, String href) {
        Element bookmark = add(bookmarks, "bookmark");
        bookmark.setAttribute("name", name);
        bookmark.setAttribute("href", href);
    }

    private void meta(Element head, String name, String content) {
        if (content != null) {
            Element meta = add(head, "meta");
            meta.setAttribute("name", name);
            meta.setAttribute("content", content);
        }
    }

    private Element add(Node parent, String name) {
        Element element = tree.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private Element add(Node parent, String name, String text) {
        Element element = add(parent, name);
        // The library's text layout cannot do with empty text.
        if (!text.isEmpty()) {
            element.appendChild(tree.createTextNode(text));
        }
        return element;
    }
}
