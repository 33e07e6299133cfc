package org.komenius.monitoring.internal.tabular;

/**
 * One cell as the file holds it, before anybody says what it means.
 *
 * @param type what the file itself knows of it; a CSV file knows nothing but text
 * @param text without white space around it; a number with decimal point, a date as {@code 2024-12-31}
 */
public record Cell(Type type, String text) {

    public static final Cell EMPTY = new Cell(Type.EMPTY, "");

    /** What a spreadsheet says of its cell. */
    public enum Type {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that the spreadsheet shows with a percent sign; the text is what it shows, 12.5 and not 0.125. */
        PERCENT,
        DATE,
        /** What a formula could not calculate, for example {@code #N/A}. */
        ERROR
    }

    /** A text with its white space made plain; empty for nothing but white space. */
    public static Cell text(String raw) {
        String text = plain(raw);
        return text.isEmpty() ? EMPTY : new Cell(Type.TEXT, text);
    }

    public boolean isEmpty() {
        return type == Type.EMPTY;
    }

    public boolean isNumber() {
        return type == Type.NUMBER || type == Type.PERCENT;
    }

    /** Line breaks and runs of blanks as one blank; a no-break space stays, since it may group digits. */
    private static String plain(String raw) {
        boolean clean = true;
        for (int i = 0; i < raw.length() && clean; i++) {
            char c = raw.charAt(i);
            clean = c > ' ' || c == ' ' && i > 0 && i < raw.length() - 1 && raw.charAt(i - 1) != ' ';
        }
        return clean ? raw.strip() : raw.replaceAll("[ \\t\\r\\n]+", " ").strip();
    }
}
