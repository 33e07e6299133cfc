package org.komenius.persistence.internal.migration;

import java.util.List;
import java.util.stream.Collectors;
import org.komenius.persistence.Migrations;
import org.komenius.persistence.Migrations.Migration;
import org.komenius.persistence.Migrations.State;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows failed and waiting migrations to the admin. */
@Component
public class MigrationHealthCheck implements HealthCheck {

    private final Migrations migrations;

    @Activate
    public MigrationHealthCheck(@Reference Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public String name() {
        return "persistence.migrations";
    }

    @Override
    public Health check() {
        List<Migration> all = migrations.all();
        String failed = modules(all, State.FAILED);
        if (!failed.isEmpty()) {
            return Health.failed(
                    "Die Datenbankmigration ist fehlgeschlagen für: " + failed
                            + ". Beheben Sie die Ursache (Protokoll) und starten Sie das Bundle neu.",
                    "The database migration failed for: " + failed
                            + ". Repair the cause (log), then restart the bundle.");
        }
        String waiting = modules(all, State.WAITING);
        if (!waiting.isEmpty()) {
            return Health.warn(
                    "Die Datenbankmigration wartet auf ein anderes Modul: " + waiting + ".",
                    "The database migration waits for another module: " + waiting + ".");
        }
        return Health.ok(all.size() + " Module migriert.", all.size() + " modules migrated.");
    }

    private static String modules(List<Migration> all, State state) {
        return all.stream()
                .filter(migration -> migration.state() == state)
                .map(Migration::module)
                .collect(Collectors.joining(", "));
    }
}
