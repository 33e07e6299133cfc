package org.komenius.platform.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.platform.HealthReport;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class HealthChecksTest {

    private static HealthCheck check(String name, Supplier<Health> answer) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return answer.get();
            }
        };
    }

    /** What a framework does for a check: hand it out for its reference. */
    private final Map<ServiceReference<HealthCheck>, HealthCheck> registered = new HashMap<>();

    private final Set<ServiceReference<HealthCheck>> held = new HashSet<>();

    private BundleContext context() {
        return fake(BundleContext.class, (call, arguments) -> {
            if (call.equals("getService")) {
                held.add(reference(arguments));
                return registered.get(arguments[0]);
            }
            return held.remove(arguments[0]);
        });
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<HealthCheck> reference(Object[] arguments) {
        return (ServiceReference<HealthCheck>) arguments[0];
    }

    private HealthChecks checks() {
        return new HealthChecks(context());
    }

    @SuppressWarnings("unchecked")
    private void bind(HealthChecks checks, HealthCheck check) {
        ServiceReference<HealthCheck> reference =
                fake(ServiceReference.class, (call, arguments) -> call.equals("hashCode") ? check.hashCode() : true);
        registered.put(reference, check);
        checks.bindCheck(reference);
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                HealthChecksTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, call, arguments) -> call.getName().equals("equals")
                        ? proxy == arguments[0]
                        : answer.apply(call.getName(), arguments)));
    }

    @AfterEach
    void everyCheckWasGivenBack() {
        assertThat(held).isEmpty();
    }

    @Test
    void theWorstAnswerIsTheWhole() {
        HealthChecks checks = checks();
        assertThat(checks.report().status()).isEqualTo(Health.Status.OK);
        bind(checks, check("b", () -> Health.warn("w", "w")));
        bind(checks, check("a", () -> Health.ok("o", "o")));
        assertThat(checks.report().status()).isEqualTo(Health.Status.WARN);
        assertThat(checks.report().checks())
                .extracting(HealthReport.Check::name)
                .containsExactly("a", "b");
        bind(checks, check("c", () -> {
            throw new IllegalStateException("secret");
        }));
        assertThat(checks.report().status()).isEqualTo(Health.Status.FAILED);
        assertThat(checks.report().toString()).doesNotContain("secret");
        checks.stop();
    }

    @Test
    void oneThatHangsFailsAlone() {
        HealthChecks checks = new HealthChecks(context(), 200);
        CountDownLatch never = new CountDownLatch(1);
        bind(checks, check("hangs", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Health.ok("", "");
        }));
        bind(checks, check("works", () -> Health.ok("gut", "good")));
        assertThat(checks.report().checks())
                .extracting(HealthReport.Check::status)
                .containsExactly(Health.Status.FAILED, Health.Status.OK);
        checks.stop();
    }

    @ParameterizedTest
    @CsvSource({"255, FAILED", "256, WARN", "2047, WARN", "2048, OK"})
    void diskSpace(long freeMegabytes, Health.Status expected) {
        assertThat(DiskSpaceCheck.judge(freeMegabytes).status()).isEqualTo(expected);
    }
}
