package org.komenius.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.KarafKomenius;

/**
 * A Fahrplan through 80 stops and 20 lines over HTTP, from the question sent to the answer read. Of several rounds the quietest counts:
 * other work on the machine can only add.
 */
class FahrplanBenchmarkTest {

    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 1_000;
    private static final double MOST_MILLIS = 20;
    private static final String EDITOR = "api/pathways/editor/networks";

    private final Random random = new Random(20);

    @Test
    void a_fahrplan_takes_less_than_20_ms_at_the_99th_percentile() {
        try (KarafKomenius running = KarafKomenius.start()) {
            running.awaitModules("pathways");
            running.awaitDemoUsers();
            publish(running.signedInAs("admin"), running.signedInAs("analyse"));
            Api citizen = running.api();
            for (int question = 0; question < WARM_UP; question++) {
                millis(citizen);
            }
            double quietest = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                double[] millis = new double[QUESTIONS];
                long before = processorMillis(running);
                for (int question = 0; question < QUESTIONS; question++) {
                    millis[question] = millis(citizen);
                }
                double processor = (double) (processorMillis(running) - before) / QUESTIONS;
                Arrays.sort(millis);
                double p99 = millis[QUESTIONS * 99 / 100];
                quietest = Math.min(quietest, p99);
                System.out.printf(
                        Locale.ROOT,
                        "BENCHMARK Fahrplan, 80 stops, 20 lines: median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms,"
                                + " processor time of the server %.1f ms each (%d questions, load %.1f)%n",
                        millis[QUESTIONS / 2],
                        millis[QUESTIONS * 95 / 100],
                        p99,
                        millis[QUESTIONS - 1],
                        processor,
                        QUESTIONS,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
            assertThat(quietest).isLessThan(MOST_MILLIS);
        }
    }

    /** Of all its threads; unlike the time on the clock, hardly longer on a busy machine. */
    private static long processorMillis(KarafKomenius running) {
        return running.process().info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** One person brings the network, another one publishes it. */
    private static void publish(Api editor, Api publisher) {
        Answer draft = editor.send(
                        "POST",
                        EDITOR + "/import?fileName=dense.json",
                        BodyPublishers.ofString(DenseNetwork.file("dense")),
                        Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(201);
        String version =
                EDITOR + "/dense/versions/" + draft.json().path("number").asInt();
        Answer submitted = change(editor, version + "/submit", draft.header("ETag"));
        change(publisher, version + "/publish", submitted.header("ETag"));
    }

    private static Answer change(Api client, String path, String tag) {
        return client.send(
                        "POST",
                        path,
                        BodyPublishers.ofString("{\"comment\":\"Messung\"}"),
                        Map.of("Content-Type", "application/json", "If-Match", tag))
                .requireStatus(200);
    }

    /** Every tenth question asks for everything that is open. */
    private double millis(Api citizen) {
        int from = random.nextInt(DenseNetwork.STOPS * 2 / 3);
        int to = from + 1 + random.nextInt(DenseNetwork.STOPS - from - 1);
        String goal = random.nextInt(10) == 0 ? "null" : "\"s" + to + "\"";
        String held = random.nextBoolean() ? "" : "\"q" + random.nextInt(DenseNetwork.QUALIFICATIONS) + "\"";
        String more = random.nextBoolean() ? "" : ",\"birthDate\":\"2012-03-04\",\"gradeAverage\":2.4";
        String question = "{\"from\":\"s%d\",\"to\":%s,\"qualifications\":[%s],\"today\":\"2026-11-23\"%s}"
                .formatted(from, goal, held, more);
        long start = System.nanoTime();
        citizen.post("api/pathways/networks/dense/fahrplan", question).requireStatus(200);
        return (System.nanoTime() - start) / 1e6;
    }
}
