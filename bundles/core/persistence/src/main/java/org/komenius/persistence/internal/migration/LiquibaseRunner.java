package org.komenius.persistence.internal.migration;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings one module's tables up to date; running it again changes nothing. */
final class LiquibaseRunner {

    /** One lock for all modules: Liquibase's lock service is not made for several at once on one connection pool. */
    private static final String LOCK_TABLE = "DBCLLOCK";

    private final DataSource dataSource;

    LiquibaseRunner(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Liquibase's first scope looks for its parts by the thread's class loader, whatever that happens to be. */
    void run(MigrationHeader header, ResourceAccessor changelogs) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Scope.class.getClassLoader());
        try {
            update(header, changelogs);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void update(MigrationHeader header, ResourceAccessor changelogs) throws Exception {
        Map<String, Object> scope = new HashMap<>();
        scope.put(Scope.Attr.resourceAccessor.name(), changelogs);
        scope.put(Scope.Attr.classLoader.name(), Scope.class.getClassLoader());
        // Otherwise each change is announced on standard output, which belongs to the host.
        scope.put(Scope.Attr.ui.name(), new LoggerUIService());
        Scope.child(scope, () -> {
            try (Connection connection = dataSource.getConnection()) {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                database.setDatabaseChangeLogTableName(header.changelogTable());
                database.setDatabaseChangeLogLockTableName(LOCK_TABLE);
                Liquibase liquibase = new Liquibase(header.changelog(), changelogs, database);
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                liquibase.update(new Contexts());
            }
        });
    }
}
