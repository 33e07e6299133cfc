package org.komenius.spi.cube;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes facts to immutable Parquet files and answers questions from them.
 *
 * <p>The file is the cube: an engine may keep a faster local copy, but can throw it away and build it again at any time. Does not
 * decide who may ask. Every method may be called from any thread.
 */
@ProviderType
public interface CubeEngine {

    /**
     * Begins a cube with these dimensions.
     *
     * @param dimensions codes, all different, at least one; their order is the order in which the facts are sorted
     * @param target the file to write; appears only when the writer finishes
     */
    CubeWriter create(List<String> dimensions, Path target) throws IOException;

    /**
     * Opens a finished cube; opening the same id again costs next to nothing.
     *
     * @param id lasting name of the content, for example its SHA-256; lower-case hex digits
     * @param parquet the file that {@link #create} wrote
     * @throws IOException if the file is not there or is no cube
     */
    Cube open(String id, Path parquet) throws IOException;

    /** Drops the engine's local copy of a cube that is not needed any more; the file stays. */
    void forget(String id) throws IOException;
}
