package org.komenius.monitoring.internal;

import java.io.IOException;
import java.util.List;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.persistence.CatalogueStore.Entered;

/** Looks at a version before it exists, and again once it does. */
public interface ImportFollowUp {

    /**
     * A version that is about to be entered.
     *
     * @param tableCode of its data set, which may be new
     * @param cubeSha256 of the Parquet file, which is in the file store already
     * @param repeated facts that stood in the file again and were left out
     * @param release whether it is to be released at once
     */
    record Candidate(
            String tableCode,
            String cubeSha256,
            List<Dimension> dimensions,
            long facts,
            long repeated,
            boolean release) {}

    /** What was seen before the version existed. */
    interface Seen {
        /** Whether the version may be released by the import itself. */
        boolean mayRelease();

        /** Called after the transaction that entered the version. */
        void entered(Entered entered);
    }

    /** @param goOn called every now and then; throws when the import is cancelled */
    Seen examine(Candidate candidate, Runnable goOn) throws IOException;
}
