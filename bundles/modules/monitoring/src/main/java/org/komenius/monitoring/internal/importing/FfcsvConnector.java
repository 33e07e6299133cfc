package org.komenius.monitoring.internal.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.data.ImportSource;
import org.komenius.spi.data.ImportTarget;
import org.komenius.spi.data.ImportTarget.ImportedDimension;
import org.komenius.spi.data.ImportTarget.ImportedTable;
import org.osgi.service.component.annotations.Component;

/** Reads today's flat file of the statistical offices, German or English edition: UTF-8, one line per value. */
@Component
public class FfcsvConnector implements ImportConnector {

    private static final List<String> LEADING =
            List.of("statistics_code", "statistics_label", "time_code", "time_label", "time");
    private static final List<String> PER_DIMENSION =
            List.of("_variable_code", "_variable_label", "_variable_attribute_code", "_variable_attribute_label");
    private static final List<String> TRAILING =
            List.of("value", "value_unit", "value_variable_code", "value_variable_label");
    private static final String QUALITY = "value_q";

    @Override
    public String id() {
        return "ffcsv";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Flatfile-CSV (ffcsv)", "Flat CSV file (ffcsv)");
    }

    @Override
    public boolean recognises(ImportSource source) throws IOException {
        String line = TextForm.of(source).firstLine().toLowerCase(Locale.ROOT);
        return line.startsWith("statistics_code;");
    }

    @Override
    public void read(ImportSource source, ImportTarget target) throws IOException {
        TextForm form = TextForm.of(source);
        if (form.bomBytes() == 2) {
            throw ImportProblems.wrongEncoding(1, 1, "UTF-8").asException();
        }
        FlatRows rows = new FlatRows(source, StandardCharsets.UTF_8, form.bomBytes());
        FlatHeader header = FlatHeader.parse(List.of(form.firstLine().split(";", -1)), LEADING, PER_DIMENSION);
        for (int i = 0; i < TRAILING.size(); i++) {
            FlatHeader.expect(header.columns(), header.values() + i, TRAILING.get(i));
        }
        boolean quality = header.columns().size() > header.values() + TRAILING.size();
        if (quality) {
            FlatHeader.expect(header.columns(), header.values() + TRAILING.size(), QUALITY);
        }
        Edition edition = Edition.of(source, rows, header.values());
        rows.forEach(new Reading(header, quality, edition, target)::row);
    }

    /** State of one pass over the file. */
    private static final class Reading {

        private final FlatHeader header;
        private final boolean quality;
        private final Edition edition;
        private final ImportTarget target;
        private final FlatCells cells;
        private final DimensionCodes dimensions;
        private final int[] members;
        private final Map<String, Integer> measures = new HashMap<>();
        private boolean begun;

        Reading(FlatHeader header, boolean quality, Edition edition, ImportTarget target) {
            this.header = header;
            this.quality = quality;
            this.edition = edition;
            this.target = target;
            this.cells = new FlatCells(edition, target);
            this.dimensions = new DimensionCodes(header.dimensions());
            this.members = new int[header.dimensions()];
        }

        boolean row(CsvRecord row, long bytesRead) throws IOException {
            long line = row.getStartingLineNumber();
            if (line == 1) {
                return true;
            }
            target.progress(bytesRead);
            if (!LineKind.isData(row.getField(0))) {
                LineKind.skip(line, target);
                return true;
            }
            LineKind.check(row, header);
            if (!begun) {
                begin(row);
            }
            for (int d = 0; d < members.length; d++) {
                int column = FlatHeader.LEADING + FlatHeader.PER_DIMENSION * d;
                dimensions.check(d, row.getField(column), line, column + 1);
                String attribute = FlatCells.memberCode(row.getField(column + 2));
                members[d] = target.member(d, attribute, row.getField(column + 3), attribute.equals(FlatCells.TOTAL));
            }
            int value = header.values();
            int period = cells.period(line, 5, row.getField(2), row.getField(4), row.getField(3));
            target.fact(
                    line,
                    period,
                    measure(row.getField(value + 2), row.getField(value + 3), row.getField(value + 1)),
                    members,
                    cells.value(
                            line, value + 1, "value", row.getField(value), quality ? row.getField(value + 4) : null));
            return true;
        }

        private int measure(String code, String label, String unit) {
            return measures.computeIfAbsent(code + '\n' + unit, key -> target.measure(code, label, unit));
        }

        private void begin(CsvRecord row) throws IOException {
            begun = true;
            List<ImportedDimension> all = new ArrayList<>();
            for (int d = 0; d < members.length; d++) {
                int column = FlatHeader.LEADING + FlatHeader.PER_DIMENSION * d;
                all.add(dimensions.begin(d, row.getField(column), row.getField(column + 1)));
            }
            target.table(new ImportedTable(row.getField(0), null, row.getField(1), "UTF-8", edition.language(), all));
            target.column(header.values() + 1, header.name(header.values()));
        }
    }
}
