package org.komenius.monitoring.internal.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.value.ObservedValue;

/**
 * Takes lines of a flat file by their bytes if every piece of them stood in a line that was taken before: statistic and time, each
 * dimension, and what follows the value. A piece means the same in every line, and its fault would have been found in the first.
 */
final class KnownLines {

    /** Missing values and the like; numbers need no memory. */
    private static final int MOST_VALUES = 4096;

    private final SpanCodes times = new SpanCodes(FlatHeader.LEADING, false);
    private final SpanCodes[] dimensions;
    private final SpanCodes values = new SpanCodes(1, false);
    private final SpanCodes measures;
    private final PlainNumber numbers;
    private final List<ObservedValue> known = new ArrayList<>();
    private final List<Measured> measured = new ArrayList<>();
    private final Map<Measured, Integer> measuredIndexes = new HashMap<>();

    private Measured measure;
    private ObservedValue value;
    private int valueBegin;
    private int valueEnd;

    /** @param behind how many cells follow the value */
    KnownLines(int dimensions, int behind, Edition edition) {
        this.dimensions = new SpanCodes[dimensions];
        for (int d = 0; d < dimensions; d++) {
            this.dimensions[d] = new SpanCodes(FlatHeader.PER_DIMENSION, false);
        }
        this.measures = new SpanCodes(behind, true);
        this.numbers = new PlainNumber(edition == Edition.GERMAN ? ',' : '.');
    }

    /** What follows a value. @param remark its quality; empty for none */
    private record Measured(int measure, String remark) {}

    /**
     * A line that was taken as texts.
     *
     * @param remark the value's quality cell; empty for none
     */
    record Fact(int period, int measure, String remark, ObservedValue value) {}

    /**
     * Takes the line at {@code from} if it is known.
     *
     * @param members is filled with the numbers of the dimensions' members
     * @return where the next line begins, or -1 if this one has to be read as texts
     */
    int take(byte[] bytes, int from, int limit, int[] members) {
        int at = times.take(bytes, from, limit);
        for (int d = 0; at >= 0 && d < members.length; d++) {
            at = dimensions[d].take(bytes, at, limit);
            members[d] = at < 0 ? 0 : dimensions[d].found();
        }
        if (at < 0) {
            return -1;
        }
        valueBegin = at;
        valueEnd = CellBytes.end(bytes, at, limit);
        if (!CellBytes.isSeparator(bytes, valueEnd, limit)) {
            return -1;
        }
        int next = measures.take(bytes, valueEnd + 1, limit);
        if (next < 0) {
            return -1;
        }
        measure = measured.get(measures.found());
        return readValue(bytes, limit) ? next : -1;
    }

    private boolean readValue(byte[] bytes, int limit) {
        value = numbers.parse(bytes, valueBegin, valueEnd);
        if (measure.remark().isEmpty()) {
            if (value == null && values.take(bytes, valueBegin, limit) >= 0) {
                value = known.get(values.found());
            }
            return value != null;
        }
        // The quality column may overrule the number, which the notation decides.
        boolean number = value != null;
        value = null;
        return number;
    }

    /** Keeps the pieces of a line of data that was taken as texts. */
    void learn(byte[] bytes, int from, int limit, Fact fact, int[] members) {
        times.learn(bytes, from, limit, fact.period());
        int at = CellBytes.span(bytes, from, limit, FlatHeader.LEADING, false);
        for (int d = 0; d < members.length; d++) {
            dimensions[d].learn(bytes, at, limit, members[d]);
            at = CellBytes.span(bytes, at, limit, FlatHeader.PER_DIMENSION, false);
        }
        int end = CellBytes.end(bytes, at, limit);
        if (fact.remark().isEmpty() && known.size() < MOST_VALUES && numbers.parse(bytes, at, end) == null) {
            values.learn(bytes, at, limit, known.size());
            known.add(fact.value());
        }
        Integer index = measuredIndexes.computeIfAbsent(new Measured(fact.measure(), fact.remark()), key -> {
            measured.add(key);
            return measured.size() - 1;
        });
        measures.learn(bytes, end + 1, limit, index);
    }

    int period() {
        return times.found();
    }

    int measure() {
        return measure.measure();
    }

    /** The value of the line that was taken; null if it is a number on which its {@link #remark} has a say. */
    ObservedValue value() {
        return value;
    }

    String remark() {
        return measure.remark();
    }

    /** The number's digits. */
    String number(byte[] bytes) {
        return new String(bytes, valueBegin, valueEnd - valueBegin, StandardCharsets.US_ASCII);
    }
}
