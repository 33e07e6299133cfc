package org.komenius.platform.internal.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.komenius.platform.internal.PlatformThreads;
import org.komenius.platform.internal.persistence.SettingStore;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.setup.SetupConfiguration;
import org.komenius.spi.demo.DemoData;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads each module's demo data once, after that of the modules it builds on, on a thread of its own. Does nothing unless
 * {@code komenius.demo=true}. What failed is tried again at the next start.
 */
@Component(service = HealthCheck.class, immediate = true)
public class DemoLoader implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int SECONDS_TO_END = 10;

    private final boolean enabled;
    private final long seed;
    private final SettingStore store;
    private final CallerContext callers;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(PlatformThreads.named("demo"));
    private final Set<DemoData> present = ConcurrentHashMap.newKeySet();
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();
    /** Module to what went wrong. */
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    @Activate
    public DemoLoader(
            @Reference SetupConfiguration configuration,
            @Reference SettingStore store,
            @Reference CallerContext callers) {
        this(configuration.demo(), configuration.demoSeed(), store, callers);
    }

    DemoLoader(boolean enabled, long seed, SettingStore store, CallerContext callers) {
        this.enabled = enabled;
        this.seed = seed;
        this.store = store;
        this.callers = callers;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindData(DemoData data) {
        present.add(data);
        if (enabled) {
            executor.execute(this::loadWhatIsReady);
        }
    }

    void unbindData(DemoData data) {
        present.remove(data);
    }

    @Deactivate
    void stop() {
        PlatformThreads.end(executor, SECONDS_TO_END);
    }

    private void loadWhatIsReady() {
        for (Optional<DemoData> next = nextReady(); next.isPresent(); next = nextReady()) {
            load(next.get());
        }
    }

    private Optional<DemoData> nextReady() {
        return present.stream()
                .filter(data -> !loaded.contains(data.module()) && !failed.containsKey(data.module()))
                .filter(data -> loaded.containsAll(data.after()))
                .min(Comparator.comparing(DemoData::module));
    }

    private void load(DemoData data) {
        String module = data.module();
        try (CallerContext.Scope scope = callers.enter(Caller.SYSTEM)) {
            if (!store.isDemoLoaded(module)) {
                long begin = System.nanoTime();
                data.load(seed);
                store.demoLoaded(module, seed, Instant.now());
                LOG.info("demo data of {} loaded in {} ms", module, (System.nanoTime() - begin) / 1_000_000);
            }
            loaded.add(module);
        } catch (Exception e) {
            LOG.error("demo data of {} could not be loaded", module, e);
            failed.put(module, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String name() {
        return "platform.demo";
    }

    @Override
    public Health check() {
        if (!enabled) {
            return Health.ok("Kein Demobetrieb.", "Not a demo.");
        }
        if (!failed.isEmpty()) {
            String modules = String.join(", ", new TreeMap<>(failed).keySet());
            return Health.failed(
                    "Demodaten fehlen, das Laden scheiterte: " + modules + ". Näheres im Log.",
                    "Demo data is missing, loading failed: " + modules + ". See the log.");
        }
        String waiting = present.stream()
                .map(DemoData::module)
                .filter(module -> !loaded.contains(module))
                .sorted()
                .collect(Collectors.joining(", "));
        return waiting.isEmpty()
                ? Health.ok("Die Demodaten sind geladen.", "The demo data is loaded.")
                : Health.warn(
                        "Demodaten werden noch geladen: " + waiting + ".",
                        "Demo data is being loaded: " + waiting + ".");
    }
}
