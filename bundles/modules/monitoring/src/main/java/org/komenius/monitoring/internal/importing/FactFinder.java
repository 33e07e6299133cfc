package org.komenius.monitoring.internal.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.data.ImportTarget;

/** Keeps nothing of a file but where the wanted facts stand in it. Codes are those that the same file gets in a cube. */
final class FactFinder implements ImportTarget {

    private final Map<String, Set<String>> wanted;
    private final int most;
    private final BooleanSupplier enough;
    /** The cube's dimensions: measure, those of the table, time. */
    private final List<Members> dimensions = new ArrayList<>();

    private final Map<String, Integer> measures = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private ImportedTable table;
    private long total;
    private long lastRow;
    private int column;
    private String columnName;

    /**
     * @param wanted dimension code to the member codes of the figure; a dimension that is not named lets every member through
     * @param most how many facts to keep; more are only counted
     * @param enough becomes true when reading on is no use
     */
    FactFinder(Map<String, Set<String>> wanted, int most, BooleanSupplier enough) {
        this.wanted = wanted;
        this.most = most;
        this.enough = enough;
    }

    /** Ends the reading from within. */
    static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super("enough has been read", null, false, false);
        }
    }

    /** @param column first column 1; null if the connector did not say */
    record Found(long row, Integer column, String columnName, List<FactLookup.Place> places, ObservedValue value) {}

    /** One dimension's members with whether they are wanted. */
    private static final class Members {
        private final String dimension;
        private final Set<String> wanted;
        private final Map<String, Integer> indexes = new HashMap<>();
        private final List<FactLookup.Place> places = new ArrayList<>();
        private final BitSet matching = new BitSet();

        Members(String dimension, Set<String> wanted) {
            this.dimension = dimension;
            this.wanted = wanted;
        }

        int index(String code, String label) {
            Integer known = indexes.get(code);
            if (known == null) {
                known = places.size();
                indexes.put(code, known);
                places.add(new FactLookup.Place(dimension, code, label.isBlank() ? code : label));
                matching.set(known, wanted == null || wanted.contains(code));
            }
            return known;
        }
    }

    @Override
    public void table(ImportedTable described) {
        table = described;
        DimensionNames.of(described.dimensions()).forEach(code -> dimensions.add(new Members(code, wanted.get(code))));
    }

    @Override
    public int period(Period period, String label) {
        return dimensions.get(dimensions.size() - 1).index(period.code(), label);
    }

    @Override
    public int measure(String code, String label, String unit) {
        String unitOrNull = unit == null || unit.isBlank() ? null : unit;
        return measures.computeIfAbsent(code + '\n' + unitOrNull, key -> {
            Members all = dimensions.get(0);
            List<String> taken = all.places.stream().map(FactLookup.Place::code).toList();
            return all.index(MeasureCodes.unique(code, taken), label);
        });
    }

    @Override
    public int member(int dimension, String code, String label, boolean isTotal) {
        return dimensions.get(dimension + 1).index(code, label);
    }

    @Override
    public void column(int number, String name) {
        column = number;
        columnName = name;
    }

    @Override
    public void fact(long row, int period, int measure, int[] members, ObservedValue value) {
        lastRow = row;
        if (!dimensions.get(0).matching.get(measure)
                || !dimensions.get(dimensions.size() - 1).matching.get(period)) {
            return;
        }
        for (int d = 0; d < members.length; d++) {
            if (!dimensions.get(d + 1).matching.get(members[d])) {
                return;
            }
        }
        total++;
        if (found.size() < most) {
            List<FactLookup.Place> places = new ArrayList<>();
            places.add(dimensions.get(0).places.get(measure));
            for (int d = 0; d < members.length; d++) {
                places.add(dimensions.get(d + 1).places.get(members[d]));
            }
            places.add(dimensions.get(dimensions.size() - 1).places.get(period));
            found.add(new Found(row, column == 0 ? null : column, columnName, places, value));
        }
    }

    @Override
    public void skipped(long row, String reason, LocalizedText explanation) {
        // The report of the import tells of them.
    }

    @Override
    public void progress(long bytesRead) {
        if (enough.getAsBoolean()) {
            throw new EnoughException();
        }
    }

    List<Found> found() {
        return found;
    }

    long total() {
        return total;
    }

    long lastRow() {
        return lastRow;
    }

    /** Charset as the connector found it; null if it has found no table. */
    String encoding() {
        return table == null ? null : table.encoding();
    }
}
