package org.komenius.engine.duckdb.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's copy of the cubes in one DuckDB file, one table each, made from Parquet when first asked for.
 *
 * <p>Holds nothing that cannot be made again: a file that DuckDB cannot read, for example after an update, is thrown away.
 */
final class CubeStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CubeStore.class);

    private final Path folder;
    private final DuckDBConnection root;

    CubeStore(Path folder, int memoryMegabytes) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        DuckDBConnection opened;
        try {
            opened = open(memoryMegabytes);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("lock")) {
                throw new IOException("another process uses the cube store " + folder, e);
            }
            LOG.warn("The cube store in {} cannot be read and is made anew", folder, e);
            deleteFiles();
            try {
                opened = open(memoryMegabytes);
            } catch (SQLException again) {
                again.addSuppressed(e);
                throw new IOException("the cube store cannot be made in " + folder, again);
            }
        }
        root = opened;
    }

    private DuckDBConnection open(int memoryMegabytes) throws SQLException {
        return DuckDb.open(folder.resolve("cubes.duckdb"), memoryMegabytes, folder.resolve("overflow"));
    }

    /** A connection for one question; the caller closes it. */
    DuckDBConnection connect() throws SQLException {
        return root.duplicate();
    }

    /** Makes the cube's table unless it is there. Takes effect as a whole or not at all. */
    synchronized void load(String id, Path parquet) throws SQLException {
        try (DuckDBConnection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + table(id) + " as select * from read_parquet("
                    + Sql.quote(parquet) + ")");
        }
    }

    synchronized void drop(String id) throws SQLException {
        try (DuckDBConnection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + table(id));
        }
    }

    List<String> loaded() throws SQLException {
        try (DuckDBConnection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from duckdb_tables() order by 1")) {
            java.util.ArrayList<String> names = new java.util.ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1).substring(2));
            }
            return names;
        }
    }

    static String table(String id) {
        if (!id.matches("[0-9a-f]{1,64}")) {
            throw new IllegalArgumentException("not a cube id: " + id);
        }
        return "c_" + id;
    }

    private void deleteFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }
}
