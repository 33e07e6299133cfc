package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.ObservedValue;
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
        read(source, target, FlatFile::read);
    }

    /** Shows the lines of a file to a reading, by whichever way. */
    @FunctionalInterface
    interface Way {
        void read(FlatFile file, FlatFile.Reading reading) throws IOException;
    }

    void read(ImportSource source, ImportTarget target, Way way) throws IOException {
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
        way.read(
                new FlatFile(source, StandardCharsets.UTF_8, form.bomBytes(), rows),
                new Reading(header, quality, edition, target));
    }

    /** State of one pass over the file. */
    private static final class Reading implements FlatFile.Reading {

        private final FlatHeader header;
        private final boolean quality;
        private final Edition edition;
        private final ImportTarget target;
        private final FlatCells cells;
        private final DimensionCodes dimensions;
        private final KnownLines known;
        private final int[] members;
        private final Map<String, Integer> measures = new HashMap<>();
        private int period;
        private int measure;
        private String remark;
        private ObservedValue observed;
        private boolean begun;

        Reading(FlatHeader header, boolean quality, Edition edition, ImportTarget target) {
            this.header = header;
            this.quality = quality;
            this.edition = edition;
            this.target = target;
            this.cells = new FlatCells(edition, target);
            this.dimensions = new DimensionCodes(header.dimensions());
            this.known = new KnownLines(header.dimensions(), TRAILING.size() - 1 + (quality ? 1 : 0), edition);
            this.members = new int[header.dimensions()];
        }

        @Override
        public boolean row(FlatRow row) throws IOException {
            long line = row.line();
            if (line == 1) {
                return false;
            }
            if (!LineKind.isData(row.cell(0))) {
                LineKind.skip(line, target);
                return false;
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
            int value = header.values();
            period = cells.period(line, 5, row.cell(2), row.cell(4), row.cell(3));
            measure = measure(row.cell(value + 2), row.cell(value + 3), row.cell(value + 1));
            remark = quality ? row.cell(value + 4) : "";
            observed = value(line, row.cell(value), remark);
            target.fact(line, period, measure, members, observed);
            return true;
        }

        @Override
        public void learn(byte[] bytes, int from, int limit) {
            known.learn(bytes, from, limit, new KnownLines.Fact(period, measure, remark, observed), members);
        }

        @Override
        public int known(byte[] bytes, int from, int limit, long line) throws IOException {
            int next = known.take(bytes, from, limit, members);
            if (next >= 0) {
                ObservedValue value = known.value();
                target.fact(
                        line,
                        known.period(),
                        known.measure(),
                        members,
                        value != null ? value : value(line, known.number(bytes), known.remark()));
            }
            return next;
        }

        @Override
        public void progress(long bytesRead) {
            target.progress(bytesRead);
        }

        private ObservedValue value(long line, String cell, String qualityCell) {
            return cells.value(line, header.values() + 1, "value", cell, qualityCell);
        }

        private int measure(String code, String label, String unit) {
            return measures.computeIfAbsent(code + '\n' + unit, key -> target.measure(code, label, unit));
        }

        private void begin(FlatRow row) throws IOException {
            begun = true;
            List<ImportedDimension> all = new ArrayList<>();
            for (int d = 0; d < members.length; d++) {
                int column = FlatHeader.LEADING + FlatHeader.PER_DIMENSION * d;
                all.add(dimensions.begin(d, row.cell(column), row.cell(column + 1)));
            }
            target.table(new ImportedTable(row.cell(0), null, row.cell(1), "UTF-8", edition.language(), all));
            target.column(header.values() + 1, header.name(header.values()));
        }
    }
}
