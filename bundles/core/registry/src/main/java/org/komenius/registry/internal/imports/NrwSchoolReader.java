package org.komenius.registry.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;
import org.komenius.registry.internal.geodesy.Utm;
import org.komenius.registry.internal.geometry.Bounds;
import org.komenius.registry.internal.geometry.Position;
import org.komenius.registry.internal.imports.CsvTable.Row;
import org.komenius.registry.internal.institution.ImportedInstitution;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.institution.Provider;
import org.komenius.registry.internal.institution.Sector;

/**
 * Reads the school directory of Nordrhein-Westfalen (open data {@code schuldaten.csv}) with its keys already translated.
 *
 * <p>Coordinates are converted from ETRS89 / UTM. The directory of providers is a file of its own, so a provider is named by its
 * number until somebody names it.
 */
final class NrwSchoolReader implements SchoolReader {

    private static final String SCHEME = "nw.schulnummer";
    private static final String PROVIDER_SCHEME = "nw.traegernummer";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Where a converted coordinate has to lie; a swapped or shifted one falls outside. */
    private static final Bounds LAND = new Bounds(5.8, 50.2, 9.6, 52.7);

    private final CsvTable table = new CsvTable(
            ';',
            List.of(
                    "Schulnummer",
                    "Schulform",
                    "Schulbezeichnung_1",
                    "PLZ",
                    "Ort",
                    "Strasse",
                    "Rechtsform",
                    "Traegernummer",
                    "Gemeindeschluessel",
                    "Schulbetriebsschluessel",
                    "Schulbetriebsdatum",
                    "EPSG",
                    "UTMRechtswert",
                    "UTMHochwert"));

    @Override
    public long read(InputStream in, Consumer<ImportedInstitution> sink, Notes notes) throws IOException {
        Map<String, Long> lineOfNumber = new HashMap<>();
        return table.read(in, row -> {
            String number = row.require("Schulnummer", "\\d{6}");
            Long before = lineOfNumber.put(number, row.line());
            if (before != null) {
                throw ImportProblems.twice(row.line(), number, before).asException();
            }
            NrwSchoolForm form = NrwSchoolForm.of(row.get("Schulform")).orElse(null);
            if (form != null && form.kind() == null) {
                notes.skipped(
                        row.line(),
                        "not-a-school",
                        "Keine Schule: " + form.label() + " (" + number + ").",
                        "Not a school: " + form.label() + " (" + number + ").");
                return;
            }
            if (form == null) {
                notes.notice(
                        row.line(),
                        "unknown-school-form",
                        "Unbekannte Schulform „" + row.get("Schulform") + "“, als sonstige Einrichtung übernommen.",
                        "Unknown school form \"" + row.get("Schulform") + "\", taken as other institution.");
            }
            sink.accept(school(row, number, form, notes));
        });
    }

    private static ImportedInstitution school(Row row, String number, NrwSchoolForm form, Notes notes) {
        DatedAlias identity = new DatedAlias(SCHEME, number, Validity.ALWAYS);
        InstitutionFacts facts = new InstitutionFacts(
                name(row),
                Cells.orNull(row.get("Kurzbezeichnung")),
                form == null ? InstitutionKind.SONSTIGE : form.kind(),
                form == null ? Cells.orNull(row.get("Schulform")) : form.label(),
                provider(row),
                new PostalAddress(
                        Cells.orNull(row.get("Strasse")), row.require("PLZ", "\\d{5}"), Cells.orNull(row.get("Ort"))),
                new RegionKey(row.require("Gemeindeschluessel", "05\\d{6}")),
                coordinates(row, notes),
                new Contact(phone(row), Cells.email(row, "E-Mail", notes), Cells.website(row, "Homepage", notes)),
                validity(row),
                List.of(identity));
        return new ImportedInstitution(row.line(), identity, facts, Cells.fingerprint(facts));
    }

    private static String name(Row row) {
        String name = String.join(
                        " ",
                        row.get("Schulbezeichnung_1"),
                        row.get("Schulbezeichnung_2"),
                        row.get("Schulbezeichnung_3"))
                .strip()
                .replaceAll(" {2,}", " ");
        if (name.isEmpty()) {
            throw row.refuse("Schulbezeichnung_1");
        }
        return name;
    }

    private static Provider provider(Row row) {
        String number = row.get("Traegernummer");
        Sector sector =
                switch (row.get("Rechtsform")) {
                    case "1" -> Sector.PUBLIC;
                    case "2" -> Sector.PRIVATE;
                    default -> throw row.refuse("Rechtsform");
                };
        return number.isEmpty()
                ? null
                : new Provider(null, "Schulträger Nr. " + number + " (NRW)", sector, PROVIDER_SCHEME, number);
    }

    private static String phone(Row row) {
        return Cells.orNull((row.get("Telefonvorwahl") + " " + row.get("Telefon")).strip());
    }

    private static Coordinates coordinates(Row row, Notes notes) {
        String easting = row.get("UTMRechtswert");
        String northing = row.get("UTMHochwert");
        if (easting.isEmpty() && northing.isEmpty()) {
            return null;
        }
        String system = row.get("EPSG");
        if (system.isEmpty() || system.equals("null")) {
            notes.notice(
                    row.line(),
                    "reference-system-missing",
                    "Das Koordinatensystem fehlt, angenommen wurde EPSG:25832 wie in den anderen Zeilen.",
                    "The reference system is missing, EPSG:25832 was assumed as in the other rows.");
            system = "EPSG:25832";
        }
        Utm utm = Utm.ofEpsg(system).orElseThrow(() -> row.refuse("EPSG"));
        row.require("UTMRechtswert", "\\d{6}(\\.\\d+)?");
        row.require("UTMHochwert", "\\d{7}(\\.\\d+)?");
        Position position = utm.toPosition(Double.parseDouble(easting), Double.parseDouble(northing));
        if (!LAND.contains(position)) {
            throw row.refuse("UTMRechtswert");
        }
        return new Coordinates(Cells.degrees(position.latitude()), Cells.degrees(position.longitude()));
    }

    /** Keys 0, 2 and 9 tell the last day, the others the first one. */
    private static Validity validity(Row row) {
        String date = row.get("Schulbetriebsdatum");
        if (date.isEmpty()) {
            return Validity.ALWAYS;
        }
        try {
            LocalDate day = LocalDate.parse(date, DAY);
            return switch (row.get("Schulbetriebsschluessel")) {
                case "0", "2", "9" -> Validity.until(day.plusDays(1));
                default -> Validity.from(day);
            };
        } catch (DateTimeParseException e) {
            throw ImportProblems.badCell(row.line(), 21, "Schulbetriebsdatum", date)
                    .asException(e);
        }
    }
}
