package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.data.ImportSource;
import org.komenius.spi.data.ImportTarget;
import org.komenius.spi.data.ImportTarget.ImportedDimension;
import org.komenius.spi.data.ImportTarget.ImportedTable;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the flat file that the offices gave out until 2024 and that lies in every archive: Windows-1252, one column per measure
 * named {@code <code>__<label>__<unit>}, with an optional quality column {@code …__q} after it.
 */
@Component
public class OldFfcsvConnector implements ImportConnector {

    private static final List<String> LEADING =
            List.of("Statistik_Code", "Statistik_Label", "Zeit_Code", "Zeit_Label", "Zeit");
    private static final List<String> PER_DIMENSION =
            List.of("_Merkmal_Code", "_Merkmal_Label", "_Auspraegung_Code", "_Auspraegung_Label");
    private static final String QUALITY = "__q";

    @Override
    public String id() {
        return "ffcsv-old";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Flatfile-CSV, alte Form", "Flat CSV file, old form");
    }

    @Override
    public boolean recognises(ImportSource source) throws IOException {
        return TextForm.of(source).firstLine().toLowerCase(Locale.ROOT).startsWith("statistik_code;");
    }

    @Override
    public void read(ImportSource source, ImportTarget target) throws IOException {
        TextForm form = TextForm.of(source);
        if (form.bomBytes() == 2) {
            throw ImportProblems.wrongEncoding(1, 1, "Windows-1252").asException();
        }
        FlatRows rows = new FlatRows(source, form.charset(), form.bomBytes());
        FlatHeader header = FlatHeader.parse(List.of(form.firstLine().split(";", -1)), LEADING, PER_DIMENSION);
        List<Measure> measures = measures(header);
        // This form was given out in German only.
        Reading reading = new Reading(header, measures, form.charset().name(), Edition.GERMAN, target);
        rows.forEach((row, bytes) -> reading.row(FlatRow.of(row, 0), bytes));
    }

    /** @param quality index of the quality column, -1 without */
    private record Measure(String code, String label, String unit, int column, int quality) {}

    private static List<Measure> measures(FlatHeader header) {
        List<Measure> measures = new ArrayList<>();
        List<String> names = header.columns();
        for (int i = header.values(); i < names.size(); i++) {
            String name = names.get(i);
            String[] parts = name.split("__", 3);
            if (name.endsWith(QUALITY) || parts.length < 2 || parts[0].isEmpty()) {
                throw ImportProblems.wrongColumn(i + 1, "<Code>__<Label>__<Einheit>", name)
                        .asException();
            }
            boolean quality = i + 1 < names.size() && names.get(i + 1).endsWith(QUALITY);
            measures.add(new Measure(parts[0], parts[1], parts.length > 2 ? parts[2] : null, i, quality ? i + 1 : -1));
            if (quality) {
                i++;
            }
        }
        if (measures.isEmpty()) {
            throw ImportProblems.wrongColumn(names.size() + 1, "<Code>__<Label>__<Einheit>", null)
                    .asException();
        }
        return measures;
    }

    /** State of one pass over the file. */
    private static final class Reading {

        private final FlatHeader header;
        private final List<Measure> measures;
        private final String encoding;
        private final ImportTarget target;
        private final FlatCells cells;
        private final DimensionCodes dimensions;
        private final int[] members;
        private final int[] measureIndexes;
        private boolean begun;

        Reading(FlatHeader header, List<Measure> measures, String encoding, Edition edition, ImportTarget target) {
            this.header = header;
            this.measures = measures;
            this.encoding = encoding;
            this.target = target;
            this.cells = new FlatCells(edition, target);
            this.dimensions = new DimensionCodes(header.dimensions());
            this.members = new int[header.dimensions()];
            this.measureIndexes = new int[measures.size()];
        }

        boolean row(FlatRow row, long bytesRead) throws IOException {
            long line = row.line();
            if (line == 1) {
                return true;
            }
            target.progress(bytesRead);
            if (!LineKind.isData(row.cell(0))) {
                LineKind.skip(line, target);
                return true;
            }
            LineKind.check(row, header);
            if (!begun) {
                begin(row);
            }
            for (int d = 0; d < members.length; d++) {
                int column = FlatHeader.LEADING + FlatHeader.PER_DIMENSION * d;
                dimensions.check(d, row.cell(column), line, column + 1);
                String attribute = FlatCells.memberCode(row.cell(column + 2));
                members[d] = target.member(d, attribute, row.cell(column + 3), attribute.equals(FlatCells.TOTAL));
            }
            int period = cells.period(line, 5, row.cell(2), row.cell(4), row.cell(3));
            for (int m = 0; m < measureIndexes.length; m++) {
                Measure measure = measures.get(m);
                String quality = measure.quality() < 0 ? null : row.cell(measure.quality());
                target.column(measure.column() + 1, header.name(measure.column()));
                target.fact(
                        line,
                        period,
                        measureIndexes[m],
                        members,
                        cells.value(line, measure.column() + 1, measure.code(), row.cell(measure.column()), quality));
            }
            return true;
        }

        private void begin(FlatRow row) throws IOException {
            begun = true;
            List<ImportedDimension> all = new ArrayList<>();
            for (int d = 0; d < members.length; d++) {
                int column = FlatHeader.LEADING + FlatHeader.PER_DIMENSION * d;
                all.add(dimensions.begin(d, row.cell(column), row.cell(column + 1)));
            }
            target.table(new ImportedTable(row.cell(0), null, row.cell(1), encoding, "de", all));
            for (int m = 0; m < measureIndexes.length; m++) {
                Measure measure = measures.get(m);
                measureIndexes[m] = target.measure(measure.code(), measure.label(), measure.unit());
            }
        }
    }
}
