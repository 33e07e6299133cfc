package org.komenius.web.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.spi.security.Caller;
import org.komenius.web.internal.contribution.Routes.State;

class RoutesTest {

    private static final String SHELL =
            "{\"id\":\"shell\",\"pages\":[{\"path\":\"\",\"module\":\"s.js\",\"title\":{\"de\":\"Start\"}},"
                    + "{\"path\":\"\",\"module\":\"i.js\",\"area\":\"staff\",\"title\":{\"de\":\"Intern\"}}]}";

    private final List<Contribution> all =
            List.of(Samples.contribution(1, "de.demo", Samples.DEMO), Samples.contribution(2, "shell", SHELL));

    @ParameterizedTest
    @CsvSource({
        "'', OK, OK, OK",
        "/intern, SIGN_IN, OK, OK",
        "/demo/zahlen, OK, OK, OK",
        "/demo/zahlen/7, UNKNOWN, UNKNOWN, UNKNOWN",
        "/demo/zahlenreihe, UNKNOWN, UNKNOWN, UNKNOWN",
        "/intern/demo/liste, SIGN_IN, OK, OK",
        "/intern/demo/liste/7, SIGN_IN, FORBIDDEN, OK",
        "/intern/demo/liste/, UNKNOWN, UNKNOWN, UNKNOWN",
        "/demo, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void tellsNobodyTheReaderAndTheAnalystApart(String address, State nobody, State reader, State analyst) {
        assertThat(Routes.of(all, address, Caller.ANONYMOUS)).isEqualTo(nobody);
        assertThat(Routes.of(all, address, Samples.READER)).isEqualTo(reader);
        assertThat(Routes.of(all, address, Samples.ANALYST)).isEqualTo(analyst);
    }

    @Test
    void statesHaveTheNamesThatBrowsersRead() {
        assertThat(State.values()).extracting(State::code).containsExactly("ok", "sign-in", "forbidden", "unknown");
    }
}
