package org.komenius.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.FirstAdmin;
import org.komenius.itests.support.KarafKomenius;
import org.komenius.itests.support.Workplace;

/** A module is taken away, brought back and exchanged while the rest of the house goes on. */
class HotplugTest {

    /**
     * The module to take away.
     *
     * @param list one of its addresses that answers while it is there
     */
    private record Module(String id, String moduleClass, String list) {

        String bundle() {
            return "org.komenius." + id;
        }

        String feature() {
            return "komenius-" + id;
        }
    }

    private static final Module MONITORING =
            new Module("monitoring", "internal.MonitoringModule", "api/monitoring/datasets");
    private static final Module PATHWAYS =
            new Module("pathways", "internal.PathwaysModule", "api/pathways/editor/networks");
    private static final Duration MENU_FOLLOWS = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int CYCLES = 5;
    /** What only soft references hold is no leak, yet a large heap would keep it for minutes. */
    private static final String NO_SOFT_REFERENCES = "-Xms128m -Xmx1g -XX:SoftRefLRUPolicyMSPerMB=0";
    /** A full collection may leave what a thread still holds for a moment. */
    private static final Duration COLLECTED = Duration.ofSeconds(60);

    private KarafKomenius karaf;
    private Api admin;

    @BeforeEach
    void start() throws IOException {
        karaf = KarafKomenius.start(Map.of("KOMENIUS_JAVA_OPTS", NO_SOFT_REFERENCES), "--no-demo");
        admin = FirstAdmin.create(karaf);
        karaf.awaitModules("registry", "monitoring", "pathways");
        Path probe = EventProbe.jar(Workplace.freshFolder("probe"));
        karaf.console("bundle:install -s " + probe.toUri());
    }

    @AfterEach
    void stop() {
        karaf.close();
    }

    static List<Module> modules() {
        return List.of(MONITORING, PATHWAYS);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothing_else_restarts_no_request_is_lost_the_menu_follows_and_nothing_stays_behind(Module module)
            throws Exception {
        try (Poller poller = new Poller(
                FirstAdmin.signIn(karaf),
                List.of(
                        "api/platform/session",
                        "api/platform/modules",
                        "api/registry/institutions",
                        "api/web/pages"))) {
            for (int round = 0; round < CYCLES; round++) {
                cycle(module);
            }
            update(module);

            assertThat(poller.failures()).isEmpty();
            assertThat(poller.answers()).isGreaterThan(100);
        }

        assertThat(restarted()).as("bundles that were stopped or started").containsOnly(module.bundle());
        Await.until("end of the class loaders of earlier cycles", COLLECTED, () -> loadersLeft(module) == 1);
    }

    private long loadersLeft(Module module) {
        try {
            return ClassLoaders.holding(module.bundle() + "." + module.moduleClass(), karaf.process());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void cycle(Module module) {
        karaf.console("feature:uninstall " + module.feature());
        assertThat(untilMenuShows(module, false)).isLessThan(MENU_FOLLOWS);
        Await.until("end of its REST server", LONGEST, () -> statusOfModule(module) == 404);
        karaf.console("feature:install " + module.feature());
        assertThat(untilMenuShows(module, true)).isLessThan(MENU_FOLLOWS);
        Await.until("its REST server", LONGEST, () -> statusOfModule(module) == 200);
    }

    private void update(Module module) {
        String jar = Workplace.home()
                .resolve("distribution/karaf/target/assembly/system/org/komenius")
                .resolve(module.bundle())
                .toUri()
                .toString();
        String version = karaf.console("bundle:list -t 0 -s --no-format | grep " + module.bundle())
                .split("\t")[0]
                .strip();
        karaf.console("bundle:update " + version + " " + jar + System.getProperty("komenius.version") + "/"
                + module.bundle() + "-" + System.getProperty("komenius.version") + ".jar");
        assertThat(untilMenuShows(module, true)).isLessThan(MENU_FOLLOWS);
        Await.until("its REST server", LONGEST, () -> statusOfModule(module) == 200);
    }

    private Duration untilMenuShows(Module module, boolean there) {
        return Await.until(
                "menu " + (there ? "with " : "without ") + module.id(),
                LONGEST,
                () -> admin.get("api/web/pages").text().contains(module.bundle()) == there);
    }

    private int statusOfModule(Module module) {
        return admin.get(module.list()).status();
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
