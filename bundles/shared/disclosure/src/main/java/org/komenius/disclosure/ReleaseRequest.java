package org.komenius.disclosure;

import java.util.List;
import java.util.Objects;

/**
 * A table that wants to go out.
 *
 * <p>Always the whole table: every member of each dimension, with its totals, even if only a part is to be shown. The door protects the
 * whole and the caller cuts out of the answer, so that two cuts of one table never tell more than the table. A dimension of the source that
 * is not named must be summed over completely. A combination without a cell counts as zero.
 *
 * @param source whose policy counts, for example {@code monitoring/dataset/4711/BEV001}; the measure belongs to it
 * @param edition state of the source's data, like {@code 2023#second}. What stands before a {@code #} names the part of the source that
 *     it is a state of; editions of one part are compared with each other, so that a revision does not tell who came or went. A table
 *     that adds up several parts names them all: {@code 2022+2023#pooled}
 * @param pooled the editions of single parts that the table adds up, like {@code 2022#first} and {@code 2023#second}; empty for a table
 *     of one part. Tables of these parts and all that add them up are checked together
 * @param title for people, shown where a later release conflicts with this one
 * @param purpose why it goes out, kept in the log
 */
public record ReleaseRequest(
        String source,
        String edition,
        String title,
        String purpose,
        Measure measure,
        List<TableDimension> dimensions,
        List<TableCell> cells,
        List<String> pooled) {

    /** A table of one part of its source. */
    public ReleaseRequest(
            String source,
            String edition,
            String title,
            String purpose,
            Measure measure,
            List<TableDimension> dimensions,
            List<TableCell> cells) {
        this(source, edition, title, purpose, measure, dimensions, cells, List.of());
    }

    /** What cells hold. */
    public enum Measure {
        /** Numbers of units. */
        COUNT,
        /** Sums of what units contribute. */
        MAGNITUDE
    }

    public ReleaseRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(measure, "measure");
        dimensions = List.copyOf(dimensions);
        cells = List.copyOf(cells);
        pooled = pooled == null ? List.of() : List.copyOf(pooled);
    }
}
