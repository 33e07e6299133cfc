package org.komenius.engine.duckdb.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Tables of packed facts, one for each way of packing. Filled by one thread; another may {@link #finish} then. */
final class StageTables {

    private final DuckDBConnection connection;
    private final List<Packing> packings = new ArrayList<>();
    private DuckDBAppender appender;

    StageTables(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Adds facts, each of which is its packed indexes, source and amount. */
    void append(FactBatch batch) throws SQLException {
        if (packings.isEmpty() || packings.get(packings.size() - 1) != batch.packing()) {
            begin(batch.packing());
        }
        int width = batch.width();
        long[] numbers = batch.numbers();
        for (int at = 0; at < batch.facts() * width; at += width) {
            appender.beginRow();
            for (int i = 0; i < width; i++) {
                appender.append(numbers[at + i]);
            }
            appender.endRow();
        }
    }

    private void begin(Packing packing) throws SQLException {
        closeAppender();
        String columns = IntStream.range(0, packing.words())
                .mapToObj(w -> "w" + w + " bigint, ")
                .collect(Collectors.joining());
        String table = "stage" + packings.size();
        execute("create table " + table + "(" + columns + "source bigint, amount bigint)");
        packings.add(packing);
        appender = connection.createAppender(table);
    }

    /** After {@link #closeAppender}: shows all tables as the view {@code stage}, packed in one way. */
    void finish(Packing packing) throws SQLException {
        if (packings.isEmpty()) {
            begin(packing);
            closeAppender();
        }
        execute("create view stage as "
                + IntStream.range(0, packings.size())
                        .mapToObj(i ->
                                "select " + packing.columnsFrom(packings.get(i)) + ", source, amount from stage" + i)
                        .collect(Collectors.joining(" union all ")));
    }

    /** Ends the filling; only the thread that has filled may do so, since an appender belongs to one thread. */
    void closeAppender() throws SQLException {
        if (appender != null) {
            appender.close();
            appender = null;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
