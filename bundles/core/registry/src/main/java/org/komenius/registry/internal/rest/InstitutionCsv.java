package org.komenius.registry.internal.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Objects;

/**
 * Institutions as a table for German spreadsheets: semicolons, a byte order mark, decimal commas.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class InstitutionCsv {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    InstitutionCsv() {
        text.write('\uFEFF');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(
                "Kennung",
                "Name",
                "Art",
                "Träger",
                "Straße",
                "PLZ",
                "Ort",
                "Regionalschlüssel",
                "Region",
                "Breite",
                "Länge",
                "Telefon",
                "E-Mail",
                "Internet",
                "Beginn",
                "Ende",
                "Nummern");
    }

    void add(InstitutionJson row) {
        csv.writeRecord(
                row.id(),
                safe(row.name()),
                row.kindTitle().german(),
                safe(row.provider() == null ? null : row.provider().name()),
                safe(row.address().street()),
                safe(row.address().postalCode()),
                safe(row.address().place()),
                row.region() == null ? "" : row.region().key(),
                row.region() == null ? "" : safe(row.region().name()),
                degrees(row.coordinates() == null ? null : row.coordinates().latitude()),
                degrees(row.coordinates() == null ? null : row.coordinates().longitude()),
                safe(row.contact().phone()),
                safe(row.contact().email()),
                safe(row.contact().website()),
                Objects.toString(row.validFrom(), ""),
                Objects.toString(row.validUntil(), ""),
                safe(String.join(
                        ", ",
                        row.aliases().stream()
                                .map(alias -> alias.scheme() + "=" + alias.value())
                                .toList())));
    }

    String text() {
        return text.toString();
    }

    private static String degrees(Double value) {
        return value == null ? "" : value.toString().replace('.', ',');
    }

    static String safe(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
