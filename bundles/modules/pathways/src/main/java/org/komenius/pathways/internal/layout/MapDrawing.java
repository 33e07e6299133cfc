package org.komenius.pathways.internal.layout;

import java.util.List;

/**
 * A map ready to be drawn, in one language. Lengths in CSS pixels at the size at which labels are {@link #fontSize} tall, x to the right and
 * y down; in a right-to-left language the coordinates are mirrored already.
 *
 * @param direction {@code ltr} or {@code rtl}
 * @param language BCP 47 tag asked for
 * @param fontSize of labels
 * @param lineHeight distance of the base lines of a label
 * @param strokeWidth of a line
 * @param rows y of the middle of each row, row 0 first: what the pins of stops count; stops may lie a little beside it
 */
public record MapDrawing(
        double width,
        double height,
        String direction,
        String language,
        double fontSize,
        double lineHeight,
        double strokeWidth,
        List<DrawnColumn> columns,
        List<DrawnLine> lines,
        List<DrawnStop> stops,
        List<Double> rows) {

    public MapDrawing {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        stops = List.copyOf(stops);
        rows = List.copyOf(rows);
    }

    /**
     * The band of an educational stage over the whole height.
     *
     * @param label heading in lines
     * @param labelX middle of the heading
     * @param labelY base line of its first line
     */
    public record DrawnColumn(String id, double x, double width, List<String> label, double labelX, double labelY) {
        public DrawnColumn {
            label = List.copyOf(label);
        }
    }

    /** A line with all its ways and the discs that bear its letter. */
    public record DrawnLine(
            String id, String letter, String title, String colour, List<DrawnPath> paths, List<Badge> badges) {
        public DrawnLine {
            paths = List.copyOf(paths);
            badges = List.copyOf(badges);
        }
    }

    /**
     * The way of a line along one transition.
     *
     * @param points corners from the beginning of the transition to its end, each {@code [x, y]}, joined by level, upright or 45° pieces
     * @param d the same as SVG path data with rounded corners
     */
    public record DrawnPath(String transition, List<List<Double>> points, String d) {
        public DrawnPath {
            points = List.copyOf(points);
        }
    }

    /** Middle of a disc of radius 9 that bears the letter. */
    public record Badge(double x, double y) {}

    /**
     * A stop, drawn as a capsule of {@code width × height} around its middle.
     *
     * @param kind name of the {@code StopKind}
     * @param interchange whether more than one line calls here
     * @param lines ids of lines, from top to bottom
     */
    public record DrawnStop(
            String id,
            String title,
            double x,
            double y,
            double width,
            double height,
            String kind,
            boolean interchange,
            List<String> lines,
            Label label) {
        public DrawnStop {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The title of a stop in its place.
     *
     * @param lines broken where the title allows it, hyphens written out
     * @param language BCP 47 tag of the text, which differs from the drawing's where a translation is missing
     * @param x where {@code anchor} holds the text
     * @param y base line of the first line
     * @param anchor {@code start}, {@code middle} or {@code end} as in SVG, in the reading direction of the drawing
     * @param boxX left edge of the room that the text takes
     * @param boxY upper edge
     */
    public record Label(
            List<String> lines,
            String language,
            double x,
            double y,
            String anchor,
            boolean bold,
            double boxX,
            double boxY,
            double boxWidth,
            double boxHeight) {
        public Label {
            lines = List.copyOf(lines);
        }
    }
}
