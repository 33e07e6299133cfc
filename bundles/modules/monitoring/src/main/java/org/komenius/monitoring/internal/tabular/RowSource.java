package org.komenius.monitoring.internal.tabular;

import java.io.IOException;

/** The rows of one table, as a stream that can be started again. */
public interface RowSource {

    /** Takes the rows one by one, blank ones left out. */
    @FunctionalInterface
    interface Sink {
        /** @param bytesRead how far the file has been read, roughly; returns false to stop */
        boolean row(TableRow row, long bytesRead) throws IOException;
    }

    /** @throws org.komenius.model.problem.ProblemException with the row at the first thing that cannot be read */
    void forEach(Sink sink) throws IOException;
}
