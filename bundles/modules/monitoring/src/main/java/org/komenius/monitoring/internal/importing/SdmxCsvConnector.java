package org.komenius.monitoring.internal.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.data.ImportSource;
import org.komenius.spi.data.ImportTarget;
import org.komenius.spi.data.ImportTarget.ImportedDimension;
import org.komenius.spi.data.ImportTarget.ImportedTable;
import org.osgi.service.component.annotations.Component;

/**
 * Reads SDMX-CSV 1.0 and 2.0 (SDMX Technical Working Group, "SDMX-CSV data message format"), with or without labels. What Komenius
 * exports in this form comes back as the same facts, each kind of missing among them.
 */
@Component
public class SdmxCsvConnector implements ImportConnector {

    private static final String TIME = "TIME_PERIOD";
    private static final String VALUE = "OBS_VALUE";
    private static final Set<String> MEASURES = Set.of("MEASURE", "INDICATOR", "INDIC");
    private static final Set<String> LEADING =
            Set.of("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "DATAFLOW");
    private static final Set<String> TOTALS = Set.of("INSGESAMT", "_T", "TOTAL");

    @Override
    public String id() {
        return "sdmx-csv";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("SDMX-CSV", "SDMX-CSV");
    }

    @Override
    public boolean recognises(ImportSource source) throws IOException {
        String line = TextForm.of(source).firstLine().toUpperCase(Locale.ROOT);
        return line.matches("(STRUCTURE|DATAFLOW)(\\[.\\])?(:[^,;]*)?[,;].*") && line.contains(VALUE);
    }

    @Override
    public void read(ImportSource source, ImportTarget target) throws IOException {
        TextForm form = TextForm.of(source);
        if (form.bomBytes() == 2) {
            throw ImportProblems.wrongEncoding(1, 1, "UTF-8").asException();
        }
        char separator = form.firstLine().matches("[A-Za-z\\[\\]|:_ ]+;.*") ? ';' : ',';
        FlatRows rows = new FlatRows(source, form.charset(), form.bomBytes(), separator);
        rows.forEach(new Reading(source.language(), form.charset().name(), target)::row);
    }

    /** State of one pass over the file. */
    private static final class Reading {

        private final String language;
        private final String encoding;
        private final ImportTarget target;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final Map<String, String> labels = new HashMap<>();
        private final Map<String, Integer> periods = new HashMap<>();
        private final Map<String, Integer> measures = new HashMap<>();
        private List<String> dimensions = List.of();
        private String measureColumn;
        private int[] members;
        private boolean begun;

        Reading(String language, String encoding, ImportTarget target) {
            this.language = language == null ? "de" : language;
            this.encoding = encoding;
            this.target = target;
        }

        boolean row(CsvRecord row, long bytesRead) throws IOException {
            target.progress(bytesRead);
            if (columns.isEmpty()) {
                header(row);
                return true;
            }
            long line = row.getStartingLineNumber();
            if (row.getFieldCount() < columns.size()) {
                throw ImportProblems.tooFewCells(
                                line,
                                row.getFieldCount(),
                                columns.size(),
                                List.copyOf(columns.keySet()).get(row.getFieldCount()))
                        .asException();
            }
            if (row.getFieldCount() > columns.size()) {
                throw ImportProblems.tooManyCells(line, row.getFieldCount(), columns.size())
                        .asException();
            }
            if (!begun) {
                begin(row);
            }
            if ("D".equals(cell(row, "ACTION"))) {
                throw SdmxProblems.deletion(line, columns.get("ACTION") + 1).asException();
            }
            for (int d = 0; d < members.length; d++) {
                String[] member = coded(row.getField(columns.get(dimensions.get(d))));
                members[d] = target.member(d, member[0], member[1], TOTALS.contains(member[0]));
            }
            target.fact(line, period(line, cell(row, TIME)), measure(row), members, value(line, row));
            return true;
        }

        private void header(CsvRecord row) {
            for (int at = 0; at < row.getFieldCount(); at++) {
                String[] named = coded(row.getField(at).strip());
                String code = named[0].toUpperCase(Locale.ROOT).replaceAll("\\[.*", "");
                columns.put(code, at);
                labels.put(code, named[1]);
            }
            for (String needed : List.of(TIME, VALUE)) {
                if (!columns.containsKey(needed)) {
                    throw ImportProblems.wrongColumn(columns.size() + 1, needed, null)
                            .asException();
                }
            }
            measureColumn = columns.keySet().stream()
                    .filter(MEASURES::contains)
                    .findFirst()
                    .orElse(null);
            int last = Math.min(columns.get(TIME), columns.get(VALUE));
            List<String> found = new ArrayList<>();
            columns.forEach((code, at) -> {
                if (at < last && !LEADING.contains(code) && !code.equals(measureColumn)) {
                    found.add(code);
                }
            });
            dimensions = found;
            members = new int[found.size()];
        }

        private void begin(CsvRecord row) throws IOException {
            begun = true;
            String structure = columns.containsKey("STRUCTURE_ID") ? cell(row, "STRUCTURE_ID") : cell(row, "DATAFLOW");
            String id = structure.replaceAll("^[^:]*:", "").replaceAll("\\(.*", "");
            String title = columns.containsKey("STRUCTURE_NAME") ? cell(row, "STRUCTURE_NAME") : id;
            List<ImportedDimension> all = new ArrayList<>();
            for (String code : dimensions) {
                String member = coded(row.getField(columns.get(code)))[0];
                boolean regional = code.matches("REGION|REF_AREA|GEO|AREA|AGS|ARS")
                        && RegionKey.tryParse(member).isPresent();
                all.add(new ImportedDimension(code, labels.get(code), regional));
            }
            String statistic = id.matches("\\d{5}.*") ? id.substring(0, 5) : null;
            target.table(new ImportedTable(statistic, id, title.isBlank() ? id : title, encoding, language, all));
            target.column(columns.get(VALUE) + 1, VALUE);
        }

        private int measure(CsvRecord row) {
            String unit = columns.containsKey("UNIT_MEASURE") ? coded(cell(row, "UNIT_MEASURE"))[1] : null;
            String cell = measureColumn == null ? VALUE : cell(row, measureColumn);
            return measures.computeIfAbsent(cell + '\n' + unit, key -> {
                String[] named = coded(cell);
                return target.measure(named[0], named[1], unit == null || unit.isEmpty() ? null : unit);
            });
        }

        private int period(long line, String text) {
            Integer known = periods.get(text);
            if (known == null) {
                try {
                    Period period = SdmxTime.parse(text);
                    known = target.period(period, text);
                } catch (IllegalArgumentException | java.time.DateTimeException e) {
                    throw ImportProblems.unreadableTime(line, columns.get(TIME) + 1, text)
                            .asException(e);
                }
                periods.put(text, known);
            }
            return known;
        }

        private ObservedValue value(long line, CsvRecord row) {
            String text = cell(row, VALUE);
            try {
                return SdmxValue.of(
                        text, optional(row, "OBS_STATUS"), optional(row, "CONF_STATUS"), optional(row, "VALUE_STATUS"));
            } catch (NumberFormatException e) {
                throw ImportProblems.unreadableValue(line, columns.get(VALUE) + 1, VALUE, text)
                        .asException(e);
            } catch (IllegalArgumentException e) {
                throw SdmxProblems.unknownStatus(line, columns.get("VALUE_STATUS") + 1, optional(row, "VALUE_STATUS"))
                        .asException(e);
            }
        }

        private String cell(CsvRecord row, String column) {
            Integer at = columns.get(column);
            return at == null ? "" : row.getField(at).strip();
        }

        private String optional(CsvRecord row, String column) {
            return columns.containsKey(column) ? coded(cell(row, column))[0] : null;
        }

        /** Code and label of a cell written with labels ({@code A: Annual}); the code itself is the label otherwise. */
        private static String[] coded(String cell) {
            int colon = cell.indexOf(": ");
            return colon < 1
                    ? new String[] {cell, cell}
                    : new String[] {cell.substring(0, colon), cell.substring(colon + 2)};
        }
    }
}
