package org.komenius.platform.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientConnectionTest {

    private final ClientConnection connection = new ClientConnection(Set.of("127.0.0.1", "10.0.0.9"));

    @ParameterizedTest
    @CsvSource({
        // connected from, X-Forwarded-For, taken for
        "10.0.0.1,  ,                         10.0.0.1",
        "10.0.0.1,  '1.2.3.4',                10.0.0.1",
        "127.0.0.1, ,                         127.0.0.1",
        "127.0.0.1, '1.2.3.4',                1.2.3.4",
        "127.0.0.1, '6.6.6.6, 1.2.3.4',       1.2.3.4",
        "127.0.0.1, '1.2.3.4, 10.0.0.9',      1.2.3.4",
        "127.0.0.1, '6.6.6.6,1.2.3.4,10.0.0.9', 1.2.3.4",
    })
    void address(String remote, String forwarded, String expected) {
        FakeExchange exchange = new FakeExchange("GET", "/");
        exchange.remoteAddress = remote;
        exchange.headers.put("X-Forwarded-For", forwarded);
        assertThat(connection.address(exchange.request())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, false, , false",
        "10.0.0.1, true, , true",
        "10.0.0.1, false, https, false",
        "127.0.0.1, false, https, true"
    })
    void encrypted(String remote, boolean secure, String forwarded, boolean expected) {
        FakeExchange exchange = new FakeExchange("GET", "/");
        exchange.remoteAddress = remote;
        exchange.secure = secure;
        exchange.headers.put("X-Forwarded-Proto", forwarded);
        assertThat(connection.isEncrypted(exchange.request())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.7.23, 192.168.7.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "[2001:db8:1:2:3:4:5:6], 2001:db8:1::/48",
        "::1, ::1",
    })
    void network(String address, String network) {
        assertThat(Networks.of(address)).isEqualTo(network);
    }
}
