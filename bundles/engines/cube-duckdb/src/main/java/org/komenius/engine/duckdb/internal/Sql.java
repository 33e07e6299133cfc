package org.komenius.engine.duckdb.internal;

import java.nio.file.Path;

/** Small pieces of SQL text; everything that is not a number of ours goes through {@link #quote}. */
final class Sql {

    private Sql() {}

    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String quote(Path path) {
        return quote(path.toAbsolutePath().toString());
    }

    /** The smallest unsigned type that holds an index below {@code size}. */
    static String indexType(int size) {
        if (size <= 1 << 8) {
            return "utinyint";
        }
        return size <= 1 << 16 ? "usmallint" : "uinteger";
    }
}
