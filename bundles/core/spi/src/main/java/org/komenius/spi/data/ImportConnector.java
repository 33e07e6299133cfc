package org.komenius.spi.data;

import java.io.IOException;
import org.komenius.model.text.LocalizedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one format of statistical files. Registered as a service, it is asked whenever somebody uploads a file.
 *
 * <p>Only parses: which regions exist, what is stored, and whether the whole import counts is decided by the {@link ImportTarget}. It
 * must read as a stream, for a file may be hundreds of megabytes long, and must keep no state between files.
 */
@ConsumerType
public interface ImportConnector {

    /** Stable, for example {@code ffcsv}; kept with every version that it has read. */
    String id();

    LocalizedText title();

    /** Whether this is a file of its format, judged by its content and never by its name alone. Looks at the beginning only. */
    boolean recognises(ImportSource source) throws IOException;

    /**
     * Reads the file into {@code target}: the table first, then members and facts.
     *
     * @throws org.komenius.model.problem.ProblemException of kind UNPROCESSABLE with row and column at the first thing that is wrong
     */
    void read(ImportSource source, ImportTarget target) throws IOException;
}
