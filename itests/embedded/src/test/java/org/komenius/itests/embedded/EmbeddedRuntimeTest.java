package org.komenius.itests.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komenius.embedded.Komenius;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Workplace;

/** What a host application relies on. */
class EmbeddedRuntimeTest {

    private final Path data = Workplace.freshFolder("embedded");

    @Test
    void answers_then_closes_without_leaving_a_thread_and_starts_again_over_the_same_data() {
        Set<Thread> before = liveThreads();

        String firstAnswer = startAskClose();

        Await.until("end of all threads", Duration.ofSeconds(20), () -> leftSince(before)
                .isEmpty());
        assertThat(startAskClose()).as("answer over the same data").isEqualTo(firstAnswer);
        Await.until("end of all threads", Duration.ofSeconds(20), () -> leftSince(before)
                .isEmpty());
    }

    @Test
    void needs_no_class_of_Karaf() {
        assertThatThrownBy(() -> Class.forName("org.apache.karaf.main.Main"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(getClass().getResource("/komenius/startup.properties")).isNotNull();
        assertThat(getClass().getResource("/komenius/system/org/apache/karaf")).isNull();
    }

    @Test
    void a_start_that_fails_says_why_and_may_not_be_repeated() {
        Komenius impatient =
                Komenius.builder(data).patience(Duration.ofMillis(1)).build();

        assertThatThrownBy(impatient::start).hasMessageContaining("gave no good answer");
        assertThatThrownBy(impatient::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_settings_file_of_the_house_is_written_for_the_host_to_change() throws IOException {
        startAskClose();

        assertThat(namesIn(data.resolve("etc")))
                .isEqualTo(namesIn(Workplace.home().resolve("config/etc")));
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private String startAskClose() {
        try (Komenius komenius = Komenius.builder(data).build()) {
            komenius.start();
            return new Api(komenius.url())
                    .get("api/platform/branding")
                    .requireStatus(200)
                    .text();
        }
    }

    private static Set<Thread> leftSince(Set<Thread> before) {
        return liveThreads().stream()
                .filter(thread -> !before.contains(thread))
                // The client of this test, not of the runtime.
                .filter(thread -> !thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }

    private static Set<Thread> liveThreads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }
}
