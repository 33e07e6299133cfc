package org.komenius.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.FirstAdmin;
import org.komenius.itests.support.KarafKomenius;

/** A power cut in the middle of an import: afterwards there is nothing half-imported, and the job says so. */
class KilledImportTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int ROWS = 400_000;

    @Test
    void nothing_is_half_imported_and_the_job_says_that_it_was_interrupted() {
        try (KarafKomenius karaf = KarafKomenius.start("--no-demo")) {
            Api admin = FirstAdmin.create(karaf);
            karaf.awaitModules("monitoring");
            String file = Ffcsv.germanEdition(ROWS);
            String first = upload(admin, file);
            Await.until(
                    "start of the import", LONGEST, () -> state(admin, first).equals("RUNNING"));

            karaf.killHard();
            karaf.startAgain();
            karaf.awaitModules("monitoring");

            Api again = FirstAdmin.signIn(karaf);
            assertThat(state(again, first)).isEqualTo("INTERRUPTED");
            JsonNode jobs = again.get("api/platform/jobs").requireStatus(200).json();
            assertThat(jobs.path("items").get(0).path("state").asText()).isEqualTo("INTERRUPTED");
            assertThat(again.get("api/monitoring/datasets")
                            .requireStatus(200)
                            .json()
                            .path("items"))
                    .isEmpty();

            String second = upload(again, file);
            Await.until("end of the import", LONGEST, () -> state(again, second).equals("STORED"));
        }
    }

    private static String upload(Api client, String file) {
        return client.send(
                        "POST",
                        "api/monitoring/imports?openReason=Probe&fileName=99913-01-01-4_de_flat.csv",
                        BodyPublishers.ofString(file),
                        Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(202)
                .json()
                .path("id")
                .asText();
    }

    private static String state(Api client, String id) {
        return client.get("api/monitoring/imports/" + id)
                .requireStatus(200)
                .json()
                .path("state")
                .asText();
    }
}
