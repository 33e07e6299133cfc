package org.komenius.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.platform.internal.Stores;
import org.komenius.testkit.TestDatabase;

class ChainedAuditLogTest {

    private static void append(Stores stores, int count) {
        for (int i = 1; i <= count; i++) {
            stores.audit.append("m", "did." + i, i == 2 ? null : "thing/" + i, Map.of("ä", "x" + i, "b", ""));
        }
    }

    private static void sql(Stores stores, String statement) throws Exception {
        try (Connection connection = stores.database.connect();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatWasAppendedIsRightAndInOrder(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            assertThat(stores.audit.verify().valid()).isTrue();
            append(stores, 5);
            assertThat(stores.audit.verify())
                    .satisfies(result -> assertThat(result.valid()).isTrue())
                    .satisfies(result -> assertThat(result.entries()).isEqualTo(5));
            AuditFilter third = new AuditFilter(
                    Optional.of("THING/3"),
                    Optional.of("m"),
                    Optional.empty(),
                    Optional.of(Instant.EPOCH),
                    Optional.empty());
            assertThat(stores.auditStore.newest(third, Long.MAX_VALUE, 9))
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.details()).containsEntry("ä", "x3").containsEntry("b", ""));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void changesInTheTableShow(TestDatabase.Kind kind) throws Exception {
        try (Stores stores = new Stores(kind)) {
            append(stores, 5);
            sql(stores, "update PLT_AUDIT set ACTOR_NAME = 'somebody else' where SEQ = 3");
            assertThat(stores.audit.verify().firstBroken()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMissingEntryShowsAtTheBeginningInTheMiddleAndAtTheEnd(TestDatabase.Kind kind) throws Exception {
        for (int missing : new int[] {1, 3, 5}) {
            try (Stores stores = new Stores(kind)) {
                append(stores, 5);
                sql(stores, "delete from PLT_AUDIT where SEQ = " + missing);
                assertThat(stores.audit.verify().firstBroken()).isEqualTo(missing);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void appendsFromManyThreadsMakeOneChain(TestDatabase.Kind kind) throws Exception {
        try (Stores stores = new Stores(kind)) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Future<?>> appends = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    appends.add(threads.submit(() -> append(stores, 10)));
                }
                for (Future<?> append : appends) {
                    append.get(60, TimeUnit.SECONDS);
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(stores.audit.verify().entries()).isEqualTo(40);
            assertThat(stores.audit.verify().valid()).isTrue();
        }
    }
}
