package org.komenius.engine.duckdb.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the indexes of a fact's members lie in a few whole numbers of 63 bits, so that a database has little to keep, compare and sort.
 * The first dimension has the highest bits: numbers order as the indexes do. Immutable.
 */
final class Packing {

    private static final int WORD_BITS = 63;

    private final int[] bits;
    private final int[] word;
    private final int[] shift;
    private final int words;

    private Packing(int[] bits, int[] word, int[] shift, int words) {
        this.bits = bits;
        this.word = word;
        this.shift = shift;
        this.words = words;
    }

    /**
     * As few numbers as hold all indexes, with what is left over shared out among the dimensions.
     *
     * @param sizes how many members each dimension has; may become more
     */
    static Packing of(int[] sizes) {
        int[] bits = new int[sizes.length];
        int[] word = new int[sizes.length];
        int[] shift = new int[sizes.length];
        int words = 0;
        for (int first = 0; first < sizes.length; words++) {
            int used = 0;
            int end = first;
            while (end < sizes.length && used + needed(sizes[end]) <= WORD_BITS) {
                used += needed(sizes[end++]);
            }
            int spare = (WORD_BITS - used) / (end - first);
            int at = 0;
            for (int d = end - 1; d >= first; d--) {
                bits[d] = Math.min(Integer.SIZE - 1, needed(sizes[d]) + spare);
                word[d] = words;
                shift[d] = at;
                at += bits[d];
            }
            first = end;
        }
        return new Packing(bits, word, shift, words);
    }

    private static int needed(int size) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1 & Integer.MAX_VALUE));
    }

    /** Whether dimensions of so many members fit. */
    boolean holds(int[] sizes) {
        return IntStream.range(0, bits.length).allMatch(d -> sizes[d] <= 1L << bits[d]);
    }

    boolean fits(int[] indexes) {
        int over = 0;
        for (int d = 0; d < bits.length; d++) {
            over |= indexes[d] >>> bits[d];
        }
        return over == 0;
    }

    int words() {
        return words;
    }

    /** Adds to {@code into}, which has zeros for each of {@link #words} from {@code at} on. */
    void pack(int[] indexes, long[] into, int at) {
        for (int d = 0; d < bits.length; d++) {
            into[at + word[d]] |= (long) indexes[d] << shift[d];
        }
    }

    /** Fills {@code indexes} with what was packed. */
    void unpack(long[] packed, int[] indexes) {
        for (int d = 0; d < bits.length; d++) {
            indexes[d] = (int) (packed[word[d]] >> shift[d] & (1L << bits[d]) - 1);
        }
    }

    /** SQL that packs the columns {@code d0}, {@code d1}, … */
    String columnsFromIndexes() {
        return columns(d -> "d" + d + "::bigint");
    }

    /** SQL for the index of a dimension. */
    String index(int dimension) {
        return "((w" + word[dimension] + " >> " + shift[dimension] + ") & " + ((1L << bits[dimension]) - 1) + ")";
    }

    /** Names of the columns, which order as the indexes do. */
    String columns() {
        return IntStream.range(0, words).mapToObj(w -> "w" + w).collect(Collectors.joining(", "));
    }

    /** SQL that turns columns of {@code older}, packed for fewer members, into columns of this. */
    String columnsFrom(Packing older) {
        if (Arrays.equals(older.bits, bits)) {
            return columns();
        }
        return columns(older::index);
    }

    private String columns(IntFunction<String> index) {
        List<String> columns = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            int number = w;
            columns.add(IntStream.range(0, bits.length)
                            .filter(d -> word[d] == number)
                            .mapToObj(d -> "(" + index.apply(d) + " << " + shift[d] + ")")
                            .collect(Collectors.joining(" | "))
                    + " as w" + w);
        }
        return String.join(", ", columns);
    }
}
