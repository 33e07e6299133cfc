package org.komenius.documents;

/** Size and direction of the paper (ISO 216). */
public enum PageFormat {
    A4_PORTRAIT("A4 portrait", 210, 297),
    A4_LANDSCAPE("A4 landscape", 297, 210),
    A3_LANDSCAPE("A3 landscape", 420, 297);

    private final String css;
    private final int widthMillimetres;
    private final int heightMillimetres;

    PageFormat(String css, int widthMillimetres, int heightMillimetres) {
        this.css = css;
        this.widthMillimetres = widthMillimetres;
        this.heightMillimetres = heightMillimetres;
    }

    /** As the CSS property {@code size} writes it. */
    public String css() {
        return css;
    }

    public int widthMillimetres() {
        return widthMillimetres;
    }

    public int heightMillimetres() {
        return heightMillimetres;
    }
}
