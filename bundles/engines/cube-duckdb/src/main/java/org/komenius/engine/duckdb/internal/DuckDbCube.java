package org.komenius.engine.duckdb.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.duckdb.DuckDBConnection;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.cube.CubeCell;
import org.komenius.spi.cube.CubeDimension;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.cube.FactEncoding;
import org.komenius.spi.cube.MissingRule;

/** One cube in the store. The rule for sums over missing facts is here and nowhere in SQL, where null would mean "skip". */
final class DuckDbCube implements Cube {

    private static final ProblemCode TOO_LARGE = ProblemCode.of("cube.answer.too-large", ProblemKind.INVALID);

    private final String id;
    private final CubeFile file;
    private final CubeContent content;
    private final CubeStore store;
    private final QueryPermits permits;
    private final QuerySql sql;

    DuckDbCube(String id, CubeFile file, CubeContent content, CubeStore store, QueryPermits permits) {
        this.id = id;
        this.file = file;
        this.content = content;
        this.store = store;
        this.permits = permits;
        this.sql = new QuerySql(file.dimensions(), content);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<CubeDimension> dimensions() {
        return file.dimensions();
    }

    @Override
    public long facts() {
        return file.facts();
    }

    @Override
    public List<CubeCell> query(CubeQuery query, CubeCancellation cancellation) {
        return ask(sql.of(CubeStore.table(id), query), cancellation, rows -> cells(query, rows));
    }

    @Override
    public void facts(Map<String, Set<String>> filters, FactVisitor visitor, CubeCancellation cancellation) {
        FactRows facts = new FactRows(file.dimensions());
        int decimals = content.sameDecimals()
                ? content.decimals()
                : ask(FactRows.decimals(CubeStore.table(id)), cancellation, rows -> rows.next() ? rows.getInt(1) : 0);
        String text = facts.sql(CubeStore.table(id), sql.where(filters), decimals);
        ask(text, cancellation, rows -> {
            facts.show(rows, decimals, visitor);
            return null;
        });
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String text, CubeCancellation cancellation, Reading<T> reading) {
        permits.acquire();
        try (DuckDBConnection connection = store.connect();
                Statement statement = connection.createStatement()) {
            cancellation.onCancel(() -> cancel(statement));
            try (ResultSet rows = statement.executeQuery(text)) {
                return reading.of(rows);
            } finally {
                cancellation.onCancel(null);
            }
        } catch (SQLException e) {
            if (cancellation.isCancelled()) {
                CancellationException cancelled = new CancellationException("the question was cancelled");
                cancelled.initCause(e);
                throw cancelled;
            }
            throw new IllegalStateException("the cube " + id + " cannot be asked", e);
        } finally {
            permits.release();
        }
    }

    private List<CubeCell> cells(CubeQuery query, ResultSet rows) throws SQLException {
        List<CubeDimension> groups = query.groupBy().stream()
                .map(code -> file.dimensions().get(sql.position(code)))
                .toList();
        List<CubeCell> cells = new ArrayList<>();
        while (rows.next()) {
            if (cells.size() == query.maxCells()) {
                throw tooLarge(query.maxCells()).asException();
            }
            List<String> members = new ArrayList<>(groups.size());
            for (int i = 0; i < groups.size(); i++) {
                members.add(groups.get(i).members().get(rows.getInt(i + 1)));
            }
            int column = groups.size();
            long facts = rows.getLong(column + 1);
            long missing = rows.getLong(column + 2);
            long notExisting = rows.getLong(column + 3);
            boolean allMissing = missing == facts;
            if (query.missing() != MissingRule.STRICT && notExisting < facts) {
                missing -= notExisting;
            }
            ObservedValue value;
            int flags = rows.getInt(column + 6);
            if (allMissing || (missing > 0 && query.missing() != MissingRule.PARTIAL_SUMS)) {
                value = FactEncoding.value(rows.getInt(column + 5), flags, null);
            } else if (rows.getLong(column + 4) > 0) {
                // A rounded zero adds what the official table prints for it: nothing.
                BigDecimal sum = rows.getBigDecimal(column + 8);
                value = FactEncoding.value(FactEncoding.NUMBER, flags, sum.setScale(rows.getInt(column + 7)));
            } else {
                value = FactEncoding.value(FactEncoding.ROUNDED_ZERO, flags, null);
            }
            cells.add(new CubeCell(members, value, facts, missing));
        }
        return cells;
    }

    private static Problem tooLarge(int maxCells) {
        return Problem.of(
                        TOO_LARGE,
                        "Die Auswertung hätte mehr als " + maxCells + " Zellen.",
                        "The answer would have more than " + maxCells + " cells.")
                .advise("Filtern Sie stärker oder gruppieren Sie weniger.", "Filter more or group by less.");
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException("the question cannot be cancelled", e);
        }
    }
}
