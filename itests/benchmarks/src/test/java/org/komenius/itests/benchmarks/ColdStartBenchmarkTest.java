package org.komenius.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.FreshContainer;
import org.komenius.itests.support.KarafKomenius;
import org.komenius.itests.support.Workplace;

/**
 * Time from nothing to the first answer, and resident memory then: Komenius with everything in it (first answer over
 * HTTP) beside the same Karaf with a console only (first answer of the console). Fresh data folders, medians.
 */
class ColdStartBenchmarkTest {

    private static final int ROUNDS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private record Measured(double seconds, double megabytes) {}

    @Test
    void cold_start_and_memory_beside_a_bare_Karaf() throws Exception {
        List<Measured> bare = new ArrayList<>();
        List<Measured> komenius = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(bareKaraf());
            komenius.add(komenius());
        }
        print("bare Karaf", bare);
        print("Komenius", komenius);
        assertThat(komenius).hasSameSizeAs(bare);
    }

    private static Measured komenius() throws IOException {
        long start = System.nanoTime();
        try (KarafKomenius karaf = KarafKomenius.start("--no-demo")) {
            double seconds = secondsSince(start);
            return new Measured(seconds, residentMegabytes(karaf.process()));
        }
    }

    private static Measured bareKaraf() throws IOException {
        int port = Workplace.freePort();
        Path data = Workplace.freshFolder("bare");
        ProcessBuilder builder = new ProcessBuilder(
                        Workplace.home()
                                .resolve("distribution/karaf/target/assembly/bin/karaf")
                                .toString(),
                        "daemon")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output.txt").toFile());
        builder.environment().put("KARAF_ETC", FreshContainer.etcWith("").toString());
        builder.environment().put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        builder.environment().put("KARAF_DATA", data.toString());
        builder.environment().put("KARAF_OPTS", "-Dkomenius.console.port=" + port);
        builder.environment().put("EXTRA_JAVA_OPTS", "-Xms128m -Xmx1g");
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            Await.until("console of the bare Karaf", LONGEST, () -> listens(port));
            return new Measured(secondsSince(start), residentMegabytes(process.toHandle()));
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double residentMegabytes(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, List<Measured> rounds) {
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %-12s cold start %5.1f s   resident %4.0f MB   (median of %d)%n",
                what,
                rounds.stream()
                        .mapToDouble(Measured::seconds)
                        .sorted()
                        .skip(ROUNDS / 2)
                        .findFirst()
                        .orElseThrow(),
                rounds.stream()
                        .mapToDouble(Measured::megabytes)
                        .sorted()
                        .skip(ROUNDS / 2)
                        .findFirst()
                        .orElseThrow(),
                ROUNDS);
    }
}
