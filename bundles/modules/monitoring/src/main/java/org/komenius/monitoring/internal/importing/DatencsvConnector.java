package org.komenius.monitoring.internal.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.data.ImportSource;
import org.komenius.spi.data.ImportTarget;
import org.komenius.spi.data.ImportTarget.ImportedDimension;
import org.komenius.spi.data.ImportTarget.ImportedTable;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the presentation table ("datencsv") that people download by hand: title lines, header rows, data, footnotes; UTF-8 or
 * Windows-1252.
 *
 * <p>The layout has no fixed schema. What cannot be told from the file with certainty is refused with a sentence; the assistant for
 * tables of one's own reads it then.
 */
@Component
public class DatencsvConnector implements ImportConnector {

    @Override
    public String id() {
        return "datencsv";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Präsentationstabelle (datencsv)", "Presentation table (datencsv)");
    }

    @Override
    public boolean recognises(ImportSource source) throws IOException {
        return TextForm.of(source).firstLine().startsWith(PresentationLayout.MARK);
    }

    @Override
    public void read(ImportSource source, ImportTarget target) throws IOException {
        TextForm form = TextForm.of(source);
        FlatRows rows = new FlatRows(source, form.charset(), form.bomBytes());
        PresentationLayout layout = PresentationLayout.read(rows);
        rows.forEach(new Reading(layout, form.charset().name(), target)::row);
    }

    /** State of one pass over the file. */
    private static final class Reading {

        private final PresentationLayout layout;
        private final PresentationColumns columns;
        private final PresentationStubs stubs;
        private final ImportTarget target;
        private final FlatCells counts;
        private final int firstCategory;
        private final int[] members;
        private final int[][] fixed;
        private final int[] measures;
        private String period;
        private boolean footnotes;

        Reading(PresentationLayout layout, String encoding, ImportTarget target) throws IOException {
            this.layout = layout;
            this.columns = PresentationColumns.of(layout);
            this.stubs = PresentationStubs.of(layout);
            this.target = target;
            this.counts = new FlatCells(Edition.GERMAN, target);
            List<ImportedDimension> dimensions = dimensions();
            this.firstCategory = stubs.region() < 0 ? 0 : 1;
            this.members = new int[dimensions.size()];
            String statistic =
                    layout.tableCode().matches("\\d{5}.*") ? layout.tableCode().substring(0, 5) : null;
            target.table(new ImportedTable(statistic, layout.tableCode(), layout.title(), encoding, "de", dimensions));
            this.measures = new int[columns.columns().size()];
            this.fixed = new int[measures.length][];
            enterColumns();
        }

        private List<ImportedDimension> dimensions() {
            List<String> candidates = new ArrayList<>(Vocabulary.namesIn(layout.title()));
            List<ImportedDimension> spanned = new ArrayList<>();
            // The header's own names first: what is left in the title belongs to the columns without a heading.
            for (int at = 0; at < columns.dimensions().size(); at++) {
                int dimension = at;
                Set<String> labels = new LinkedHashSet<>();
                columns.columns().forEach(column -> labels.add(column.members().get(dimension)));
                spanned.add(named(labels, columns.dimensions().get(at), candidates, spanned.size() + 1));
            }
            List<ImportedDimension> all = new ArrayList<>();
            if (stubs.region() >= 0) {
                all.add(new ImportedDimension("KREISE", "Kreise und kreisfreie Städte", true));
            }
            for (int column : stubs.categories()) {
                Set<String> labels = new LinkedHashSet<>();
                layout.sample().forEach(row -> labels.add(row.get(column).strip()));
                all.add(named(labels, "", candidates, spanned.size() + all.size() + 1));
            }
            all.addAll(spanned);
            return all;
        }

        private static ImportedDimension named(Set<String> labels, String label, List<String> candidates, int number) {
            Vocabulary.Variable variable = Vocabulary.variable(labels, label, candidates, number);
            return new ImportedDimension(variable.code(), variable.label(), false);
        }

        private void enterColumns() {
            int firstSpanned = firstCategory + stubs.categories().size();
            for (int at = 0; at < measures.length; at++) {
                PresentationColumns.Column column = columns.columns().get(at);
                measures[at] = target.measure(Vocabulary.code(column.measure()), column.measure(), column.unit());
                fixed[at] = new int[column.members().size()];
                for (int d = 0; d < fixed[at].length; d++) {
                    fixed[at][d] = member(firstSpanned + d, column.members().get(d));
                }
            }
        }

        private int member(int dimension, String label) {
            return target.member(dimension, Vocabulary.memberCode(label), label.strip(), Vocabulary.isTotal(label));
        }

        boolean row(CsvRecord row, long bytesRead) throws IOException {
            long line = row.getStartingLineNumber();
            target.progress(bytesRead);
            List<String> cells = PresentationLayout.cells(row);
            if (line == 1) {
                return true;
            }
            if (footnotes || cells.get(0).startsWith(PresentationLayout.END)) {
                footnotes = true;
                target.skipped(line, "footnote", LocalizedText.of("Fußnote oder Quellenangabe", "Footnote or source"));
                return true;
            }
            switch (PresentationLayout.kind(cells)) {
                case PERIOD -> period = cells.get(0).strip();
                case DATA -> data(line, cells);
                case TITLE, HEADER -> target.skipped(
                        line, "heading", LocalizedText.of("Überschrift der Tabelle", "Heading of the table"));
            }
            return true;
        }

        private void data(long line, List<String> cells) throws IOException {
            if (cells.size() < layout.width()) {
                throw ImportProblems.tooFewCells(line, cells.size(), layout.width(), "" + (cells.size() + 1))
                        .asException();
            }
            if (cells.size() > layout.width()) {
                throw ImportProblems.tooManyCells(line, cells.size(), layout.width())
                        .asException();
            }
            if (stubs.region() >= 0) {
                String name = stubs.region() + 1 < layout.stubs() ? cells.get(stubs.region() + 1) : "";
                members[0] = target.member(0, cells.get(stubs.region()).strip(), name.strip(), false);
            }
            for (int d = 0; d < stubs.categories().size(); d++) {
                members[firstCategory + d] =
                        member(firstCategory + d, cells.get(stubs.categories().get(d)));
            }
            String ofRow =
                    stubs.period() < 0 ? period : cells.get(stubs.period()).strip();
            int firstSpanned = firstCategory + stubs.categories().size();
            for (int at = 0; at < measures.length; at++) {
                PresentationColumns.Column column = columns.columns().get(at);
                String time = column.period() == null ? ofRow : column.period();
                if (time == null) {
                    throw PresentationProblems.noPeriod(line).asException();
                }
                System.arraycopy(fixed[at], 0, members, firstSpanned, fixed[at].length);
                int cell = layout.stubs() + at;
                target.column(cell + 1, column.measure());
                target.fact(
                        line,
                        counts.period(line, Math.max(stubs.period(), 0) + 1, "", time, time),
                        measures[at],
                        members,
                        counts.tableValue(
                                line,
                                cell + 1,
                                column.measure(),
                                cells.get(cell).strip(),
                                column.unit()));
            }
        }
    }
}
