package org.komenius.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAddressTest {

    @ParameterizedTest
    @CsvSource({
        // komenius.url, request's scheme, host, port, address
        "https://bildung.example/, http, 10.0.0.7, 8181, https://bildung.example",
        "https://bildung.example, http, localhost, 8181, https://bildung.example",
        "http://127.0.0.1:8181, http, bildung.example, 80, http://bildung.example",
        "http://127.0.0.1:8181, https, bildung.example, 8443, https://bildung.example:8443",
        "http://127.0.0.1:8181, http, 127.0.0.1, 8298, http://127.0.0.1:8181",
        "'', https, bildung.example, 443, https://bildung.example"
    })
    void isTheConfiguredOneUnlessThatNamesThisMachineOnly(
            String configured, String scheme, String host, int port, String expected) {
        assertThat(new SiteAddress(configured).of(scheme, host, port)).isEqualTo(expected);
    }
}
