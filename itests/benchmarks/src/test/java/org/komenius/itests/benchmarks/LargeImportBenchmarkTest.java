package org.komenius.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.EmbeddedKomenius;
import org.komenius.itests.support.Workplace;

/**
 * Flat files of {@code -Dkomenius.benchmark.facts=1000000,10000000} rows into released data sets, beside DuckDB copying the same file as
 * text into Parquet, which neither looks at a value nor finds a fact that stands there twice.
 */
class LargeImportBenchmarkTest {

    private static final int ROUNDS = 4;
    private static final int ROUNDS_OF_MANY = 2;
    private static final long MANY = 5_000_000;
    private static final double MOST_TIMES = 6;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @ParameterizedTest
    @MethodSource("org.komenius.itests.benchmarks.LargeFiles#sizes")
    void an_import_beside_a_copy_by_DuckDB(long size) throws Exception {
        Path folder = Workplace.freshFolder("flat");
        Path flat = folder.resolve("flat.csv");
        double best = Double.MAX_VALUE;
        double bestCopy = Double.MAX_VALUE;
        try (EmbeddedKomenius running = EmbeddedKomenius.start(etc -> LargeFiles.raiseLimits(etc, size));
                Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            running.awaitModules("monitoring");
            running.awaitDemoUsers();
            Api analyst = running.signedInAs("analyse");
            Await.until(
                    "resource for imports",
                    LONGEST,
                    () -> analyst.get("api/monitoring/imports").status() == 200);
            int rounds = size < MANY ? ROUNDS : ROUNDS_OF_MANY;
            for (int round = 0; round < rounds; round++) {
                Facts facts = new Facts(size + round * 10_000L);
                facts.create(duckdb);
                Facts.writeFlatFile(duckdb, flat);
                double copy = copySeconds(duckdb, flat, folder.resolve("copy.parquet"));
                Steps steps = importSteps(analyst, flat, "9700" + round);
                System.out.printf(
                        Locale.ROOT,
                        "BENCHMARK round %d, %,d rows (%,d MB): COPY csv to Parquet by DuckDB %.2f s; upload and store"
                                + " %.2f s, read %.2f s, check, enter, release %.2f s: %,.0f rows/s, %.1f times COPY;"
                                + " load %.1f%n",
                        round + 1,
                        facts.count(),
                        Files.size(flat) / 1_000_000,
                        copy,
                        steps.upload(),
                        steps.read(),
                        steps.rest(),
                        facts.count() / (steps.read() + steps.rest()),
                        (steps.read() + steps.rest()) / copy,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                best = Math.min(best, steps.read() + steps.rest());
                bestCopy = Math.min(bestCopy, copy);
            }
        }
        assertThat(best / bestCopy).isLessThanOrEqualTo(MOST_TIMES);
    }

    private static double copySeconds(Connection duckdb, Path flat, Path parquet) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(
                    "copy (select * from read_csv('" + flat + "', delim=';', header=true, all_varchar=true)) to '"
                            + parquet + "' (format parquet, compression zstd)");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds, as the server says but for the upload. */
    private record Steps(double upload, double read, double rest) {}

    private static Steps importSteps(Api analyst, Path flat, String table) throws IOException {
        long start = System.nanoTime();
        String id = analyst.send(
                        "POST",
                        "api/monitoring/imports?openReason=Messung&fileName=" + table + "-01-01-4_de_flat.csv",
                        BodyPublishers.ofFile(flat),
                        Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(202)
                .json()
                .path("id")
                .asText();
        double upload = (System.nanoTime() - start) / 1e9;
        String path = "api/monitoring/imports/" + id;
        Await.until(
                "end of the import",
                LONGEST,
                () -> !analyst.get(path).json().path("ended").isNull());
        JsonNode info = analyst.get(path).json();
        assertThat(info.path("state").asText()).as(info.toString()).isEqualTo("STORED");
        double all = Duration.between(
                                Instant.parse(info.path("submitted").asText()),
                                Instant.parse(info.path("ended").asText()))
                        .toMillis()
                / 1e3;
        double read = info.path("report").path("millis").asLong() / 1e3;
        assertThat(read).as(info.toString()).isPositive();
        return new Steps(upload, read, all - read);
    }
}
