package org.komenius.web.internal.served;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.web.internal.language.Language;

/** Writes a page's blocks in the design of the site. */
final class BlocksHtml {

    private static final Map<Integer, String> HEADINGS =
            Map.of(2, "kern-heading-medium", 3, "kern-heading-small", 4, "kern-title");

    private final Html html;
    private final Language language;

    BlocksHtml(Html html, Language language) {
        this.html = html;
        this.language = language;
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (block instanceof Block.ItemList list) {
            list(list);
        } else if (block instanceof Block.Definitions definitions) {
            definitions(definitions);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Form form) {
            new FormHtml(html, language).write(form);
        }
    }

    /** A paragraph that is in another language as a whole is marked as a whole and runs its own way. */
    private void paragraph(List<Inline> text) {
        String other = text.isEmpty() ? null : text.get(0).language();
        if (other == null || !text.stream().allMatch(piece -> other.equals(piece.language()))) {
            html.raw("<p class=\"kern-body\">");
            inline(text);
        } else {
            html.open("p", attributes("class", "kern-body", "lang", other, "dir", "auto"));
            inline(text.stream().map(BlocksHtml::unmarked).toList());
        }
        html.raw("</p>\n");
    }

    private static Inline unmarked(Inline piece) {
        return piece instanceof Inline.Link link
                ? Inline.link(link.text(), link.target())
                : new Inline.Words(piece.text(), null, ((Inline.Words) piece).strong());
    }

    private void heading(Block.Heading heading) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", HEADINGS.get(heading.level()));
        if (heading.id() != null) {
            attributes.put("id", heading.id());
        }
        html.open("h" + heading.level(), attributes);
        inline(heading.text());
        html.close("h" + heading.level()).raw("\n");
    }

    private void list(Block.ItemList list) {
        String tag = list.ordered() ? "ol" : "ul";
        html.open(tag, Map.of("class", list.ordered() ? "kern-list kern-list--number" : "kern-list kern-list--bullet"));
        for (Block.Item item : list.items()) {
            html.raw("<li>");
            inline(item.text());
            write(item.below());
            html.raw("</li>");
        }
        html.close(tag).raw("\n");
    }

    private void definitions(Block.Definitions definitions) {
        html.raw("<dl class=\"kern-description-list\">");
        for (Block.Definition entry : definitions.entries()) {
            html.raw("<div class=\"kern-description-list-item\"><dt class=\"kern-description-list-item__key\">")
                    .text(entry.name())
                    .raw("</dt><dd class=\"kern-description-list-item__value\">");
            inline(entry.text());
            html.raw("</dd></div>");
        }
        html.raw("</dl>\n");
    }

    private void table(Block.Table table) {
        html.open(
                        "div",
                        attributes(
                                "class",
                                "kom-scroll",
                                "tabindex",
                                "0",
                                "role",
                                "region",
                                "aria-label",
                                table.caption()))
                .raw("<table class=\"kern-table\"><caption class=\"kern-title\">")
                .text(table.caption())
                .raw("</caption><thead class=\"kern-table__head\"><tr class=\"kern-table__row\">");
        table.head().forEach(name -> html.raw("<th class=\"kern-table__header\" scope=\"col\">")
                .text(name)
                .raw("</th>"));
        html.raw("</tr></thead><tbody class=\"kern-table__body\">");
        for (List<List<Inline>> row : table.rows()) {
            html.raw("<tr class=\"kern-table__row\">");
            for (int column = 0; column < row.size(); column++) {
                html.raw(
                        column == 0
                                ? "<th class=\"kern-table__header\" scope=\"row\">"
                                : "<td class=\"kern-table__cell\">");
                inline(row.get(column));
                html.raw(column == 0 ? "</th>" : "</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void picture(Block.Picture picture) {
        html.raw("<figure class=\"kom-served__picture\">")
                .open(
                        "img",
                        attributes(
                                "src", picture.source(),
                                "alt", picture.alternative(),
                                "width", Integer.toString(picture.width()),
                                "height", Integer.toString(picture.height()),
                                "loading", "lazy"))
                .raw("</figure>\n");
    }

    private void inline(List<Inline> pieces) {
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Link link) {
                html.open("a", attributes("class", "kern-link", "href", Addresses.of(link.target(), language)))
                        .words(link.text(), link.language())
                        .close("a");
            } else if (piece instanceof Inline.Words words) {
                html.raw(words.strong() ? "<strong>" : "").words(words).raw(words.strong() ? "</strong>" : "");
            }
        }
    }

    /** In this order; names and values by turns. */
    static Map<String, String> attributes(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
