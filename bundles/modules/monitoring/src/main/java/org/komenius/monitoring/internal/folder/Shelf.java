package org.komenius.monitoring.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Puts files that have been dealt with aside, each with a report in a text file beside it. Never overwrites anything. */
public final class Shelf {

    private static final int MOST_OF_ONE_NAME = 10_000;

    private final Path folder;

    /** @param folder created when first needed */
    public Shelf(Path folder) {
        this.folder = folder;
    }

    /**
     * Moves {@code file} here and writes the report.
     *
     * @return where it lies now
     */
    public Path take(Path file, String report) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is a symbolic link");
        }
        String name = file.getFileName().toString();
        for (int number = 1; number <= MOST_OF_ONE_NAME; number++) {
            Path target = folder.resolve(number == 1 ? name : number + "-" + name);
            Path note = folder.resolve(target.getFileName() + ".bericht.txt");
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) || Files.exists(note, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            Files.move(file, target);
            Files.write(note, report.getBytes(StandardCharsets.UTF_8));
            Files.deleteIfExists(FolderLook.marker(file));
            return target;
        }
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
    }

    /** How many files lie here, reports not counted. */
    public long count() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().endsWith(".bericht.txt"))
                    .count();
        }
    }
}
