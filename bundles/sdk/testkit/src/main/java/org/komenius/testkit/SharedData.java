package org.komenius.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data beside the project, which the project itself does not ship. A test that needs a file which is not there is reported as
 * skipped, with the reason.
 */
public final class SharedData {

    private static final String PROPERTY = "komenius.shared.data";

    private SharedData() {}

    /** The file or folder {@code relative} below the data folder; aborts the test as skipped where it is missing. */
    public static Path require(String relative) {
        Path found = root().resolve(relative);
        Assumptions.assumeTrue(
                Files.exists(found), () -> "skipped: no shared data at " + found + " (set -D" + PROPERTY + "=…)");
        return found;
    }

    private static Path root() {
        String configured = System.getProperty(PROPERTY);
        if (configured != null) {
            return Path.of(configured);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("../shared/data").normalize();
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return Path.of("../shared/data").toAbsolutePath().normalize();
    }
}
