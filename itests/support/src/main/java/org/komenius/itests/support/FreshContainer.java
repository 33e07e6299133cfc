package org.komenius.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the distribution with nothing in it but a console and one feature. */
public final class FreshContainer {

    private static final String CONSOLE = "wrap, shell, feature, jaas, ssh, bundle";

    private FreshContainer() {}

    public static KarafKomenius with(String feature) {
        return KarafKomenius.start(Map.of("KARAF_ETC", etcWith(feature).toString()));
    }

    /** A copy of the settings that boots the console and {@code feature}; empty for the console alone. */
    public static Path etcWith(String feature) {
        Path etc = copyOfEtc();
        try {
            Path features = etc.resolve("org.apache.karaf.features.cfg");
            String boot = "featuresBoot = " + CONSOLE + (feature.isEmpty() ? "" : ", " + feature);
            Files.writeString(
                    features, Files.readString(features).replaceAll("(?m)^featuresBoot = (.*\\\\\\n)*.*$", boot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return etc;
    }

    /** The distribution's settings in a folder of their own, for who changes some: name it as {@code KARAF_ETC}. */
    public static Path copyOfEtc() {
        Path etc = Workplace.freshFolder("etc");
        try {
            copy(Workplace.home().resolve("distribution/karaf/target/assembly/etc"), etc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return etc;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
