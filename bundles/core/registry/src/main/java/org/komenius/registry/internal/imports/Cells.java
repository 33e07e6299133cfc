package org.komenius.registry.internal.imports;

import org.komenius.registry.internal.Sha256;
import org.komenius.registry.internal.institution.InstitutionFacts;

/** Small conversions that the school readers share. */
final class Cells {

    private Cells() {}

    static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** An address that is none is left out with a notice: it is no reason to refuse a whole directory. */
    static String email(CsvTable.Row row, String column, Notes notes) {
        String cell = row.get(column);
        if (cell.isEmpty() || cell.matches("[^@\\s]+@[^@\\s]+")) {
            return orNull(cell);
        }
        return dropped(row, column, notes);
    }

    static String website(CsvTable.Row row, String column, Notes notes) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return null;
        }
        String address = cell.matches("(?i)https?://.*") ? cell : "http://" + cell;
        return address.matches("https?://\\S+") ? address : dropped(row, column, notes);
    }

    /** About ten centimetres, so that equal inputs give equal numbers whatever the last bit is. */
    static double degrees(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** The same for equal facts. Records print all their parts, and nothing here prints its identity. */
    static String fingerprint(InstitutionFacts facts) {
        return Sha256.of(facts.toString());
    }

    private static String dropped(CsvTable.Row row, String column, Notes notes) {
        notes.notice(
                row.line(),
                "cell-left-out",
                "„" + row.get(column) + "“ in „" + column + "“ wurde weggelassen.",
                "\"" + row.get(column) + "\" in \"" + column + "\" was left out.");
        return null;
    }
}
