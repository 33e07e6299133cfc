package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.importing.Vocabulary;
import org.komenius.spi.data.ImportTarget;
import org.komenius.spi.data.ImportTarget.ImportedDimension;
import org.komenius.spi.data.ImportTarget.ImportedTable;

/** Reads a table by a mapping: the same way for a dry run, which gathers problems, and for the import, which ends at the first. */
final class MappedTable {

    private static final LocalizedText NO_VALUES = LocalizedText.of(
            "Zeile ohne Werte (Zwischenüberschrift oder Bemerkung)", "Row without values (heading or remark)");
    private static final LocalizedText HEADING = LocalizedText.of("Überschrift der Tabelle", "Heading of the table");
    private static final LocalizedText FOOTNOTE = LocalizedText.of("Fußnote oder Quellenangabe", "Footnote or source");
    private static final LocalizedText LEFT_OUT =
            LocalizedText.of("Ausgelassen, wie in der Zuordnung festgelegt", "Left out, as the mapping says");

    private final Mapping mapping;
    private final RegionNames regions;
    private final ImportTarget target;
    private final Problems problems;
    private final ValueReader values;

    private final List<Column> figures;
    private final List<Column> dimensions = new ArrayList<>();
    private final Map<Integer, Column> labelOf = new HashMap<>();
    private final Map<Integer, Column> statusOf = new HashMap<>();
    private final Optional<Column> periodColumn;
    private final Optional<Column> measureColumn;
    private final Optional<Column> unitColumn;
    private final Map<String, Optional<Integer>> periods = new HashMap<>();
    private final Map<String, Integer> measures = new HashMap<>();
    private final Map<Integer, Cell> above = new HashMap<>();
    private final int[] members;
    private boolean ended;

    /** Gets what cannot be read; may throw to end the reading. */
    @FunctionalInterface
    interface Problems {
        void add(Problem problem);

        /** A text that should be a region and is none, or may be several; the problem itself follows. */
        default void region(String text) {}
    }

    /** @param problems gets what cannot be read; may throw to end the reading */
    MappedTable(Mapping mapping, RegionNames regions, ImportTarget target, Problems problems) {
        this.mapping = mapping;
        this.regions = regions;
        this.target = target;
        this.problems = problems;
        this.values = new ValueReader(mapping);
        this.figures = mapping.with(Role.VALUE);
        this.periodColumn = mapping.first(Role.PERIOD);
        this.measureColumn = mapping.first(Role.MEASURE_NAME);
        this.unitColumn = mapping.first(Role.UNIT);
        Column before = null;
        for (Column column : mapping.columns()) {
            switch (column.role()) {
                case REGION_KEY, REGION_NAME, DIMENSION -> {
                    dimensions.add(column);
                    before = column;
                }
                case PERIOD -> before = column;
                case LABEL -> {
                    if (before != null) {
                        labelOf.putIfAbsent(before.index(), column);
                    }
                }
                case VALUE -> before = column;
                case STATUS -> {
                    if (before != null) {
                        statusOf.putIfAbsent(before.index(), column);
                    }
                }
                default -> before = null;
            }
        }
        this.members = new int[dimensions.size() + (mapping.cross() == null ? 0 : 1)];
    }

    void read(RowSource rows, String encoding) throws IOException {
        List<ImportedDimension> described = new ArrayList<>();
        for (Column column : dimensions) {
            boolean regional = column.role() != Role.DIMENSION;
            String code = regional
                    ? "REGION"
                    : isBlank(column.code())
                            ? Vocabulary.code(column.label())
                            : column.code().strip();
            described.add(new ImportedDimension(code, label(column), regional));
        }
        if (mapping.cross() != null) {
            Mapping.Cross cross = mapping.cross();
            String code = isBlank(cross.code()) ? Vocabulary.code(cross.label()) : cross.code();
            described.add(new ImportedDimension(cross.regional() ? "REGION" : code, cross.label(), cross.regional()));
        }
        target.table(new ImportedTable(null, mapping.tableCode(), mapping.title(), encoding, "de", described));
        rows.forEach(this::row);
    }

    private String label(Column column) {
        Column words = labelOf.get(column.index());
        String label = words != null && column.role() != Role.DIMENSION ? words.header() : column.label();
        return isBlank(label) ? column.header() : label;
    }

    private boolean row(TableRow row, long bytes) throws IOException {
        target.progress(bytes);
        if (row.number() < mapping.firstRow()) {
            target.skipped(row.number(), "heading", HEADING);
            return true;
        }
        boolean blank =
                figures.stream().allMatch(column -> row.cell(column.index()).isEmpty() && !hasStatus(row, column));
        if (ended || blank && Structure.startsWithAny(Structure.first(row), mapping.endMarks())) {
            ended = true;
            target.skipped(row.number(), "footnote", FOOTNOTE);
            return true;
        }
        TableRow filled = filled(row);
        if (blank && isNote(filled)) {
            target.skipped(row.number(), "noise", NO_VALUES);
            return true;
        }
        try {
            facts(filled);
        } catch (ProblemException e) {
            problems.add(e.problem());
        }
        return true;
    }

    private boolean hasStatus(TableRow row, Column column) {
        Column status = statusOf.get(column.index());
        return status != null && !row.cell(status.index()).isEmpty();
    }

    /** Whether a row without figures says too little to mean that they are missing. */
    private boolean isNote(TableRow row) {
        boolean complete =
                dimensions.stream().noneMatch(column -> row.cell(column.index()).isEmpty())
                        && periodColumn.stream()
                                .noneMatch(column -> row.cell(column.index()).isEmpty());
        boolean settled =
                mapping.symbols().stream().anyMatch(symbol -> symbol.text().isBlank() && symbol.meaning() != null);
        return !complete || !settled || dimensions.isEmpty() && periodColumn.isEmpty();
    }

    private TableRow filled(TableRow row) {
        List<Cell> cells = null;
        for (Column column : mapping.columns()) {
            if (column.fill()) {
                Cell cell = row.cell(column.index());
                if (!cell.isEmpty()) {
                    above.put(column.index(), cell);
                } else if (above.containsKey(column.index())) {
                    if (cells == null) {
                        cells = new ArrayList<>(row.cells());
                    }
                    while (cells.size() <= column.index()) {
                        cells.add(Cell.EMPTY);
                    }
                    cells.set(column.index(), above.get(column.index()));
                }
            }
        }
        return cells == null ? row : new TableRow(row.number(), cells);
    }

    private void facts(TableRow row) throws IOException {
        for (int d = 0; d < dimensions.size(); d++) {
            Column column = dimensions.get(d);
            Optional<Integer> member =
                    column.role() == Role.DIMENSION ? Optional.of(category(row, d, column)) : region(row, d, column);
            if (member.isEmpty()) {
                target.skipped(row.number(), "left-out", LEFT_OUT);
                return;
            }
            members[d] = member.get();
        }
        int rowPeriod = periodColumn.isEmpty() ? -1 : period(row, periodColumn.get());
        for (Column column : figures) {
            try {
                figure(row, column, rowPeriod);
            } catch (ProblemException e) {
                problems.add(e.problem());
            }
        }
    }

    private void figure(TableRow row, Column column, int rowPeriod) throws IOException {
        Column status = statusOf.get(column.index());
        Optional<ObservedValue> value = values.read(
                row.number(), column, row.cell(column.index()), status == null ? null : row.text(status.index()));
        if (value.isEmpty()) {
            return;
        }
        if (mapping.cross() != null) {
            Optional<Integer> member = cross(row, column);
            if (member.isEmpty()) {
                return;
            }
            members[members.length - 1] = member.get();
        }
        int period = column.period() != null || rowPeriod < 0 ? fixedPeriod(row, column) : rowPeriod;
        target.column(column.index() + 1, column.header());
        target.fact(row.number(), period, measure(row, column), members, value.get());
    }

    private int category(TableRow row, int dimension, Column column) {
        Cell cell = row.cell(column.index());
        if (cell.isEmpty()) {
            throw TableProblems.missingMember(row.number(), column.index() + 1, column.header())
                    .asException();
        }
        Column words = labelOf.get(column.index());
        String label = words == null || row.cell(words.index()).isEmpty() ? cell.text() : row.text(words.index());
        boolean code = words != null && cell.text().matches("[A-Za-z0-9_.+-]{1,60}");
        String member = code ? cell.text() : Vocabulary.memberCode(cell.text());
        return target.member(dimension, member, label, Vocabulary.isTotal(label) || member.equals("INSGESAMT"));
    }

    /** Empty if the mapping leaves the region's rows out. */
    private Optional<Integer> region(TableRow row, int dimension, Column column) {
        Column words = labelOf.get(column.index());
        return region(
                row.number(),
                column,
                row.text(column.index()),
                words == null ? "" : row.text(words.index()),
                column.role() == Role.REGION_KEY,
                dimension);
    }

    private Optional<Integer> region(long row, Column column, String text, String name, boolean byKey, int dimension) {
        String alias = mapping.regions().aliases().get(text);
        if (alias != null && alias.isBlank()) {
            return Optional.empty();
        }
        RegionKey key;
        if (alias != null) {
            key = RegionKey.tryParse(alias)
                    .orElseThrow(() -> TableProblems.unknownRegion(row, column.index() + 1, column.header(), alias)
                            .asException());
        } else if (byKey) {
            key = RegionText.key(text, regions).orElseThrow(() -> {
                problems.region(text);
                return TableProblems.unknownRegion(row, column.index() + 1, column.header(), text)
                        .asException();
            });
        } else {
            key = named(row, column, text);
        }
        String label = !name.isEmpty() ? name : byKey || alias != null ? regions.nameOf(key) : text;
        return Optional.of(target.member(dimension, key.value(), label, false));
    }

    private RegionKey named(long row, Column column, String text) {
        List<RegionKey> found = text.isEmpty() ? List.of() : RegionText.named(text, mapping.regions(), regions);
        if (found.size() != 1) {
            problems.region(text);
        }
        if (found.isEmpty()) {
            throw TableProblems.unknownRegion(row, column.index() + 1, column.header(), text)
                    .asException();
        }
        if (found.size() > 1) {
            String candidates = String.join(
                    "; ",
                    found.stream()
                            .limit(4)
                            .map(key -> regions.nameOf(key) + " (" + key + ")")
                            .toList());
            throw TableProblems.ambiguousRegion(row, column.index() + 1, column.header(), text, candidates)
                    .asException();
        }
        return found.get(0);
    }

    private Optional<Integer> cross(TableRow row, Column column) {
        String text = column.member();
        int dimension = members.length - 1;
        if (mapping.cross().regional()) {
            return region(
                    row.number(), column, text, "", RegionKey.tryParse(text).isPresent(), dimension);
        }
        return Optional.of(
                target.member(dimension, Vocabulary.memberCode(text), text.strip(), Vocabulary.isTotal(text)));
    }

    private int period(TableRow row, Column column) {
        String text = row.text(column.index());
        Column words = labelOf.get(column.index());
        return periods.computeIfAbsent(text, any -> enter(text, words == null ? text : row.text(words.index())))
                .orElseThrow(
                        () -> TableProblems.unreadablePeriod(row.number(), column.index() + 1, column.header(), text)
                                .asException());
    }

    private int fixedPeriod(TableRow row, Column column) {
        String text = column.period() == null ? mapping.period() : column.period();
        return periods.computeIfAbsent(text, any -> enter(text, text)).orElseThrow(() -> TableProblems.unreadablePeriod(
                        row.number(), column.index() + 1, column.header(), text)
                .asException());
    }

    private Optional<Integer> enter(String text, String label) {
        Optional<Period> period = PeriodText.parse(text, mapping.periodKind());
        return period.map(found -> target.period(found, label));
    }

    private int measure(TableRow row, Column column) {
        String unit = unitColumn.map(units -> row.text(units.index())).orElse(column.unit());
        String name = measureColumn.map(names -> row.text(names.index())).orElse(null);
        return measures.computeIfAbsent(column.index() + "\n" + name + "\n" + unit, key -> {
            String label = isBlank(name) ? isBlank(column.label()) ? column.header() : column.label() : name;
            String code = isBlank(name) && !isBlank(column.code()) ? column.code() : Vocabulary.code(label);
            return target.measure(code, label, isBlank(unit) ? null : unit);
        });
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
