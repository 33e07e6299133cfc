package org.komenius.spi.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps files by the SHA-256 of their content: equal content is stored once, and a stored file never changes.
 *
 * <p>Does not know who may see a file; that is the rule of whoever refers to it.
 */
@ProviderType
public interface FileStore {

    /**
     * Stores everything from {@code in}.
     *
     * @throws org.komenius.model.problem.ProblemException of kind TOO_LARGE after more than {@code maxBytes}; nothing is kept
     */
    StoredFile store(InputStream in, long maxBytes) throws IOException;

    /** Moves a finished temporary file into the store. */
    StoredFile adopt(Path finished) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if there is none */
    InputStream open(String sha256) throws IOException;

    /** The stored file for libraries that need a path; read only. @throws java.nio.file.NoSuchFileException if there is none */
    Path path(String sha256) throws IOException;

    boolean contains(String sha256);

    /** A new empty folder for work in progress on the same disk; emptied at the next start. */
    Path workFolder(String purpose) throws IOException;
}
