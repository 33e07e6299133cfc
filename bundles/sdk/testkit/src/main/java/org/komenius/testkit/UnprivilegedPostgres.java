package org.komenius.testkit;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * Starts the same server as root, but as the user {@code nobody}, for machines on which root may not make a user namespace.
 *
 * <p>Needs {@code setpriv} (util-linux) and {@code tar}. Works on Linux only.
 */
final class UnprivilegedPostgres implements AutoCloseable {

    private static final String NOBODY = "65534";

    private final Path home;

    private UnprivilegedPostgres(Path home) {
        this.home = home;
    }

    static PostgresServer start() {
        try {
            // Not createTempDirectory alone: nobody must be able to walk through.
            Path home = Files.createTempDirectory("komenius-postgres-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            UnprivilegedPostgres postgres = new UnprivilegedPostgres(home);
            postgres.unpack();
            int port = freePort();
            postgres.initialise();
            postgres.pgCtl("start", "-w", "-t", "60", "-l", "log", "-o", options(port));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-closer"));
            return new PostgresServer(port, postgres);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for tests does not start", e);
        }
    }

    private static String options(int port) {
        return "-F -p " + port + " -c listen_addresses=127.0.0.1 -c max_connections=50 -c timezone=UTC -c"
                + " unix_socket_directories=";
    }

    private void unpack() throws IOException {
        String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm_64";
        Process tar = new ProcessBuilder("tar", "-x", "-C", home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", arch);
                InputStream unpacked = new XZInputStream(packed);
                OutputStream archive = tar.getOutputStream()) {
            unpacked.transferTo(archive);
        }
        await(tar, List.of("tar"));
    }

    private void initialise() throws IOException {
        Path data = Files.createDirectory(home.resolve("data"));
        Files.setOwner(
                data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        run("initdb", "-A", "trust", "-U", "postgres", "-D", data.toString(), "-E", "UTF-8", "--locale=C");
    }

    private void pgCtl(String action, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-D", home.resolve("data").toString(), action));
        arguments.addAll(Arrays.asList(more));
        run("pg_ctl", arguments.toArray(String[]::new));
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                home.resolve("bin").resolve(program).toString()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .directory(home.resolve("data").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await(process, command);
    }

    private static void await(Process process, List<String> command) throws IOException {
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("ended with " + code + ": " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + String.join(" ", command), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server and deletes its files; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!Files.exists(home)) {
            return;
        }
        try {
            pgCtl("stop", "-m", "immediate", "-w");
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
