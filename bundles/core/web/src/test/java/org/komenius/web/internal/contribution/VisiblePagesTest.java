package org.komenius.web.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.spi.security.Caller;

class VisiblePagesTest {

    private final List<Contribution> all = List.of(Samples.contribution(1, "de.demo", Samples.DEMO));

    @Test
    void nobodySeesOnlyWhatIsForCitizens() {
        assertThat(modules(Caller.ANONYMOUS)).containsExactly("a.js");
        assertThat(slots(Caller.ANONYMOUS)).isZero();
    }

    @Test
    void whoIsSignedInSeesWhatNeedsNoPermission() {
        assertThat(modules(Samples.READER)).containsExactly("a.js", "b.js");
    }

    @Test
    void permissionsOpenTheRest() {
        assertThat(modules(Samples.ANALYST)).containsExactly("a.js", "b.js", "c.js");
        assertThat(slots(Samples.ANALYST)).isEqualTo(1);
    }

    @Test
    void tellsWhereTheFilesLie() {
        assertThat(VisiblePages.of(all, Caller.ANONYMOUS).get(0).path("base").asText())
                .isEqualTo("/ui/m/de.demo/1.0.0-k/");
    }

    private List<String> modules(Caller caller) {
        return VisiblePages.of(all, caller).findValues("module").stream()
                .map(node -> node.asText())
                .filter(module -> !module.equals("d.js"))
                .toList();
    }

    private int slots(Caller caller) {
        return VisiblePages.of(all, caller).get(0).path("ui").path("slots").size();
    }
}
