package org.komenius.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;

/**
 * The bundles that lie in this jar, as the build's assembly listed them: {@code startup.properties} maps
 * {@code reference:file:<path>} to a start level, and the files lie at that path below {@code system}.
 */
final class BundleList {

    private static final String ROOT = "/komenius/";
    private static final String PREFIX = "reference:file:";

    private BundleList() {}

    record Entry(String path, int startLevel) {

        InputStream open() throws IOException {
            return resource("system/" + path);
        }
    }

    static List<Entry> read() throws IOException {
        Properties lines = new Properties();
        try (InputStream in = resource("startup.properties")) {
            lines.load(in);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(line -> new Entry(
                        line.substring(PREFIX.length()),
                        Integer.parseInt(lines.getProperty(line).trim())))
                .toList();
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = BundleList.class.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new IOException("komenius-embedded lacks " + ROOT + name);
        }
        return in;
    }
}
