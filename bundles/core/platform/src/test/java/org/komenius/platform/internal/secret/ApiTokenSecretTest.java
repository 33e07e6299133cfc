package org.komenius.platform.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenSecretTest {

    private static final String SECRET = "kom_0123456789012345678901234567890123456789_-A";

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + SECRET, "bearer " + SECRET, "  Bearer   " + SECRET + " "})
    void foundInTheHeader(String header) {
        assertThat(ApiTokenSecret.fromHeader(header)).map(ApiTokenSecret::value).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer x",
                "Basic " + SECRET,
                SECRET,
                "Bearer " + SECRET + "x",
                "Bearer " + SECRET + " y"
            })
    void notFoundIn(String header) {
        assertThat(ApiTokenSecret.fromHeader(header)).isEmpty();
    }

    @Test
    void freshOnesDifferAndHideInLogs() {
        ApiTokenSecret one = ApiTokenSecret.random();
        assertThat(one.value())
                .matches("kom_[A-Za-z0-9_-]{43}")
                .isNotEqualTo(ApiTokenSecret.random().value());
        assertThat(one.toString()).doesNotContain(one.value()).startsWith(one.prefix());
        assertThat(one.hash()).hasSize(64).doesNotContain(one.value());
    }

    @Test
    void typeablePasswordsAreLongEnough() {
        assertThat(Secrets.typeable(4)).matches("([a-zA-Z2-9]{4}-){3}[a-zA-Z2-9]{4}");
    }
}
