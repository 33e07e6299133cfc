package org.komenius.persistence.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationHeaderTest {

    @Test
    void namesModuleAndChangelog() {
        assertThat(MigrationHeader.parse("registry=db/changelog/main.xml"))
                .isEqualTo(new MigrationHeader("registry", "db/changelog/main.xml", Set.of()));
    }

    @Test
    void namesWhatMustComeFirst() {
        assertThat(MigrationHeader.parse("monitoring=db/main.xml;after=\"platform, registry\"")
                        .after())
                .containsExactlyInAnyOrder("platform", "registry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "registry", "=db/main.xml", "Registry=x.xml", "a=b;c=d"})
    void refusesAnythingElse(String header) {
        assertThatThrownBy(() -> MigrationHeader.parse(header)).isInstanceOf(IllegalArgumentException.class);
    }
}
