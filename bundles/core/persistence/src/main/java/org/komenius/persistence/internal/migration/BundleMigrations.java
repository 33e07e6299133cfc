package org.komenius.persistence.internal.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.komenius.persistence.Migrations;
import org.komenius.persistence.Transactions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates each bundle with a {@code Komenius-Migrations} header and only then registers its data source
 * ({@code komenius.module=<module>}), so that no service of the module appears over old tables.
 */
@Component(immediate = true, service = Migrations.class)
public class BundleMigrations implements Migrations, BundleTrackerCustomizer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(BundleMigrations.class);

    private final BundleContext bundleContext;
    private final DataSource dataSource;
    private final LiquibaseRunner runner;
    private final BundleTracker<String> tracker;
    private final Map<String, Entry> entries = new TreeMap<>();

    @Activate
    public BundleMigrations(
            BundleContext bundleContext,
            @Reference(target = "(osgi.jndi.service.name=komenius)") DataSource dataSource) {
        this.bundleContext = bundleContext;
        this.dataSource = dataSource;
        this.runner = new LiquibaseRunner(dataSource);
        this.tracker = new BundleTracker<>(bundleContext, Bundle.ACTIVE | Bundle.STARTING, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public synchronized String addingBundle(Bundle bundle, BundleEvent event) {
        String value = bundle.getHeaders().get(MigrationHeader.NAME);
        if (value == null) {
            return null;
        }
        MigrationHeader header = MigrationHeader.parse(value);
        entries.put(header.module(), new Entry(header, bundle));
        migrateWhatIsReady();
        return header.module();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, String module) {
        // STARTING to ACTIVE needs nothing.
    }

    @Override
    public synchronized void removedBundle(Bundle bundle, BundleEvent event, String module) {
        Entry entry = entries.remove(module);
        if (entry != null && entry.registration != null) {
            entry.registration.unregister();
        }
    }

    @Override
    public synchronized List<Migration> all() {
        return entries.values().stream().map(Entry::status).toList();
    }

    @Override
    public synchronized Migration retry(String module) {
        Entry entry = entries.get(module);
        if (entry == null) {
            return null;
        }
        if (entry.state != State.DONE) {
            entry.state = State.WAITING;
            migrateWhatIsReady();
        }
        return entry.status();
    }

    /** Goes on until a round changes nothing: each migration may be what another one waits for. */
    private void migrateWhatIsReady() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Entry entry : new LinkedHashMap<>(entries).values()) {
                if (entry.state == State.WAITING && isReady(entry)) {
                    migrate(entry);
                    progress |= entry.state == State.DONE;
                }
            }
        }
    }

    private boolean isReady(Entry entry) {
        return entry.header.after().stream().allMatch(module -> {
            Entry needed = entries.get(module);
            return needed != null && needed.state == State.DONE;
        });
    }

    private void migrate(Entry entry) {
        long start = System.nanoTime();
        String module = entry.header.module();
        try {
            runner.run(entry.header, new BundleResourceAccessor(entry.bundle));
            entry.millis = (System.nanoTime() - start) / 1_000_000;
            entry.failure = null;
            entry.state = State.DONE;
            LOG.info("migrated {} in {} ms", module, entry.millis);
        } catch (Exception e) {
            entry.failure = e.getMessage();
            entry.state = State.FAILED;
            LOG.error("migration of {} failed; its services stay away until it is repaired and retried", module, e);
            return;
        }
        entry.registration = bundleContext.registerService(
                DataSource.class, dataSource, FrameworkUtil.asDictionary(Map.of(Transactions.MODULE, module)));
    }

    private static final class Entry {
        final MigrationHeader header;
        final Bundle bundle;
        State state = State.WAITING;
        long millis;
        String failure;
        ServiceRegistration<DataSource> registration;

        Entry(MigrationHeader header, Bundle bundle) {
            this.header = header;
            this.bundle = bundle;
        }

        Migration status() {
            return new Migration(header.module(), state, millis, failure);
        }
    }
}
