package org.komenius.monitoring.internal.importing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers for stretches of bytes that come again and again, such as the four cells of a dimension. Finds a stretch without making an
 * object of it. For one thread.
 *
 * <p>Bounded: once full, it forgets everything, so that a file of a hundred million different lines costs no more memory.
 */
final class SpanCodes {

    private static final int UNKNOWN = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_BYTES = 1 << 24;
    private static final int MOST_SPANS = 1 << 18;

    private final int cells;
    private final boolean toLineEnd;
    private byte[] store = new byte[1 << 12];
    private int stored;
    private int[] begins = new int[64];
    private int[] lengths = new int[64];
    private int[] codes = new int[64];
    private int size;
    /** Numbers of spans plus one, by hash; 0 for none. */
    private int[] slots = new int[128];

    /** The span that was found last: most lines repeat most of what the line before says. */
    private int last = UNKNOWN;

    /** @param cells how many cells make a span @param toLineEnd whether they are the last of their line */
    SpanCodes(int cells, boolean toLineEnd) {
        this.cells = cells;
        this.toLineEnd = toLineEnd;
    }

    /** Index behind the span at {@code from} if it is known, and then {@link #found} is its number; else -1. */
    int take(byte[] bytes, int from, int limit) {
        if (last >= 0) {
            int begin = begins[last];
            int to = from + lengths[last];
            // A span ends in a separator or line feed, so the same bytes are the same cells.
            if (to <= limit && Arrays.equals(bytes, from, to, store, begin, begin + lengths[last])) {
                return to;
            }
        }
        int to = CellBytes.span(bytes, from, limit, cells, toLineEnd);
        return to >= 0 && code(bytes, from, to) != UNKNOWN ? to : -1;
    }

    /** The number of the span that was taken last. */
    int found() {
        return codes[last];
    }

    private int code(byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        for (int slot = hash(bytes, from, to) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int span = slots[slot] - 1;
            int begin = begins[span];
            if (lengths[span] == to - from && Arrays.equals(bytes, from, to, store, begin, begin + lengths[span])) {
                last = span;
                return codes[span];
            }
        }
        return UNKNOWN;
    }

    /** Gives the span at {@code from} a number, which is 0 or more, unless it has one or its line does not end in a line feed. */
    void learn(byte[] bytes, int from, int limit, int code) {
        int to = CellBytes.span(bytes, from, limit, cells, toLineEnd);
        if (to < 0 || code(bytes, from, to) != UNKNOWN) {
            return;
        }
        int length = to - from;
        if (stored + length > MOST_BYTES || size == MOST_SPANS) {
            forget();
        }
        if (length > MOST_BYTES) {
            return;
        }
        if (stored + length > store.length) {
            store = Arrays.copyOf(store, Math.max(store.length * 2, stored + length));
        }
        if (size == codes.length) {
            begins = Arrays.copyOf(begins, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
        }
        System.arraycopy(bytes, from, store, stored, length);
        begins[size] = stored;
        lengths[size] = length;
        codes[size] = code;
        stored += length;
        last = size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 4];
            for (int span = 0; span < size; span++) {
                place(span);
            }
        } else {
            place(last);
        }
    }

    private void place(int span) {
        int mask = slots.length - 1;
        int slot = hash(store, begins[span], begins[span] + lengths[span]) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = span + 1;
    }

    private void forget() {
        size = 0;
        stored = 0;
        last = UNKNOWN;
        Arrays.fill(slots, 0);
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(bytes, i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
