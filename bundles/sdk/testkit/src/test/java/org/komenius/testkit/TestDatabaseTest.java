package org.komenius.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theChangelogHasRunAndEachDatabaseIsNew(TestDatabase.Kind kind) throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (TestDatabase database = TestDatabase.create(kind, "testkit/changelog.xml", "testkit");
                    Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                try (ResultSet rows = statement.executeQuery("select count(*) from TST_THING")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isZero();
                }
                statement.execute("insert into TST_THING (ID) values ('x')");
                assertThat(connection.getMetaData().getDatabaseProductName())
                        .containsIgnoringCase(kind == TestDatabase.Kind.DERBY ? "derby" : "postgresql");
            }
        }
    }
}
