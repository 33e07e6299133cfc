package org.komenius.itests.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** How many facts are measured, and the settings under which a server takes as many. */
final class LargeFiles {

    private static final long LEAST_BYTES = 200_000_000;
    /** A line of the flat file has about 250. */
    private static final long BYTES_PER_FACT = 500;

    private LargeFiles() {}

    /** Numbers of facts, by {@code -Dkomenius.benchmark.facts}; 1 and 10 million without. */
    static Stream<Long> sizes() {
        return Arrays.stream(System.getProperty("komenius.benchmark.facts", "1000000,10000000")
                        .split(","))
                .map(String::strip)
                .map(Long::parseLong);
    }

    static void raiseLimits(Path etc, long facts) {
        long bytes = Math.max(LEAST_BYTES, facts * BYTES_PER_FACT);
        try {
            Files.createDirectories(etc);
            Files.writeString(
                    etc.resolve("org.komenius.monitoring.cfg"), "maxImportBytes = " + bytes + "\nmaxCells = 2000000\n");
            Files.writeString(etc.resolve("org.komenius.rest.cfg"), "maxUploadBytes = " + bytes + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
