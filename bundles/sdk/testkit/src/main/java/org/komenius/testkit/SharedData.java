package org.komenius.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds real data that lies beside the project and must not be copied into it.
 *
 * <p>The folder is the system property {@value #PROPERTY}, else {@code ../shared/data} of the nearest ancestor of the working folder
 * that has one. Where there is none, the test that asks is skipped with a message that says what it lacks; a property that names
 * a folder which does not exist fails the test, since somebody meant it to run.
 */
public final class SharedData {

    public static final String PROPERTY = "komenius.shared.data";

    private SharedData() {}

    /**
     * A file or folder of the shared data.
     *
     * @param path relative, for example {@code genesis-ffcsv/12411-01-01-4_de_flat.csv}
     * @throws org.opentest4j.TestAbortedException if the data is not there, which skips the test
     */
    public static Path require(String path) {
        Path root = root().orElseGet(() -> Assumptions.abort(
                "no shared data: " + path + " is wanted; set -D" + PROPERTY + "=<folder> or check out ../shared/data"));
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            Assumptions.abort("the shared data in " + root + " has no " + path);
        }
        return file;
    }

    /** The folder, empty if there is none. */
    static Optional<Path> root() {
        String named = System.getProperty(PROPERTY);
        if (named != null && !named.isBlank()) {
            Path root = Path.of(named).toAbsolutePath().normalize();
            if (!Files.isDirectory(root)) {
                Assertions.fail(PROPERTY + " names no folder: " + root);
            }
            return Optional.of(root);
        }
        return nearest(Path.of("").toAbsolutePath());
    }

    static Optional<Path> nearest(Path from) {
        for (Path folder = from.normalize(); folder.getParent() != null; folder = folder.getParent()) {
            Path candidate = folder.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
