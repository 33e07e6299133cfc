package org.komenius.engine.duckdb.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.komenius.model.value.NumberValue;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.cube.ContradictingFactsException;
import org.komenius.spi.cube.CubeDimension;
import org.komenius.spi.cube.CubeSummary;
import org.komenius.spi.cube.CubeWriter;
import org.komenius.spi.cube.FactEncoding;

/** Collects facts in a database of its own in memory, so that readers of the store never wait for an import. */
final class DuckDbCubeWriter implements CubeWriter {

    private static final int MAX_DIGITS = 18;

    private final Path target;
    private final Path part;
    private final List<String> codes;
    private final List<Map<String, Integer>> members = new ArrayList<>();
    private final DuckDBConnection connection;
    private final Stage stage;
    private int maxDecimals;

    DuckDbCubeWriter(List<String> dimensions, Path target, int memoryMegabytes) throws IOException {
        if (dimensions.isEmpty() || new HashSet<>(dimensions).size() != dimensions.size()) {
            throw new IllegalArgumentException("dimensions must be there and all different: " + dimensions);
        }
        this.codes = List.copyOf(dimensions);
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        codes.forEach(code -> members.add(new HashMap<>()));
        DuckDBConnection opened = null;
        try {
            opened = DuckDb.open(null, memoryMegabytes, target.resolveSibling(target.getFileName() + ".tmp"));
            connection = opened;
            stage = new Stage(opened, this::sizes);
        } catch (SQLException e) {
            close(opened);
            throw new IOException("the cube cannot be begun", e);
        }
    }

    @Override
    public int member(int dimension, String code) {
        Map<String, Integer> known = members.get(dimension);
        Integer index = known.get(code);
        if (index == null) {
            if (code.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a member code has no control characters: " + code);
            }
            index = known.size();
            known.put(code, index);
        }
        return index;
    }

    @Override
    public void append(long sourceRow, int[] indexes, ObservedValue value) throws IOException {
        int decimals = 0;
        long amount = 0;
        if (value instanceof NumberValue number) {
            BigDecimal exact = number.value();
            decimals = exact.scale();
            if (decimals > MAX_DIGITS || exact.precision() > MAX_DIGITS) {
                throw new ArithmeticException("more than " + MAX_DIGITS + " digits: " + exact);
            }
            maxDecimals = Math.max(maxDecimals, decimals);
            amount = decimals == 0 ? exact.longValue() : exact.unscaledValue().longValue();
        }
        try {
            stage.append(sourceRow, indexes, FactEncoding.status(value), FactEncoding.flags(value), decimals, amount);
        } catch (SQLException e) {
            throw new IOException("row " + sourceRow + " cannot be added", e);
        }
    }

    @Override
    public CubeSummary finish() throws IOException {
        try (Statement statement = connection.createStatement()) {
            stage.finish();
            long repeated = refuseContradictions(statement);
            long appended = number(statement, "select count(*) from stage");
            CubeFile file = new CubeFile(dimensions(), appended - repeated);
            String facts = repeated > 0
                    ? "(select distinct " + stage.key() + ", " + Stage.kind() + " as source, amount from stage)"
                    : "stage";
            // Sorted, so that a question for one measure and region reads few row groups.
            statement.execute("copy (select " + typedColumns() + " from " + facts + " order by " + stage.key() + ") to "
                    + Sql.quote(part) + " (format parquet, compression zstd, kv_metadata " + file.toSql() + ")");
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return new CubeSummary(file.facts(), repeated);
        } catch (SQLException e) {
            throw new IOException("the cube cannot be written", e);
        } finally {
            close();
        }
    }

    private long refuseContradictions(Statement statement) throws SQLException {
        String key = stage.key();
        // Most tables have no fact twice, and this says so several times faster.
        if (number(statement, "select count(*) from (select 1 from stage group by " + key + " having count(*) > 1)")
                == 0) {
            return 0;
        }
        statement.execute("create table twice as select " + key
                + ", count(*) as facts from stage group by all having count(*) > 1");
        String contradiction = "select min(" + Stage.sourceRow() + "), max(" + Stage.sourceRow()
                + ") from stage join twice using (" + key + ") group by " + key + " having count(distinct {k: "
                + Stage.kind() + ", a: amount}) > 1 order by 1 limit 1";
        try (ResultSet rows = statement.executeQuery(contradiction)) {
            if (rows.next()) {
                throw new ContradictingFactsException(rows.getLong(1), rows.getLong(2));
            }
        }
        return number(statement, "select sum(facts - 1) from twice");
    }

    private String typedColumns() {
        String typed = IntStream.range(0, codes.size())
                .mapToObj(i ->
                        stage.index(i) + "::" + Sql.indexType(members.get(i).size()) + " as d" + i)
                .collect(Collectors.joining(", "));
        // Decimal arithmetic throughout: a double on the way would change amounts.
        StringBuilder factor = new StringBuilder("case " + Stage.decimals());
        for (int decimals = 0; decimals <= maxDecimals; decimals++) {
            factor.append(" when ").append(decimals).append(" then '");
            factor.append(BigDecimal.ONE.movePointLeft(decimals).toPlainString())
                    .append("'");
        }
        factor.append(" end");
        String amount = maxDecimals == 0
                ? "amount::decimal(18,0)"
                : "(amount::decimal(18,0) * (" + factor + ")::decimal(19," + maxDecimals + "))::decimal(18,"
                        + maxDecimals + ")";
        return typed + ", " + Stage.status() + "::utinyint as status, " + Stage.flags() + "::utinyint as flags, "
                + Stage.decimals() + "::utinyint as decimals, case when " + Stage.status() + " = "
                + FactEncoding.NUMBER + " then " + amount + " end as amount";
    }

    private int[] sizes() {
        return members.stream().mapToInt(Map::size).toArray();
    }

    private List<CubeDimension> dimensions() {
        List<CubeDimension> result = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String[] ordered = new String[members.get(i).size()];
            members.get(i).forEach((code, index) -> ordered[index] = code);
            result.add(new CubeDimension(codes.get(i), List.of(ordered)));
        }
        return result;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        stage.close();
        close(connection);
        Files.deleteIfExists(part);
    }

    private static void close(DuckDBConnection connection) throws IOException {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IOException("the cube's staging database cannot be closed", e);
        }
    }
}
