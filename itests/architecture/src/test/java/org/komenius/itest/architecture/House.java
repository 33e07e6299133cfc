package org.komenius.itest.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the built things lie. Missing ones fail loudly, so that no rule passes for want of bundles. */
final class House {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** Ends with the version, so that no sources or test jar is meant. */
    private static final Pattern JAR = Pattern.compile("org\\.komenius\\..*-\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\.jar");

    private House() {}

    /** The project's folder. */
    static Path root() {
        return Path.of(System.getProperty("komenius.home", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    /** Folders of all bundles in the build, for example {@code bundles/core/model}. */
    static List<Path> bundleFolders() throws IOException {
        Path bundles = root().resolve("bundles");
        return MODULE.matcher(Files.readString(bundles.resolve("pom.xml")))
                .results()
                .map(result -> bundles.resolve(result.group(1)))
                .toList();
    }

    /** Folders below {@code bundles} that have a pom, in the build or not. */
    static List<Path> bundleFoldersOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("bundles"), 3)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .map(Path::getParent)
                    .filter(folder -> !folder.endsWith("bundles"))
                    .sorted()
                    .toList();
        }
    }

    static List<BuiltBundle> bundles() throws Exception {
        List<BuiltBundle> bundles = new ArrayList<>();
        for (Path folder : bundleFolders()) {
            Layer layer = Layer.ofFolder(folder.getParent().getFileName().toString());
            bundles.add(BuiltBundle.read(layer, jar(folder).toFile()));
        }
        return bundles;
    }

    /** The built jar of a bundle folder. @throws IllegalStateException if it is not built */
    static Path jar(Path folder) throws IOException {
        Path target = folder.resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                Optional<Path> jar = files.filter(file ->
                                JAR.matcher(file.getFileName().toString()).matches())
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw new IllegalStateException(folder + " is not built: run mvn package first");
    }
}
