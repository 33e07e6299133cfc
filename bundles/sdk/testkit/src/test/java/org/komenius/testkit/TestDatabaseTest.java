package org.komenius.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.testkit.TestDatabase.Kind;

class TestDatabaseTest {

    private static final String CHANGELOG = "testkit/changelog.xml";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theChangelogHasRunAndEachDatabaseIsNew(Kind kind) {
        for (int i = 0; i < 2; i++) {
            try (TestDatabase database = TestDatabase.create(kind, CHANGELOG, "testkit")) {
                assertThat(contentOfNote(database)).isNull();
                store(database, "Größe ≥ 3 ✓");
                assertThat(contentOfNote(database)).isEqualTo("Größe ≥ 3 ✓");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void itIsTheKindThatItsNameSays(Kind kind) throws SQLException {
        try (TestDatabase database = TestDatabase.create(kind, null, "testkit");
                Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).containsIgnoringCase(kind.name());
        }
    }

    @Test
    void twoAtOnceAreNotMixedUp() {
        try (TestDatabase derby = TestDatabase.create(Kind.DERBY, CHANGELOG, "testkit");
                TestDatabase postgresql = TestDatabase.create(Kind.POSTGRESQL, CHANGELOG, "testkit")) {
            store(derby, "derby");
            assertThat(contentOfNote(postgresql)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsLeftAfterClosing(Kind kind) {
        TestDatabase database = TestDatabase.create(kind, CHANGELOG, "testkit");
        database.close();
        assertThatThrownBy(() -> DriverManager.getConnection(database.url().replace(";create=true", "")))
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBrokenChangelogIsNamed(Kind kind) {
        assertThatThrownBy(() -> TestDatabase.create(kind, "testkit/missing.xml", "testkit"))
                .hasMessageContaining("testkit/missing.xml")
                .hasCauseInstanceOf(Exception.class);
    }

    @Test
    void rootMayStartTheServerAsNobody() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root needs another user");
        try (PostgresServer server = UnprivilegedPostgres.start();
                Connection connection = DriverManager.getConnection(server.createDatabase("tried"))) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
        }
    }

    private static void store(TestDatabase database, String content) {
        EntityManager em = database.entityManagers().createEntityManager();
        em.getTransaction().begin();
        em.persist(new Note("1", content));
        em.getTransaction().commit();
        em.close();
    }

    private static String contentOfNote(TestDatabase database) {
        EntityManager em = database.entityManagers().createEntityManager();
        Note note = em.find(Note.class, "1");
        em.close();
        return note == null ? null : note.content();
    }
}
