package org.komenius.pathways.internal.layout;

/** Seeded random numbers (SplitMix64), the same on every machine and in every Java version. Not thread-safe. */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) ((next() >>> 33) * bound >>> 31);
    }

    /** From 0 to less than 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
