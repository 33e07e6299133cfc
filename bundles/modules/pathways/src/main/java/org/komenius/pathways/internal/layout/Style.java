package org.komenius.pathways.internal.layout;

/** Measures of the drawing in pixels. */
final class Style {

    static final double FONT_SIZE = 13;
    static final double LINE_HEIGHT = 15;
    /** Height of the letters above the base line, and their depth below, with room for umlauts. */
    static final double ASCENT = 11.5;

    static final double DESCENT = 3.5;
    static final double HEADING_SIZE = 12;
    static final double HEADING_LINE = 14.5;

    static final double STROKE = 6;
    /** Distance of the middles of lines in a bundle. */
    static final double LINE_GAP = 8;

    static final double COLUMN_GAP = 128;
    static final double WIDEST_FOR_DIAGONAL = 216;
    static final double ROW_PITCH = 58;
    static final double EMPTY_ROW = 20;
    static final double SIDE = 72;
    static final double BOTTOM = 40;
    /** Level piece beside a stop before a diagonal begins. */
    static final double BESIDE_STOP = 20;

    static final double CAPSULE_HALF_WIDTH = 8;
    static final double CAPSULE_END = 8;
    static final double DOT = 6.5;
    static final double BADGE = 9;
    static final double CORNER = 12;
    /** Free space between a label and anything else. */
    static final double LABEL_CLEAR = 2.5;

    /** tan 22.5°: how far the corner of each line of a bundle moves per pixel of its offset, so that diagonals keep their distance. */
    static final double MITRE = StrictMath.tan(StrictMath.PI / 8);

    private Style() {}
}
