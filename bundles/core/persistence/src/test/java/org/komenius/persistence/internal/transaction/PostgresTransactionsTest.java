package org.komenius.persistence.internal.transaction;

import java.util.Map;
import org.komenius.testkit.PostgresServer;

class PostgresTransactionsTest extends TransactionsContract {

    private static final String URL = PostgresServer.shared().createDatabase("transactions");

    @Override
    Map<String, String> connection() {
        return Map.of("javax.persistence.jdbc.url", URL);
    }
}
