package org.komenius.spi.cube;

/** Two rows of an input give different values for the same members, so that neither can be believed. */
public class ContradictingFactsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long firstRow;
    private final long secondRow;

    public ContradictingFactsException(long firstRow, long secondRow) {
        super("rows " + firstRow + " and " + secondRow + " contradict each other");
        this.firstRow = firstRow;
        this.secondRow = secondRow;
    }

    /** Line of the input, the lower of the two. */
    public long firstRow() {
        return firstRow;
    }

    public long secondRow() {
        return secondRow;
    }
}
