package org.komenius.registry.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.time.Validity;
import org.komenius.registry.internal.geometry.Bounds;
import org.komenius.registry.internal.geometry.Position;
import org.komenius.registry.internal.imports.CsvTable.Row;
import org.komenius.registry.internal.institution.ImportedInstitution;
import org.komenius.registry.internal.institution.InstitutionFacts;

/**
 * Reads the compact school list of jedeschule.de: {@code state,id,lat,lon,full_time,legal_status_public,school_type,name,plz_or_address}.
 *
 * <p>The list has no region key, so the importer finds the Kreis by the coordinates. Numbers of Rheinland-Pfalz are the official
 * 5-digit Schulnummer; the Saarland has none that lasts, so its ids are aliases of the list's own scheme.
 */
final class JedeschuleReader implements SchoolReader {

    private static final String SCHEME = "jedeschule.id";
    private static final Bounds GERMANY = new Bounds(5.5, 47.0, 15.5, 55.5);

    private static final Map<String, InstitutionKind> KINDS = Map.ofEntries(
            Map.entry("Grundschule", InstitutionKind.GRUNDSCHULE),
            Map.entry("Gymnasium", InstitutionKind.GYMNASIUM),
            Map.entry("Realschule", InstitutionKind.REALSCHULE),
            Map.entry("Realschule plus", InstitutionKind.REALSCHULE_PLUS),
            Map.entry("erweiterte Realschule", InstitutionKind.REALSCHULE),
            Map.entry("Förderschule", InstitutionKind.FOERDERSCHULE),
            Map.entry("Gemeinschaftsschule", InstitutionKind.GEMEINSCHAFTSSCHULE),
            Map.entry("Integrierte Gesamtschule", InstitutionKind.INTEGRIERTE_GESAMTSCHULE),
            Map.entry("Gesamtschule", InstitutionKind.INTEGRIERTE_GESAMTSCHULE),
            Map.entry("verbundene Grund- und Realschule Plus", InstitutionKind.REALSCHULE_PLUS),
            Map.entry("verbundene Grund- und Hauptschule", InstitutionKind.HAUPTSCHULE),
            Map.entry("Hauptschule", InstitutionKind.HAUPTSCHULE),
            Map.entry("Waldorfschule", InstitutionKind.FREIE_WALDORFSCHULE),
            Map.entry("Abend-Gymnasium", InstitutionKind.ABENDSCHULE_UND_KOLLEG),
            Map.entry("erweiterte Realschule Abendform", InstitutionKind.ABENDSCHULE_UND_KOLLEG),
            Map.entry("Kolleg", InstitutionKind.ABENDSCHULE_UND_KOLLEG));

    private final CsvTable table =
            new CsvTable(',', List.of("state", "id", "lat", "lon", "school_type", "name", "plz_or_address"));

    @Override
    public long read(InputStream in, Consumer<ImportedInstitution> sink, Notes notes) throws IOException {
        Map<String, Long> lineOfId = new HashMap<>();
        return table.read(in, row -> {
            String id = row.require("id", "[A-Z]{2}-[A-Za-z0-9-]{1,40}");
            Long before = lineOfId.put(id, row.line());
            if (before != null) {
                throw ImportProblems.twice(row.line(), id, before).asException();
            }
            sink.accept(school(row, id, notes));
        });
    }

    private static ImportedInstitution school(Row row, String id, Notes notes) {
        DatedAlias identity = new DatedAlias(SCHEME, id, Validity.ALWAYS);
        List<DatedAlias> aliases = id.matches("RP-\\d{5}")
                ? List.of(identity, new DatedAlias("rp.schulnummer", id.substring(3), Validity.ALWAYS))
                : List.of(identity);
        InstitutionFacts facts = new InstitutionFacts(
                row.require("name", ".+"),
                null,
                kind(row, notes),
                Cells.orNull(row.get("school_type")),
                null,
                address(row),
                null,
                coordinates(row),
                new Contact(null, null, null),
                Validity.ALWAYS,
                aliases);
        return new ImportedInstitution(row.line(), identity, facts, Cells.fingerprint(facts));
    }

    private static InstitutionKind kind(Row row, Notes notes) {
        InstitutionKind kind = KINDS.get(row.get("school_type"));
        if (kind != null) {
            return kind;
        }
        notes.notice(
                row.line(),
                "unknown-school-form",
                "Unbekannte Schulart „" + row.get("school_type") + "“, als sonstige Einrichtung übernommen.",
                "Unknown school form \"" + row.get("school_type") + "\", taken as other institution.");
        return InstitutionKind.SONSTIGE;
    }

    private static PostalAddress address(Row row) {
        String cell = row.get("plz_or_address");
        return cell.matches("\\d{5}")
                ? new PostalAddress(null, cell, null)
                : new PostalAddress(Cells.orNull(cell), null, null);
    }

    private static Coordinates coordinates(Row row) {
        if (row.get("lat").isEmpty() && row.get("lon").isEmpty()) {
            return null;
        }
        double latitude = Double.parseDouble(row.require("lat", "\\d{1,2}(\\.\\d{1,10})?"));
        double longitude = Double.parseDouble(row.require("lon", "\\d{1,3}(\\.\\d{1,10})?"));
        if (latitude > 90 || longitude > 180 || !GERMANY.contains(new Position(longitude, latitude))) {
            throw row.refuse("lat");
        }
        return new Coordinates(latitude, longitude);
    }
}
