package org.komenius.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * An empty database with a module's tables, made by the module's own changelog, on the kind of database that {@link #kind()} names.
 *
 * <p>A store's test is written once and run on each:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource(TestDatabase.Kind.class)
 * void keepsWhatItWasGiven(TestDatabase.Kind kind) {
 *     try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
 *         RegionStore store = new RegionStore(new EntityManagerTransactions(database.entityManagers()));
 *         …
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    /** The databases that Komenius runs on. */
    public enum Kind {
        /** In memory. */
        DERBY,
        /** A real server, started once per test run; see {@link PostgresServer}. */
        POSTGRESQL
    }

    // Held, since java.util.logging forgets the level of a logger that nobody holds.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
        if (System.getProperty("derby.stream.error.file") == null) {
            System.setProperty("derby.stream.error.file", "target/derby.log");
        }
    }

    private final Kind kind;
    private final String url;
    private final EntityManagerFactory entityManagers;

    private TestDatabase(Kind kind, String url, EntityManagerFactory entityManagers) {
        this.kind = kind;
        this.url = url;
        this.entityManagers = entityManagers;
    }

    /**
     * @param changelog path on the class path; null to begin without tables
     * @param unit the persistence unit of {@code META-INF/persistence.xml}; its data source is replaced by this database
     */
    public static TestDatabase create(Kind kind, String changelog, String unit) {
        String url = newDatabase(kind);
        try {
            if (changelog != null) {
                migrate(url, changelog);
            }
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("the changelog " + changelog + " does not run on " + kind, e);
        }
        return new TestDatabase(kind, url, entityManagers(unit, url));
    }

    public Kind kind() {
        return kind;
    }

    public String url() {
        return url;
    }

    public EntityManagerFactory entityManagers() {
        return entityManagers;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** A new connection for every call, without a pool. */
    public DataSource dataSource() {
        return new UrlDataSource(url, new Properties());
    }

    /** Closes the persistence unit and drops the database. */
    @Override
    public void close() {
        entityManagers.close();
        if (kind == Kind.DERBY) {
            dropDerby(url);
        } else {
            PostgresServer.shared().dropDatabase(url);
        }
    }

    private static void dropDerby(String url) {
        try {
            DriverManager.getConnection(url.replace(";create=true", ";drop=true"))
                    .close();
        } catch (SQLException e) {
            // Derby reports the successful drop as an exception with this state.
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException("cannot drop " + url, e);
            }
        }
    }

    private static String newDatabase(Kind kind) {
        String name = "test" + UUID.randomUUID().toString().replace("-", "");
        return kind == Kind.DERBY
                ? "jdbc:derby:memory:" + name + ";create=true"
                : PostgresServer.shared().createDatabase(name);
    }

    private static void migrate(String url, String changelog) throws SQLException, LiquibaseException {
        try (Connection connection = DriverManager.getConnection(url)) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            // The same names as in the container; with an underscore Liquibase overlooks the table on Derby.
            database.setDatabaseChangeLogTableName("DBCLTEST");
            database.setDatabaseChangeLogLockTableName("DBCLLOCK");
            Liquibase liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(), database);
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.update(new Contexts());
        }
    }

    private static EntityManagerFactory entityManagers(String unit, String url) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("javax.persistence.nonJtaDataSource", new UrlDataSource(url, new Properties()));
        properties.put("javax.persistence.transactionType", PersistenceUnitTransactionType.RESOURCE_LOCAL.name());
        // EclipseLink shares sessions by name: without one of its own, two databases at once would be mixed up.
        properties.put("eclipselink.session-name", unit + "-" + url);
        // Classes were woven at build time; without a container there is nobody to weave them now.
        properties.put("eclipselink.weaving", "static");
        properties.put("eclipselink.logging.level", "WARNING");
        return new org.eclipse.persistence.jpa.PersistenceProvider().createEntityManagerFactory(unit, properties);
    }
}
