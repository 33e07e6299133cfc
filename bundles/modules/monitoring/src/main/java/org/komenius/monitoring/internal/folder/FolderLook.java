package org.komenius.monitoring.internal.folder;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks into a folder and says which files are complete.
 *
 * <p>A file is complete if size and time of change are the same in two looks that follow each other, or if a file of the same name with
 * the ending {@code .fertig} lies beside it. Of everything else only plain files directly in the folder count: a symbolic link could
 * name any file that the platform may read, so it is refused and never followed. Keeps what it saw last; for one thread.
 */
public final class FolderLook {

    /** Ending of the marker that says: this file is complete. */
    public static final String MARKER = ".fertig";

    private static final Set<String> UNFINISHED = Set.of(".part", ".tmp", ".crdownload", ".filepart", ".partial");

    private final Path folder;
    private final PathMatcher pattern;
    private Map<Path, Seen> before = new HashMap<>();

    /**
     * @param folder absolute
     * @param glob which names are taken, for example {@code *.csv} or {@code *.{csv,zip}}
     * @throws IllegalArgumentException for a relative folder, or a pattern that reaches beyond it
     */
    public FolderLook(Path folder, String glob) {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute path: " + folder);
        }
        if (glob.contains("/") || glob.contains("\\")) {
            throw new IllegalArgumentException("a pattern names files of the folder itself: " + glob);
        }
        this.folder = folder.normalize();
        this.pattern = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    private record Seen(long size, FileTime changed) {}

    /**
     * @param complete to be read now, by name
     * @param links symbolic links, which are refused
     */
    public record Result(List<Path> complete, List<Path> links) {}

    /** @throws IOException if the folder is not there, is a link itself or cannot be read */
    public Result look() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is no folder, or a symbolic link");
        }
        Map<Path, Seen> now = new HashMap<>();
        List<Path> links = new ArrayList<>();
        Set<Path> complete = new TreeSet<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (!isWanted(entry)) {
                    continue;
                }
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink()) {
                    links.add(entry);
                } else if (attributes.isRegularFile()) {
                    Seen seen = new Seen(attributes.size(), attributes.lastModifiedTime());
                    now.put(entry, seen);
                    if (seen.equals(before.get(entry))
                            || Files.isRegularFile(marker(entry), LinkOption.NOFOLLOW_LINKS)) {
                        complete.add(entry);
                    }
                }
            }
        }
        before = now;
        return new Result(List.copyOf(complete), links);
    }

    /** Where the marker of a file lies. */
    public static Path marker(Path file) {
        return file.resolveSibling(file.getFileName() + MARKER);
    }

    private boolean isWanted(Path entry) {
        String name = entry.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !lower.endsWith(MARKER)
                && UNFINISHED.stream().noneMatch(lower::endsWith)
                && pattern.matches(entry.getFileName());
    }
}
