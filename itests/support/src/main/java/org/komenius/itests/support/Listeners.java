package org.komenius.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** TCP addresses on which a process of this Linux machine listens, as the kernel's tables tell. */
public final class Listeners {

    private static final String LISTENING = "0A";

    private Listeners() {}

    /** Like {@code 127.0.0.1:8181}; anything that is not IPv4 loopback is given as the kernel writes it. */
    public static Set<String> of(ProcessHandle process) {
        Set<String> addresses = new TreeSet<>();
        try {
            Set<String> sockets = socketsOf(process);
            for (String table : List.of("tcp", "tcp6")) {
                Files.readAllLines(Path.of("/proc/net", table)).stream()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(row -> row.length > 9 && LISTENING.equals(row[3]) && sockets.contains(row[9]))
                        .forEach(row -> addresses.add(readable(row[1])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return addresses;
    }

    private static Set<String> socketsOf(ProcessHandle process) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (Path descriptor : (Iterable<Path>) descriptors::iterator) {
                if (Files.isSymbolicLink(descriptor)) {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring(8, target.length() - 1));
                    }
                }
            }
        }
        return inodes;
    }

    private static String readable(String hexAddress) {
        String[] parts = hexAddress.split(":");
        boolean loopback = parts[0].equals("0100007F") || parts[0].equals("0000000000000000FFFF00000100007F");
        return (loopback ? "127.0.0.1" : parts[0]) + ":" + Integer.parseInt(parts[1], 16);
    }
}
