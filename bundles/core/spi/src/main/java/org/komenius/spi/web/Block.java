package org.komenius.spi.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A part of a page's text. Immutable; the shell writes it as HTML in the design of the site. */
public sealed interface Block {

    /**
     * @param level 2 to 4; the page's title is 1
     * @param id anchor, unique in the page: lower-case letters, digits, hyphens; null for none
     */
    record Heading(int level, List<Inline> text, String id) implements Block {

        private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

        public Heading {
            text = List.copyOf(text);
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("a heading has level 2 to 4, not " + level);
            }
            if (id != null && !ID.matcher(id).matches()) {
                throw new IllegalArgumentException("not an anchor: " + id);
            }
        }
    }

    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** @param ordered whether the order matters, as for steps */
    record ItemList(boolean ordered, List<Item> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /**
     * One entry of a list.
     *
     * @param below what belongs to the entry: lists inside, explanations; often empty
     */
    record Item(List<Inline> text, List<Block> below) {
        public Item {
            text = List.copyOf(text);
            below = List.copyOf(below);
        }
    }

    /** Names and what is to be said of them, such as facts of an institution. */
    record Definitions(List<Definition> entries) implements Block {
        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    record Definition(String name, List<Inline> text) {
        public Definition {
            Objects.requireNonNull(name, "name");
            text = List.copyOf(text);
        }
    }

    /**
     * @param caption what the table shows
     * @param head names of the columns
     * @param rows cells in the order of the columns; the first cell of a row names it
     */
    record Table(String caption, List<String> head, List<List<List<Inline>>> rows) implements Block {
        public Table {
            Objects.requireNonNull(caption, "caption");
            head = List.copyOf(head);
            int columns = head.size();
            rows = rows.stream().map(List::copyOf).toList();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a row of \"" + caption + "\" does not have " + columns + " cells");
            }
        }
    }

    /**
     * A picture of this site.
     *
     * @param source its address, below {@code /api} or {@code /ui}
     * @param alternative what it says to those who do not see it; empty if everything stands in the text around
     * @param width in pixels, so that nothing jumps when it arrives
     * @param height in pixels
     */
    record Picture(String source, String alternative, int width, int height) implements Block {
        public Picture {
            Objects.requireNonNull(alternative, "alternative");
            if (!source.startsWith("/api/") && !source.startsWith("/ui/")) {
                throw new IllegalArgumentException("not a picture of this site: " + source);
            }
        }
    }

    /**
     * A form that works without JavaScript: its fields become the query of {@code action}. For questions only, never for changes, and
     * never for personal data, which does not belong into an address.
     *
     * @param action page of the site without language, such as {@code /pathways/fahrplan}
     * @param submit what stands on the button
     */
    record Form(String action, List<Field> fields, String submit) implements Block {
        public Form {
            fields = List.copyOf(fields);
            Objects.requireNonNull(submit, "submit");
            if (!action.startsWith("/") || action.startsWith("//")) {
                throw new IllegalArgumentException("not a page of this site: " + action);
            }
        }
    }

    static Block heading(int level, String text) {
        return new Heading(level, List.of(Inline.text(text)), null);
    }

    static Block paragraph(String text) {
        return new Paragraph(List.of(Inline.text(text)));
    }

    static Block paragraph(Inline... text) {
        return new Paragraph(List.of(text));
    }

    static Block list(Item... items) {
        return new ItemList(false, List.of(items));
    }

    static Block list(List<Item> items) {
        return new ItemList(false, items);
    }

    static Block steps(List<Item> items) {
        return new ItemList(true, items);
    }

    static Item item(Inline... text) {
        return new Item(List.of(text), List.of());
    }
}
