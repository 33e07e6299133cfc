package org.komenius.platform.internal.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.komenius.platform.HealthReport;
import org.komenius.platform.internal.PlatformThreads;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the checks side by side, so that one that hangs does not hold up the others. Checks are fetched when they are
 * asked: a check mostly stands on what it checks, which may be starting at this very moment, waiting for this report.
 */
@Component(service = HealthReport.class)
public class HealthChecks implements HealthReport {

    private static final Logger LOG = LoggerFactory.getLogger(HealthChecks.class);
    private static final int THREADS = 4;
    private static final int SECONDS_TO_END = 2;

    private final Set<ServiceReference<HealthCheck>> checks = ConcurrentHashMap.newKeySet();
    private final BundleContext bundleContext;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, PlatformThreads.named("health"));
    private final long timeoutMillis;

    @Activate
    public HealthChecks(BundleContext bundleContext) {
        this(bundleContext, 3_000);
    }

    HealthChecks(BundleContext bundleContext, long timeoutMillis) {
        this.bundleContext = bundleContext;
        this.timeoutMillis = timeoutMillis;
    }

    @Reference(
            service = HealthCheck.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindCheck(ServiceReference<HealthCheck> check) {
        checks.add(check);
    }

    void unbindCheck(ServiceReference<HealthCheck> check) {
        checks.remove(check);
    }

    @Deactivate
    void stop() {
        PlatformThreads.end(executor, SECONDS_TO_END);
    }

    @Override
    public Report report() {
        List<Map.Entry<HealthCheck, Future<Health>>> asked = new ArrayList<>();
        List<ServiceReference<HealthCheck>> fetched = new ArrayList<>();
        for (ServiceReference<HealthCheck> reference : checks) {
            HealthCheck check = bundleContext.getService(reference);
            if (check != null) {
                fetched.add(reference);
                asked.add(Map.entry(check, executor.submit(check::check)));
            }
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        List<Check> answers = asked.stream()
                .map(entry -> answer(entry.getKey().name(), entry.getValue(), deadline))
                .sorted(Comparator.comparing(Check::name))
                .toList();
        fetched.forEach(bundleContext::ungetService);
        Health.Status worst = answers.stream()
                .map(Check::status)
                .max(Comparator.naturalOrder())
                .orElse(Health.Status.OK);
        return new Report(worst, answers);
    }

    private static Check answer(String name, Future<Health> future, long deadline) {
        try {
            Health health = future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return new Check(name, health.status(), health.message());
        } catch (TimeoutException e) {
            future.cancel(true);
            LOG.warn("health check {} did not answer in time", name, e);
            return failed(name, "antwortet nicht rechtzeitig", "does not answer in time");
        } catch (ExecutionException e) {
            LOG.warn("health check {} failed", name, e.getCause());
            return failed(
                    name, "die Prüfung selbst ist gescheitert; Näheres im Log", "the check itself failed; see the log");
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return failed(name, "die Prüfung wurde unterbrochen", "the check was interrupted");
        }
    }

    private static Check failed(String name, String german, String english) {
        Health health = Health.failed(name + ": " + german + ".", name + ": " + english + ".");
        return new Check(name, health.status(), health.message());
    }
}
