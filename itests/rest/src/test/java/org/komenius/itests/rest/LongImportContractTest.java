package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** An import that takes a while tells how far it is, and ends when somebody asks it to, as if it had never begun. */
@ExtendWith(OneKomenius.class)
class LongImportContractTest {

    private static final String BASE = "api/monitoring/";
    private static final String TABLE = "99981-01-01-4";
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    /** Enough that an import goes on for longer than a few questions and answers take. */
    private static final int MANY = 900_000;

    private final RunningKomenius komenius;
    private final Api analyst;

    LongImportContractTest(RunningKomenius komenius) {
        this.komenius = komenius;
        this.analyst = komenius.signedInAs("analyse");
    }

    @Test
    void a_running_import_tells_its_progress_and_leaves_nothing_when_it_is_cancelled(@TempDir Path folder)
            throws IOException {
        long before = files();
        String id = submit(BodyPublishers.ofFile(Ffcsv.archive(folder.resolve("viel.zip"), MANY)));
        Await.until("progress of the import", Duration.ofMinutes(1), () -> {
            JsonNode now = look(id);
            assertThat(UNDER_WAY)
                    .as("ended before it could be cancelled: " + now)
                    .contains(state(now));
            return now.path("done").asLong() > 0
                    && now.path("done").asLong() < now.path("total").asLong();
        });
        assertThat(analyst.get(BASE + "imports?state=RUNNING").text()).contains(id);
        assertThat(analyst.post(BASE + "imports/" + id + "/cancel", "").status())
                .isEqualTo(200);

        JsonNode ended = ended(id);
        assertThat(state(ended)).as(ended.toString()).isEqualTo("CANCELLED");
        assertThat(ended.path("datasetId").isNull()).isTrue();
        assertThat(ended.path("problem").isNull()).isTrue();
        assertThat(analyst.post(BASE + "imports/" + id + "/cancel", "").status())
                .as("there is nothing left to cancel")
                .isEqualTo(409);
        assertThat(workFolders()).as("half a cube").isEmpty();
        assertThat(files()).as("nothing but the upload itself").isLessThanOrEqualTo(before + 1);

        JsonNode afterwards = ended(submit(BodyPublishers.ofString(Ffcsv.germanEdition(30))));
        assertThat(state(afterwards)).as(afterwards.toString()).isEqualTo("STORED");
        assertThat(afterwards.path("version").asInt())
                .as("the first version of its table")
                .isEqualTo(1);
    }

    private String submit(BodyPublisher file) {
        return analyst.send(
                        "POST",
                        BASE + "imports?openReason=Test&fileName=" + TABLE + "_de_flat.csv",
                        file,
                        Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(202)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode look(String id) {
        return analyst.get(BASE + "imports/" + id).requireStatus(200).json();
    }

    private JsonNode ended(String id) {
        Await.until("end of import " + id, Duration.ofMinutes(1), () -> !UNDER_WAY.contains(state(look(id))));
        return look(id);
    }

    private static String state(JsonNode one) {
        return one.path("state").asText();
    }

    private List<String> workFolders() {
        try (Stream<Path> work = Files.list(komenius.data().resolve("work"))) {
            return work.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("monitoring-import"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(komenius.data().resolve("files"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
