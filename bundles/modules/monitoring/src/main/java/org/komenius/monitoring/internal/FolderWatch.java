package org.komenius.monitoring.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.komenius.monitoring.internal.WatchedFolder.State;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Looks into one configured folder every few seconds, on a thread of its own, and tells the health check how it went. */
@Component(
        service = HealthCheck.class,
        immediate = true,
        configurationPid = FolderConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FolderConfiguration.class, factory = true)
public class FolderWatch implements HealthCheck {

    private static final int SECONDS_TO_END = 5;

    private final WatchedFolder folder;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "komenius-watched-folder");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public FolderWatch(
            @Reference Imports imports,
            @Reference ImportStore store,
            @Reference SourceStore sources,
            @Reference Jobs jobs,
            @Reference KeptTables tables,
            @Reference CurrentCaller caller,
            FolderConfiguration configuration) {
        folder = new WatchedFolder(configuration, imports, store, sources, jobs, tables::connector);
        Caller watcher =
                new Caller(Caller.Kind.SYSTEM, "system", "Ordner „" + configuration.title() + "“", java.util.Set.of());
        int seconds = Math.max(1, configuration.seconds());
        clock.scheduleWithFixedDelay(() -> caller.runAs(watcher, folder::lookOnce), seconds, seconds, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        clock.shutdown();
        if (!clock.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            clock.shutdownNow();
        }
    }

    @Override
    public String name() {
        return "monitoring.folder." + folder.title();
    }

    @Override
    public Health check() {
        State state = folder.state();
        if (state.trouble() != null) {
            return Health.failed(
                    "Der Ordner „" + folder.title() + "“ wird nicht gelesen: " + state.trouble(),
                    "The folder \"" + folder.title() + "\" is not being read: " + state.trouble());
        }
        if (state.refused() > 0) {
            return Health.warn(
                    state.refused() + " abgelehnte Dateien liegen im Ordner „" + folder.title()
                            + "“ unter abgelehnt/, je mit einem Bericht. Löschen Sie sie, wenn sie erledigt sind.",
                    state.refused() + " refused files lie in the folder \"" + folder.title()
                            + "\" below abgelehnt/, each with a report. Delete them when they are dealt with.");
        }
        return Health.ok(
                "Der Ordner „" + folder.title() + "“ wird gelesen.",
                "The folder \"" + folder.title() + "\" is being read.");
    }
}
