package org.komenius.itest.architecture;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule that each API package has one provider among all bundles of an installation.
 *
 * <p>A bundle that exports a package without having its classes provides nothing: it gives an API that it imports a second version
 * number, as Pax Web does for older servlets.
 */
final class JavaxProviders {

    private static final Pattern GUARDED = Pattern.compile("(javax|com\\.fasterxml\\.jackson)\\..*");
    private static final Pattern STARTED = Pattern.compile("reference\\\\?:file\\\\?:(\\S+\\.jar)\\s*=.*");

    private JavaxProviders() {}

    /** The jars of a resolved installation, as its {@code startup.properties} lists them. */
    static List<Path> installed(Path startup, Path system) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String line : Files.readAllLines(startup)) {
            Matcher matcher = STARTED.matcher(line);
            if (matcher.matches()) {
                jars.add(system.resolve(matcher.group(1)));
            }
        }
        return jars;
    }

    static List<String> severalProviders(Collection<Path> jars) throws Exception {
        Map<String, Set<String>> providers = new TreeMap<>();
        for (Path file : jars) {
            try (Jar jar = new Jar(file.toFile())) {
                Manifest manifest = jar.getManifest();
                if (manifest == null) {
                    continue;
                }
                String exported = manifest.getMainAttributes().getValue("Export-Package");
                for (String name : OSGiHeader.parseHeader(exported).keySet()) {
                    String clean = name.replaceAll("~+$", "");
                    if (GUARDED.matcher(clean).matches() && jar.getDirectory(clean.replace('.', '/')) != null) {
                        providers
                                .computeIfAbsent(clean, key -> new TreeSet<>())
                                .add(file.getFileName().toString());
                    }
                }
            }
        }
        return providers.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " is provided by " + entry.getValue())
                .toList();
    }
}
