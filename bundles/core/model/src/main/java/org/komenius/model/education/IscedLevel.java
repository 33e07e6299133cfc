package org.komenius.model.education;

import org.komenius.model.text.LocalizedText;

/** Stages of education after ISCED 2011 (UNESCO Institute for Statistics). */
public enum IscedLevel {
    EARLY_CHILDHOOD(0, "Elementarbereich", "Early childhood education"),
    PRIMARY(1, "Primarbereich", "Primary education"),
    LOWER_SECONDARY(2, "Sekundarbereich I", "Lower secondary education"),
    UPPER_SECONDARY(3, "Sekundarbereich II", "Upper secondary education"),
    POST_SECONDARY(4, "Postsekundärer, nicht tertiärer Bereich", "Post-secondary non-tertiary education"),
    SHORT_TERTIARY(5, "Kurzes tertiäres Bildungsprogramm", "Short-cycle tertiary education"),
    BACHELOR(6, "Bachelor- oder gleichwertiges Programm", "Bachelor's or equivalent level"),
    MASTER(7, "Master- oder gleichwertiges Programm", "Master's or equivalent level"),
    DOCTORAL(8, "Promotion", "Doctoral or equivalent level");

    private final int code;
    private final LocalizedText title;

    IscedLevel(int code, String german, String english) {
        this.code = code;
        this.title = LocalizedText.of(german, english);
    }

    /** ISCED 2011 level, 0 to 8. */
    public int code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }

    /** @throws IllegalArgumentException outside 0 to 8 */
    public static IscedLevel ofCode(int code) {
        if (code < 0 || code >= values().length) {
            throw new IllegalArgumentException("not an ISCED level: " + code);
        }
        return values()[code];
    }
}
