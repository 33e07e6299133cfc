package org.komenius.engine.duckdb.internal;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens databases with the settings that every one of them has: one thread each, no extension loading, no network. */
final class DuckDb {

    private DuckDb() {}

    /**
     * @param file database file, or null for a database in memory that lives as long as the connection
     * @param memoryMegabytes bound for buffers; beyond it DuckDB writes to {@code overflow}
     */
    static DuckDBConnection open(Path file, int memoryMegabytes, Path overflow) throws SQLException {
        Properties settings = new Properties();
        // One thread per query: parallelism comes from several queries, whose number the permits bound.
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", memoryMegabytes + "MB");
        settings.setProperty("temp_directory", overflow.toAbsolutePath().toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        String url = file == null ? "jdbc:duckdb:" : "jdbc:duckdb:" + file.toAbsolutePath();
        return (DuckDBConnection) new DuckDBDriver().connect(url, settings);
    }

    /** Takes the driver out of {@link DriverManager}, which would keep this bundle's class loader alive for ever. */
    static void unregisterDriver() throws SQLException {
        for (var driver : Collections.list(DriverManager.getDrivers())) {
            if (driver instanceof DuckDBDriver) {
                DriverManager.deregisterDriver(driver);
            }
        }
        DuckDBDriver.shutdownQueryCancelScheduler();
    }
}
