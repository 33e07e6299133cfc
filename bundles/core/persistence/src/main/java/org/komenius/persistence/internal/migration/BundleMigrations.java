package org.komenius.persistence.internal.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
 *
 * <p>The work is done by one thread of its own: a registered data source sets whole modules going, some of which want this very
 * service, which must have been activated by then.
 */
@Component(immediate = true, service = Migrations.class)
public class BundleMigrations implements Migrations, BundleTrackerCustomizer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(BundleMigrations.class);
    private static final long LONGEST_MINUTES = 10;

    private final BundleContext bundleContext;
    private final DataSource dataSource;
    private final LiquibaseRunner runner;
    private final BundleTracker<String> tracker;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "komenius-migrations"));

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

    /** A migration that is running is waited for, not interrupted: Derby closes its files on an interrupt. */
    @Deactivate
    void close() throws InterruptedException {
        tracker.close();
        worker.shutdown();
        if (!worker.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            LOG.warn("a migration is still running after {} minutes", LONGEST_MINUTES);
        }
    }

    @Override
    public synchronized String addingBundle(Bundle bundle, BundleEvent event) {
        String value = bundle.getHeaders().get(MigrationHeader.NAME);
        if (value == null) {
            return null;
        }
        MigrationHeader header = MigrationHeader.parse(value);
        entries.put(header.module(), new Entry(header, bundle));
        worker.execute(this::migrateWhatIsReady);
        return header.module();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, String module) {
        // STARTING to ACTIVE needs nothing.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, String module) {
        ServiceRegistration<DataSource> registration;
        synchronized (this) {
            Entry entry = entries.remove(module);
            entry.removed = true;
            registration = entry.registration;
        }
        if (registration != null) {
            registration.unregister();
        }
    }

    @Override
    public synchronized List<Migration> all() {
        return entries.values().stream().map(Entry::status).toList();
    }

    @Override
    public Migration retry(String module) {
        synchronized (this) {
            Entry entry = entries.get(module);
            if (entry == null) {
                return null;
            }
            if (entry.state == State.FAILED) {
                entry.state = State.WAITING;
            }
        }
        CompletableFuture.runAsync(this::migrateWhatIsReady, worker).join();
        synchronized (this) {
            Entry entry = entries.get(module);
            return entry == null ? null : entry.status();
        }
    }

    /** Goes on until none is ready: each migration may be what another one waits for. */
    private void migrateWhatIsReady() {
        for (Entry entry = nextReady(); entry != null; entry = nextReady()) {
            migrate(entry);
        }
    }

    private synchronized Entry nextReady() {
        return entries.values().stream()
                .filter(entry -> entry.state == State.WAITING && isReady(entry))
                .findFirst()
                .orElse(null);
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
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info("migrated {} in {} ms", module, millis);
            finish(entry, State.DONE, millis, null);
            publish(entry);
        } catch (Exception e) {
            LOG.error("migration of {} failed; its services stay away until it is repaired and retried", module, e);
            finish(entry, State.FAILED, 0, e.getMessage());
        }
    }

    private synchronized void finish(Entry entry, State state, long millis, String failure) {
        entry.state = state;
        entry.millis = millis;
        entry.failure = failure;
    }

    /** Not under the lock: whole modules start inside the registration. */
    private void publish(Entry entry) {
        ServiceRegistration<DataSource> registration = bundleContext.registerService(
                DataSource.class,
                dataSource,
                FrameworkUtil.asDictionary(Map.of(Transactions.MODULE, entry.header.module())));
        synchronized (this) {
            if (!entry.removed) {
                entry.registration = registration;
                return;
            }
        }
        registration.unregister();
    }

    private static final class Entry {
        final MigrationHeader header;
        final Bundle bundle;
        State state = State.WAITING;
        long millis;
        String failure;
        ServiceRegistration<DataSource> registration;
        boolean removed;

        Entry(MigrationHeader header, Bundle bundle) {
            this.header = header;
            this.bundle = bundle;
        }

        Migration status() {
            return new Migration(header.module(), state, millis, failure);
        }
    }
}
