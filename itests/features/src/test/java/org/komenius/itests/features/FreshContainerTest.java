package org.komenius.itests.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.itests.support.FreshContainer;
import org.komenius.itests.support.KarafKomenius;
import org.komenius.itests.support.Workplace;

/** Each feature brings all it needs: alone in a container that has only a console, every bundle of it runs. */
class FreshContainerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "komenius-core",
                "komenius-console",
                "komenius-cube-duckdb",
                "komenius-disclosure",
                "komenius-documents",
                "komenius-monitoring",
                "komenius-pathways",
                "komenius-all"
            })
    void installs_alone(String feature) {
        try (KarafKomenius karaf = FreshContainer.with(feature)) {
            assertThat(karaf.console("feature:list -i --no-format"))
                    .containsPattern("(?m)^" + feature + "\\s.*\\bStarted\\b");
            assertThat(karaf.console("bundle:list -t 0 --no-format").lines().skip(1))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("Active") || line.contains("Hosts:"), "runs or is a fragment");
            assertThat(logOf(karaf)).doesNotContain("| ERROR |");
            assertThat(karaf.api().get("api/openapi.json").status()).isEqualTo(200);
        }
    }

    private static String logOf(KarafKomenius karaf) {
        Path log = karaf.data().resolve("log/komenius.log");
        return Workplace.read(log);
    }
}
