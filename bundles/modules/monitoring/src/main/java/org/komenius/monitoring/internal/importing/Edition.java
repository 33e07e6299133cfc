package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.util.regex.Pattern;
import org.komenius.model.value.OfficialNotation;
import org.komenius.spi.data.ImportSource;

/** German or English edition of a flat file: they have the same columns, but other labels and another decimal mark. */
enum Edition {
    GERMAN("de", OfficialNotation.GERMAN),
    ENGLISH("en", OfficialNotation.ENGLISH);

    private static final int ROWS_LOOKED_AT = 2_000;
    private static final Pattern WITH_COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern WITH_POINT = Pattern.compile("-?\\d+\\.\\d+");

    private final String language;
    private final OfficialNotation notation;

    Edition(String language, OfficialNotation notation) {
        this.language = language;
        this.notation = notation;
    }

    String language() {
        return language;
    }

    OfficialNotation notation() {
        return notation;
    }

    /**
     * What whoever uploaded it says; else what the labels of totals say; else the first decimal mark; else German.
     *
     * @param valueColumn index of the value's cell
     */
    static Edition of(ImportSource source, FlatRows rows, int valueColumn) throws IOException {
        if (source.language() != null) {
            return source.language().equals("en") ? ENGLISH : GERMAN;
        }
        Edition[] byLabel = {null};
        Edition[] byNumber = {null};
        int[] seen = {0};
        rows.forEach((row, bytes) -> {
            for (int i = 5; i < row.getFieldCount() && byLabel[0] == null; i++) {
                String cell = row.getField(i);
                byLabel[0] = cell.equals("Insgesamt") ? GERMAN : cell.equals("Total") ? ENGLISH : null;
            }
            if (byNumber[0] == null && row.getFieldCount() > valueColumn) {
                String cell = row.getField(valueColumn);
                byNumber[0] = WITH_COMMA.matcher(cell).matches()
                        ? GERMAN
                        : WITH_POINT.matcher(cell).matches() ? ENGLISH : null;
            }
            return byLabel[0] == null && ++seen[0] < ROWS_LOOKED_AT;
        });
        if (byLabel[0] != null) {
            return byLabel[0];
        }
        return byNumber[0] != null ? byNumber[0] : GERMAN;
    }
}
