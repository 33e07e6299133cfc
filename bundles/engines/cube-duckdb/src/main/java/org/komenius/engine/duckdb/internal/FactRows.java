package org.komenius.engine.duckdb.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeDimension;
import org.komenius.spi.cube.FactEncoding;

/** Reads facts as they lie in a cube, packed into a few whole numbers each: every column of an answer costs a call per fact. */
final class FactRows {

    private static final int FLAG_SHIFT = 4;
    private static final int DECIMAL_SHIFT = 8;
    private static final int LOW_BITS = 15;

    private final Packing packing;
    private final int dimensions;

    FactRows(List<CubeDimension> dimensions) {
        this.dimensions = dimensions.size();
        this.packing =
                Packing.of(dimensions.stream().mapToInt(d -> d.members().size()).toArray());
    }

    /** SQL for the most decimals that a number of the table has; null if it has none. */
    static String decimals(String table) {
        return "select max(decimals) from " + table;
    }

    /**
     * @param where clause, empty for all facts
     * @param decimals the most that a number has
     */
    String sql(String table, String where, int decimals) {
        String amount = decimals == 0
                ? "amount::bigint"
                : "(amount * " + BigDecimal.TEN.pow(decimals).toPlainString() + "::decimal(19,0))::bigint";
        return "select " + packing.columnsFromIndexes() + ", status::bigint | (flags::bigint << " + FLAG_SHIFT
                + ") | (decimals::bigint << " + DECIMAL_SHIFT + "), coalesce(" + amount + ", 0) from " + table + where;
    }

    void show(ResultSet rows, int decimals, Cube.FactVisitor visitor) throws SQLException {
        long[] words = new long[packing.words()];
        int[] members = new int[dimensions];
        while (rows.next()) {
            for (int w = 0; w < words.length; w++) {
                words[w] = rows.getLong(w + 1);
            }
            packing.unpack(words, members);
            int kind = (int) rows.getLong(words.length + 1);
            int status = kind & LOW_BITS;
            BigDecimal number = status == FactEncoding.NUMBER
                    ? BigDecimal.valueOf(rows.getLong(words.length + 2), decimals)
                            .setScale(kind >> DECIMAL_SHIFT)
                    : null;
            ObservedValue value = FactEncoding.value(status, kind >> FLAG_SHIFT & LOW_BITS, number);
            visitor.fact(members, value);
        }
    }
}
