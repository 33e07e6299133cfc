package org.komenius.engine.duckdb.internal;

/** Some facts, packed in one way: for each its packed indexes, then what it says and where it came from, then its amount. */
final class FactBatch {

    private static final int FACTS = 4096;

    private final Packing packing;
    private final int width;
    private final long[] numbers;
    private int facts;

    FactBatch(Packing packing) {
        this.packing = packing;
        this.width = packing.words() + 2;
        this.numbers = new long[FACTS * width];
    }

    void add(int[] indexes, long source, long amount) {
        int at = facts++ * width;
        packing.pack(indexes, numbers, at);
        numbers[at + width - 2] = source;
        numbers[at + width - 1] = amount;
    }

    boolean isFull() {
        return facts == FACTS;
    }

    boolean isEmpty() {
        return facts == 0;
    }

    Packing packing() {
        return packing;
    }

    int width() {
        return width;
    }

    int facts() {
        return facts;
    }

    long[] numbers() {
        return numbers;
    }
}
