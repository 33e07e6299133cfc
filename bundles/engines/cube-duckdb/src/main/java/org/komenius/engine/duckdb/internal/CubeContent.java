package org.komenius.engine.duckdb.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.komenius.model.value.MissingKind;
import org.komenius.spi.cube.FactEncoding;

/**
 * What a cube has at all, so that a question does not count what cannot be there. Most official tables have neither flags nor several
 * numbers of decimals, and many miss nothing.
 *
 * @param onlyNumbers whether every fact is a number, neither missing nor rounded to zero
 * @param regionsMissing whether a fact's region did not exist
 * @param anyFlags whether a fact has a flag
 * @param decimals of all facts, or -1 if they differ
 */
record CubeContent(boolean onlyNumbers, boolean regionsMissing, boolean anyFlags, int decimals) {

    private static final int SEVERAL = -1;

    static CubeContent read(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(status), 0), coalesce(bool_or(status = "
                        + FactEncoding.status(MissingKind.REGION_NOT_EXISTING)
                        + "), false), coalesce(max(flags), 0), coalesce(min(decimals), 0), coalesce(max(decimals), 0)"
                        + " from " + table)) {
            row.next();
            int least = row.getInt(4);
            return new CubeContent(
                    row.getInt(1) == FactEncoding.NUMBER,
                    row.getBoolean(2),
                    row.getInt(3) != 0,
                    least == row.getInt(5) ? least : SEVERAL);
        }
    }

    boolean sameDecimals() {
        return decimals != SEVERAL;
    }
}
