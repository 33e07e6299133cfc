package org.komenius.documents;

import java.util.List;
import java.util.Objects;

/** One part of a document, from top to bottom. */
public sealed interface Block {

    /**
     * @param level 1 to 4; a document's own title is level 1 already, so its parts begin with 2
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("headings have levels 1 to 4: " + level);
            }
        }
    }

    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Run.of(text)));
        }
    }

    /** @param ordered whether the order counts, so that the items are numbered */
    record Items(boolean ordered, List<List<Run>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A table with one row of column headings; the first cell of every row names the row.
     *
     * @param caption what the table shows; needed by people who cannot see it
     * @param columns headings
     * @param rows cells; each row as long as {@code columns}
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            Objects.requireNonNull(caption, "caption");
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.size() + " cells below " + columns.size() + " headings: " + row);
                }
            }
        }

        /** @param numeric whether its cells are figures, set flush right */
        public record Column(String title, boolean numeric) {}
    }

    /**
     * A picture.
     *
     * @param svg a whole SVG document with {@code viewBox}; text in the fonts Fira Sans and Noto Sans Arabic is drawn in them
     * @param alternative what it shows, for people who cannot see it; not blank
     * @param caption below it; null for none
     * @param widthPercent share of the text's width, 1 to 100
     */
    record Figure(String svg, String alternative, String caption, int widthPercent) implements Block {
        public Figure {
            if (alternative == null || alternative.isBlank()) {
                throw new IllegalArgumentException("a figure needs words for those who cannot see it");
            }
            if (widthPercent < 1 || widthPercent > 100) {
                throw new IllegalArgumentException("width in percent of the text: " + widthPercent);
            }
        }
    }

    /** The headings of levels 2 and 3 with their pages. */
    record Contents(String title) implements Block {}

    record PageBreak() implements Block {}
}
