package org.komenius.spi.data;

import java.io.IOException;
import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.osgi.annotation.versioning.ProviderType;

/** Where an {@link ImportConnector} puts what it reads. For one thread. */
@ProviderType
public interface ImportTarget {

    /** Describes the table; exactly once, before any member. */
    void table(ImportedTable table) throws IOException;

    /** The period's member index, in the time dimension that every table has. */
    int period(Period period, String label);

    /** The measure's member index, in the measure dimension that every table has; {@code unit} may be null. */
    int measure(String code, String label, String unit);

    /**
     * The member's index in dimension number {@code dimension} of {@link ImportedTable#dimensions()}.
     *
     * @param isTotal whether it stands for all others together, so that it must not be added to them
     */
    int member(int dimension, String code, String label, boolean isTotal);

    /**
     * Names the column of the file from which the values of the facts that follow are taken, so that each of them can be shown where it
     * stands. A connector that never calls this is traced to the row only.
     *
     * @param column first column 1
     * @param name heading of the column; null where the file has none
     */
    default void column(int column, String name) {}

    /**
     * Adds a fact.
     *
     * @param row line of the file, first line 1
     * @param members one index per dimension of the table; not kept
     */
    void fact(long row, int period, int measure, int[] members, ObservedValue value) throws IOException;

    /** Counts a line that holds no fact, by {@code reason}, a short stable code such as {@code noise}. */
    void skipped(long row, String reason, LocalizedText explanation);

    /** Tells how many bytes have been read, and ends the import with an exception if it was cancelled. Cheap to call often. */
    void progress(long bytesRead);

    /**
     * A table as its file describes it.
     *
     * @param statisticCode number of the statistic, for example {@code 12411}; null if the file does not say
     * @param tableCode number of the table, for example {@code 12411-02-03-4}; null if the file does not say
     * @param title what the file calls itself
     * @param encoding charset as it was found, for the report
     * @param language edition as it was found, {@code de} or {@code en}
     * @param dimensions besides time and measure, in the order of the file
     */
    record ImportedTable(
            String statisticCode,
            String tableCode,
            String title,
            String encoding,
            String language,
            List<ImportedDimension> dimensions) {
        public ImportedTable {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** @param regional whether its members are region keys */
    record ImportedDimension(String code, String label, boolean regional) {}
}
