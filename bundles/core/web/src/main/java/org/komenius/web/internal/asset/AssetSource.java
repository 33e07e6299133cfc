package org.komenius.web.internal.asset;

import java.io.IOException;
import java.util.Optional;

/** Files that may be shown to anybody. */
@FunctionalInterface
public interface AssetSource {

    /** The bytes of {@code path}, relative and without leading slash; empty if there is no such file. */
    Optional<byte[]> read(String path) throws IOException;
}
