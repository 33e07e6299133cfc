package org.komenius.itests.hotplug;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * A bundle for the running container that writes every bundle event to {@code <data>/bundle-events.txt}, one
 * {@code <type> <symbolic name>} a line, so that a test sees what the container did to whom.
 */
public final class EventProbe implements BundleActivator {

    static final String FILE = "bundle-events.txt";

    private Path file;

    @Override
    public void start(BundleContext context) {
        file = Path.of(context.getProperty("komenius.data"), FILE);
        append("");
        context.addBundleListener((SynchronousBundleListener) event ->
                append(nameOf(event.getType()) + " " + event.getBundle().getSymbolicName() + "\n"));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework removes the listener.
    }

    private synchronized void append(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(int type) {
        return switch (type) {
            case BundleEvent.STARTED -> "STARTED";
            case BundleEvent.STOPPED -> "STOPPED";
            case BundleEvent.INSTALLED -> "INSTALLED";
            case BundleEvent.UNINSTALLED -> "UNINSTALLED";
            case BundleEvent.UPDATED -> "UPDATED";
            default -> "OTHER";
        };
    }

    /** Writes this class as a bundle. */
    static Path jar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.komenius.itests.probe");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", EventProbe.class.getName());
        headers.putValue("Import-Package", "org.osgi.framework");
        Path jar = folder.resolve("probe.jar");
        String entry = EventProbe.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            zip.putNextEntry(new JarEntry(entry));
            try (var content = EventProbe.class.getClassLoader().getResourceAsStream(entry)) {
                content.transferTo(zip);
            }
        }
        return jar;
    }
}
