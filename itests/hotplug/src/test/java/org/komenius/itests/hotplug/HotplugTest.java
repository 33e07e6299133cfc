package org.komenius.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.FirstAdmin;
import org.komenius.itests.support.KarafKomenius;
import org.komenius.itests.support.Workplace;

/** Monitoring is taken away, brought back and exchanged while the rest of the house goes on. */
class HotplugTest {

    private static final String MODULE = "org.komenius.monitoring";
    private static final String MODULE_CLASS = MODULE + ".internal.MonitoringModule";
    private static final Duration MENU_FOLLOWS = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int CYCLES = 5;
    /** A full collection may leave what a thread or a soft reference still holds for a moment. */
    private static final Duration COLLECTED = Duration.ofSeconds(60);

    private KarafKomenius karaf;
    private Api admin;

    @BeforeEach
    void start() throws IOException {
        karaf = KarafKomenius.start("--no-demo");
        admin = FirstAdmin.create(karaf);
        karaf.awaitModules("registry", "monitoring");
        Path probe = EventProbe.jar(Workplace.freshFolder("probe"));
        karaf.console("bundle:install -s " + probe.toUri());
    }

    @AfterEach
    void stop() {
        karaf.close();
    }

    @Test
    void nothing_else_restarts_no_request_is_lost_the_menu_follows_and_nothing_stays_behind() throws Exception {
        try (Poller poller = new Poller(
                FirstAdmin.signIn(karaf),
                List.of(
                        "api/platform/session",
                        "api/platform/modules",
                        "api/registry/institutions",
                        "api/web/pages"))) {
            for (int round = 0; round < CYCLES; round++) {
                cycle();
            }
            update();

            assertThat(poller.failures()).isEmpty();
            assertThat(poller.answers()).isGreaterThan(100);
        }

        assertThat(restarted()).as("bundles that were stopped or started").containsOnly(MODULE);
        Await.until("end of the class loaders of earlier cycles", COLLECTED, () -> loadersLeft() == 1);
    }

    private long loadersLeft() {
        try {
            return ClassLoaders.holding(MODULE_CLASS, karaf.process());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void cycle() {
        karaf.console("feature:uninstall komenius-monitoring");
        assertThat(untilMenuShows(false)).isLessThan(MENU_FOLLOWS);
        Await.until("end of its REST server", LONGEST, () -> statusOfModule() == 404);
        karaf.console("feature:install komenius-monitoring");
        assertThat(untilMenuShows(true)).isLessThan(MENU_FOLLOWS);
        Await.until("its REST server", LONGEST, () -> statusOfModule() == 200);
    }

    private void update() {
        String jar = Workplace.home()
                .resolve("distribution/karaf/target/assembly/system/org/komenius")
                .resolve(MODULE)
                .toUri()
                .toString();
        String version = karaf.console("bundle:list -t 0 --no-format | grep Monitoring")
                .split("\t")[0]
                .strip();
        karaf.console("bundle:update " + version + " " + jar + System.getProperty("komenius.version") + "/" + MODULE
                + "-" + System.getProperty("komenius.version") + ".jar");
        assertThat(untilMenuShows(true)).isLessThan(MENU_FOLLOWS);
        Await.until("its REST server", LONGEST, () -> statusOfModule() == 200);
    }

    private Duration untilMenuShows(boolean module) {
        return Await.until(
                "menu " + (module ? "with" : "without") + " monitoring",
                LONGEST,
                () -> admin.get("api/web/pages").text().contains(MODULE) == module);
    }

    private int statusOfModule() {
        return admin.get("api/monitoring/datasets").status();
    }

    private List<String> restarted() {
        return Workplace.read(karaf.data().resolve(EventProbe.FILE))
                .lines()
                .filter(line -> line.startsWith("STARTED ") || line.startsWith("STOPPED "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .distinct()
                .filter(name -> !name.equals("org.komenius.itests.probe"))
                .toList();
    }
}
