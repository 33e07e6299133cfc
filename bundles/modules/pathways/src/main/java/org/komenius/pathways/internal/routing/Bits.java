package org.komenius.pathways.internal.routing;

/** Sets of small numbers as bit masks; all masks of one kind have the same length. Masks are never changed once they are shared. */
final class Bits {

    private Bits() {}

    static long[] none(int size) {
        return new long[(size + 63) / 64];
    }

    static long[] all(int size) {
        long[] bits = none(size);
        java.util.Arrays.fill(bits, -1L);
        return bits;
    }

    static void set(long[] bits, int index) {
        bits[index >> 6] |= 1L << index;
    }

    static boolean get(long[] bits, int index) {
        return (bits[index >> 6] & 1L << index) != 0;
    }

    static boolean intersect(long[] a, long[] b) {
        for (int word = 0; word < a.length; word++) {
            if ((a[word] & b[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code whole} has everything that {@code part} has. */
    static boolean covers(long[] whole, long[] part) {
        for (int word = 0; word < whole.length; word++) {
            if ((part[word] & ~whole[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Both together; {@code a} itself where {@code b} adds nothing. */
    static long[] union(long[] a, long[] b) {
        if (covers(a, b)) {
            return a;
        }
        long[] union = a.clone();
        for (int word = 0; word < union.length; word++) {
            union[word] |= b[word];
        }
        return union;
    }

    /** What both have; {@code a} itself where {@code b} takes nothing away. */
    static long[] both(long[] a, long[] b) {
        if (covers(b, a)) {
            return a;
        }
        long[] both = a.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] &= b[word];
        }
        return both;
    }

    /** The smallest member that is {@code from} or more; -1 if there is none. */
    static int next(long[] bits, int from) {
        int word = from >> 6;
        if (word >= bits.length) {
            return -1;
        }
        long rest = bits[word] & -1L << from;
        while (rest == 0) {
            word++;
            if (word == bits.length) {
                return -1;
            }
            rest = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }
}
