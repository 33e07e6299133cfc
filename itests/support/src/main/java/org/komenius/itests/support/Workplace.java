package org.komenius.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders and ports of the tests: everything they write lies below the module's {@code target}. */
public final class Workplace {

    private Workplace() {}

    /** Root of the source tree. */
    public static Path home() {
        return Path.of(required("komenius.home"));
    }

    /** An empty folder of its own. */
    public static Path freshFolder(String name) {
        try {
            Path work = Files.createDirectories(Path.of(required("komenius.work")));
            return Files.createTempDirectory(work, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The build sets the system property " + property + "; run it with Maven.");
        }
        return value;
    }
}
