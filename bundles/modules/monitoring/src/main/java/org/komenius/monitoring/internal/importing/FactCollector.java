package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.NumberValue;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.importing.ImportReport.Skipped;
import org.komenius.monitoring.internal.importing.RegionLookup.Existence;
import org.komenius.spi.cube.ContradictingFactsException;
import org.komenius.spi.cube.CubeEngine;
import org.komenius.spi.cube.CubeSummary;
import org.komenius.spi.cube.CubeWriter;
import org.komenius.spi.data.ImportTarget;

/**
 * Writes what a connector reads into a cube, and decides what a zero means.
 *
 * <p>Official files print {@code -} both for "exactly nothing" and for a region that did not exist on that date. A zero is believed
 * if the registry says that the region existed. If it says that it did not, the value is "region not existing". Of a region that the
 * registry does not know, a zero is believed only if the same file has another number than zero for it in the same period.
 */
final class FactCollector implements ImportTarget, AutoCloseable {

    private static final int FIRST_ROWS = 5;

    private final CubeEngine engine;
    private final Path target;
    private final RegionLookup lookup;
    private final LongConsumer progress;

    private final List<Member> measures = new ArrayList<>();
    private final List<Member> times = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private final List<List<Member>> members = new ArrayList<>();
    private final List<Map<String, Integer>> memberIndexes = new ArrayList<>();
    private final List<RegionCheck> regionChecks = new ArrayList<>();
    private final Map<String, Skipped> skipped = new LinkedHashMap<>();
    private final Map<String, Integer> measureIndexes = new HashMap<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final FactTally tally = new FactTally();

    private ImportedTable table;
    private List<String> codes;
    private CubeWriter writer;
    private int[] coordinates;
    private long rowsRead;
    private long lastRow;
    private long notExisting;
    private long lastProgress = -1;

    FactCollector(CubeEngine engine, Path target, RegionLookup lookup, LongConsumer progress) {
        this.engine = engine;
        this.target = target;
        this.lookup = lookup;
        this.progress = progress;
    }

    /** A zero for an unknown region, kept until the whole file has been seen. */
    private record Undecided(long row, int measure, int[] coordinates, ObservedValue value) {}

    @Override
    public void table(ImportedTable described) throws IOException {
        if (table != null) {
            throw new IllegalStateException("the table has been described already");
        }
        table = described;
        codes = DimensionNames.of(described.dimensions());
        writer = engine.create(codes, target);
        coordinates = new int[codes.size()];
        for (ImportedDimension dimension : described.dimensions()) {
            List<Member> list = new ArrayList<>();
            members.add(list);
            memberIndexes.add(new HashMap<>());
            regionChecks.add(dimension.regional() ? new RegionCheck(lookup, list, periods) : null);
        }
    }

    @Override
    public int period(Period period, String label) {
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).equals(period)) {
                return i;
            }
        }
        periods.add(period);
        times.add(new Member(period.code(), text(label.isBlank() ? period.code() : label), null, false));
        return writer.member(codes.size() - 1, period.code());
    }

    @Override
    public int measure(String code, String label, String unit) {
        String unitOrNull = unit == null || unit.isBlank() ? null : unit;
        // The same variable in another unit is another measure: they must never be added up.
        return measureIndexes.computeIfAbsent(code + '\n' + unitOrNull, key -> {
            String unique = MeasureCodes.unique(
                    code, measures.stream().map(Member::code).toList());
            measures.add(new Member(unique, text(label.isBlank() ? code : label), unitOrNull, false));
            return writer.member(0, unique);
        });
    }

    @Override
    public int member(int dimension, String code, String label, boolean isTotal) {
        Map<String, Integer> indexes = memberIndexes.get(dimension);
        Integer known = indexes.get(code);
        if (known == null) {
            known = writer.member(dimension + 1, code);
            indexes.put(code, known);
            members.get(dimension).add(new Member(code, text(label.isBlank() ? code : label), null, isTotal));
        }
        return known;
    }

    @Override
    public void fact(long row, int period, int measure, int[] indexes, ObservedValue value) throws IOException {
        if (row != lastRow) {
            rowsRead++;
            lastRow = row;
        }
        coordinates[0] = measure;
        System.arraycopy(indexes, 0, coordinates, 1, indexes.length);
        coordinates[coordinates.length - 1] = period;
        boolean zero = value instanceof NumberValue number && number.value().signum() == 0;
        boolean number = value instanceof NumberValue;
        Existence worst = Existence.VALID;
        for (int d = 0; d < indexes.length; d++) {
            RegionCheck check = regionChecks.get(d);
            if (check != null) {
                Existence existence = check.fact(indexes[d], period);
                worst = existence.ordinal() > worst.ordinal() ? existence : worst;
                if (number && !zero && existence != Existence.VALID) {
                    check.prove(indexes[d], period);
                }
            }
        }
        if (zero && worst == Existence.NOT_VALID) {
            store(row, measure, coordinates, notExisting(value));
        } else if (zero && worst != Existence.VALID) {
            undecided.add(new Undecided(row, measure, coordinates.clone(), value));
        } else {
            store(row, measure, coordinates, value);
        }
    }

    private void store(long row, int measure, int[] where, ObservedValue value) throws IOException {
        tally.add(measure, value);
        try {
            writer.append(row, where, value);
        } catch (ArithmeticException e) {
            throw ImportProblems.tooManyDigits(row).asException(e);
        }
    }

    private ObservedValue notExisting(ObservedValue zero) {
        notExisting++;
        return ObservedValue.missing(MissingKind.REGION_NOT_EXISTING)
                .with(zero.flags().toArray(QualityFlag[]::new));
    }

    @Override
    public void skipped(long row, String reason, LocalizedText explanation) {
        skipped.merge(reason, new Skipped(reason, explanation, 1, List.of(row)), (known, one) -> {
            List<Long> rows = new ArrayList<>(known.firstRows());
            if (rows.size() < FIRST_ROWS) {
                rows.add(row);
            }
            return new Skipped(reason, known.explanation(), known.rows() + 1, rows);
        });
    }

    @Override
    public void progress(long bytesRead) {
        // Asked for with every row, but known by the part of the file.
        if (bytesRead != lastProgress) {
            lastProgress = bytesRead;
            progress.accept(bytesRead);
        }
    }

    CubeDraft finish(String connector, long startedNanos) throws IOException {
        if (table == null) {
            throw ImportProblems.noFacts().asException();
        }
        decide();
        CubeSummary summary;
        try {
            summary = writer.finish();
        } catch (ContradictingFactsException e) {
            throw ImportProblems.contradiction(e.firstRow(), e.secondRow()).asException(e);
        }
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(new Dimension(
                Dimension.MEASURE, Kind.MEASURE, LocalizedText.of("Merkmal (Wert)", "Measure"), measures));
        for (int d = 0; d < members.size(); d++) {
            ImportedDimension imported = table.dimensions().get(d);
            dimensions.add(new Dimension(
                    codes.get(d + 1),
                    imported.regional() ? Kind.REGION : Kind.CATEGORY,
                    imported.regional() && RegionCheck.isMixed(members.get(d))
                            ? LocalizedText.of("Regionen", "Regions")
                            : text(imported.label().isBlank() ? imported.code() : imported.label()),
                    members.get(d)));
        }
        dimensions.add(new Dimension(Dimension.TIME, Kind.TIME, LocalizedText.of("Zeit", "Time"), times));
        long millis = (System.nanoTime() - startedNanos) / 1_000_000;
        return new CubeDraft(
                table.statisticCode(),
                table.tableCode(),
                table.title(),
                dimensions,
                summary,
                report(connector, summary, millis));
    }

    private void decide() throws IOException {
        for (Undecided fact : undecided) {
            int period = fact.coordinates()[codes.size() - 1];
            boolean proven = true;
            for (int d = 0; d < regionChecks.size(); d++) {
                RegionCheck check = regionChecks.get(d);
                proven &= check == null
                        || check.existed(fact.coordinates()[d + 1], period)
                        || check.isProven(fact.coordinates()[d + 1], period);
            }
            store(fact.row(), fact.measure(), fact.coordinates(), proven ? fact.value() : notExisting(fact.value()));
        }
        undecided.clear();
    }

    private ImportReport report(String connector, CubeSummary summary, long millis) {
        var unknown = regionChecks.stream()
                .filter(check -> check != null)
                .flatMap(check -> check.unknown().stream())
                .toList();
        var notValid = regionChecks.stream()
                .filter(check -> check != null)
                .flatMap(check -> check.notValid().stream())
                .toList();
        List<Period> inOrder = periods.stream().sorted().toList();
        return new ImportReport(
                connector,
                table.encoding(),
                table.language(),
                rowsRead,
                summary.facts(),
                summary.repeated(),
                List.copyOf(skipped.values()),
                unknown.stream().limit(ImportReport.LISTED).toList(),
                unknown.size(),
                notValid.stream().limit(ImportReport.LISTED).toList(),
                notValid.size(),
                notExisting,
                tally.roundedZeros(),
                tally.missing(),
                tally.flags(),
                tally.measures(measures),
                inOrder.get(0).code(),
                inOrder.get(inOrder.size() - 1).code(),
                inOrder.size(),
                millis);
    }

    /** Labels are kept in the file's language; German is required, so an English edition's label stands there too. */
    private LocalizedText text(String label) {
        return table != null && "en".equals(table.language())
                ? LocalizedText.of(label, label)
                : new LocalizedText(Map.of("de", label));
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
