package org.komenius.engine.duckdb.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.spi.cube.CubeDimension;

/**
 * What a cube's Parquet file says of itself, in its key-value metadata.
 *
 * <p>{@code komenius_cube} is the version of this form, {@code komenius_facts} the number of facts, {@code komenius_d0}, … one
 * dimension each: its code and then its members, one a line.
 */
record CubeFile(List<CubeDimension> dimensions, long facts) {

    private static final String VERSION = "1";

    CubeFile {
        dimensions = List.copyOf(dimensions);
    }

    /** The metadata as a DuckDB struct, for {@code KV_METADATA}. */
    String toSql() {
        StringBuilder sql = new StringBuilder("{komenius_cube: '" + VERSION + "', komenius_facts: '" + facts + "'");
        for (int i = 0; i < dimensions.size(); i++) {
            CubeDimension dimension = dimensions.get(i);
            List<String> lines = new ArrayList<>();
            lines.add(dimension.code());
            lines.addAll(dimension.members());
            sql.append(", komenius_d").append(i).append(": ").append(Sql.quote(String.join("\n", lines)));
        }
        return sql.append('}').toString();
    }

    static CubeFile read(Connection connection, Path parquet) throws IOException {
        if (!Files.isRegularFile(parquet)) {
            throw new NoSuchFileException(parquet.toString());
        }
        Map<String, String> entries = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select decode(key), decode(value) from parquet_kv_metadata(" + Sql.quote(parquet) + ")")) {
            while (rows.next()) {
                entries.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IOException("not a Parquet file: " + parquet.getFileName(), e);
        }
        if (!VERSION.equals(entries.get("komenius_cube"))) {
            throw new IOException("not a cube of a known version: " + parquet.getFileName());
        }
        List<CubeDimension> dimensions = new ArrayList<>();
        for (String text; (text = entries.get("komenius_d" + dimensions.size())) != null; ) {
            List<String> lines = Arrays.asList(text.split("\n", -1));
            dimensions.add(new CubeDimension(lines.get(0), lines.subList(1, lines.size())));
        }
        return new CubeFile(dimensions, Long.parseLong(entries.get("komenius_facts")));
    }
}
