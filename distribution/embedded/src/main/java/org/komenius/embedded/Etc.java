package org.komenius.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The settings files of an embedded instance: written once with their defaults, then the host's to change. */
final class Etc {

    private static final List<String> FILES = List.of(
            "org.ops4j.datasource-komenius.cfg",
            "org.ops4j.pax.web.cfg",
            "org.ops4j.pax.logging.cfg",
            "org.apache.cxf.osgi.cfg",
            "org.komenius.engine.duckdb.cfg",
            "org.komenius.monitoring.cfg",
            "org.komenius.monitoring.embed.cfg",
            "org.komenius.disclosure.cfg",
            "org.komenius.documents.cfg",
            "org.komenius.pathways.cfg",
            "org.komenius.platform.signin.cfg",
            "org.komenius.rest.cfg");

    private Etc() {}

    static void writeDefaults(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (Files.notExists(file)) {
                try (InputStream in = BundleList.resource("etc/" + name)) {
                    Files.copy(in, file);
                }
            }
        }
    }
}
