package org.komenius.persistence.internal.transaction;

import java.util.Map;

class DerbyTransactionsTest extends TransactionsContract {

    @Override
    Map<String, String> connection() {
        return Map.of("javax.persistence.jdbc.url", "jdbc:derby:memory:transactions;create=true");
    }
}
