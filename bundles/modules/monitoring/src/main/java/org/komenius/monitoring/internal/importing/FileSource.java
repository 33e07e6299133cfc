package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.komenius.spi.data.ImportSource;

/** A file on disk as import source. */
public record FileSource(String fileName, String language, Path path) implements ImportSource {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
