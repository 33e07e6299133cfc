package org.komenius.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The PostgreSQL server of this JVM, unpacked from a Maven artifact, listening on the loopback interface, stopped with the JVM.
 *
 * <p>PostgreSQL refuses to run as root. As root the library starts it in a user namespace of its own; where the machine does not
 * allow that (most containers), {@link UnprivilegedPostgres} starts it as another user.
 */
public final class PostgresServer implements AutoCloseable {

    private static PostgresServer shared;

    private final int port;
    private final AutoCloseable process;

    PostgresServer(int port, AutoCloseable process) {
        this.port = port;
        this.process = process;
    }

    /** Started at the first call, which takes some seconds; the same afterwards. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            boolean root = "root".equals(System.getProperty("user.name"));
            shared = root && !LinuxUtils.isUnshareAvailable() ? UnprivilegedPostgres.start() : start();
        }
        return shared;
    }

    static PostgresServer start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries())
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "50")
                    // Several builds may share a small machine.
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return new PostgresServer(postgres.getPort(), postgres);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for tests does not start", e);
        }
    }

    /** Unpacked once for each user: on a shared machine the files of another one cannot be written. */
    private static File binaries() {
        return new File(System.getProperty("java.io.tmpdir"), "komenius-postgres-" + System.getProperty("user.name"));
    }

    /** Creates an empty database and returns its JDBC URL, user included. */
    public String createDatabase(String name) {
        execute("create database " + name);
        return url(name);
    }

    /** Drops what {@link #createDatabase} made, whoever is still connected. */
    void dropDatabase(String url) {
        String name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        execute("drop database " + name + " with (force)");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Stops the server. Not needed for the shared one. */
    @Override
    public void close() throws Exception {
        process.close();
    }
}
