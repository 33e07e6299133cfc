package org.komenius.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.EmbeddedKomenius;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.Workplace;

/** 100,000 rows of ffcsv into a released data set, beside DuckDB reading the same file as text into a table. */
class ImportBenchmarkTest {

    private static final int ROWS = 100_000;
    private static final int ROUNDS = 5;
    private static final double MOST_TIMES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Test
    void an_import_takes_at_most_five_times_as_long_as_DuckDB_reads() throws Exception {
        String file = Ffcsv.germanEdition(ROWS);
        Path onDisk = Workplace.freshFolder("csv").resolve("rows.csv");
        Files.writeString(onDisk, file);
        double[] duckdb = new double[ROUNDS];
        double[] komenius = new double[ROUNDS];

        try (EmbeddedKomenius running = EmbeddedKomenius.start()) {
            running.awaitModules("monitoring");
            running.awaitDemoUsers();
            Api analyst = running.signedInAs("analyse");
            importMillis(analyst, file, "98000");
            for (int round = 0; round < ROUNDS; round++) {
                duckdb[round] = duckDbMillis(onDisk);
                komenius[round] = importMillis(analyst, Ffcsv.germanEdition(ROWS + round + 1), "9900" + round);
            }
        }
        double times = median(komenius) / median(duckdb);
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %,d rows: DuckDB read_csv %.0f ms, import %.0f ms, %.1f times (medians of %d)%n",
                ROWS,
                median(duckdb),
                median(komenius),
                times,
                ROUNDS);
        assertThat(times).isLessThanOrEqualTo(MOST_TIMES);
    }

    private static double duckDbMillis(Path file) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads=1");
            statement.execute("create table t as select * from read_csv('" + file
                    + "', delim=';', header=true, all_varchar=true)");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** From submitted to ended as the server says, without the transport. */
    private static double importMillis(Api client, String file, String table) {
        String id = client.send(
                        "POST",
                        "api/monitoring/imports?openReason=Testtabelle&fileName=" + table + "-01-01-4_de_flat.csv",
                        BodyPublishers.ofString(file),
                        Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(202)
                .json()
                .path("id")
                .asText();
        Await.until("end of the import", LONGEST, () -> !info(client, id)
                .path("ended")
                .isNull());
        JsonNode info = info(client, id);
        assertThat(info.path("state").asText()).as(info.toString()).isEqualTo("STORED");
        return Duration.between(
                        Instant.parse(info.path("submitted").asText()),
                        Instant.parse(info.path("ended").asText()))
                .toMillis();
    }

    private static JsonNode info(Api client, String id) {
        return client.get("api/monitoring/imports/" + id).requireStatus(200).json();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
