package org.komenius.platform.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komenius.platform.internal.Stores;
import org.komenius.spi.demo.DemoData;
import org.komenius.spi.health.Health;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;

class DemoLoaderTest {

    private final Stores stores = new Stores(TestDatabase.Kind.DERBY);
    private final List<String> loaded = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        stores.close();
    }

    private DemoLoader loader(boolean enabled) {
        return new DemoLoader(enabled, 42, stores.settings, stores.context);
    }

    private DemoData data(String module, String... after) {
        return new DemoData() {
            @Override
            public String module() {
                return module;
            }

            @Override
            public Set<String> after() {
                return Set.of(after);
            }

            @Override
            public void load(long seed) {
                assertThat(stores.context.get()).isEqualTo(Caller.SYSTEM);
                if (module.equals("broken")) {
                    throw new IllegalStateException("no data");
                }
                loaded.add(module + seed);
            }
        };
    }

    @Test
    void waitsForWhatItBuildsOnAndLoadsOnce() {
        DemoLoader first = loader(true);
        first.bindData(data("monitoring", "registry"));
        first.bindData(data("registry"));
        first.stop();
        assertThat(loaded).containsExactly("registry42", "monitoring42");
        assertThat(first.check().status()).isEqualTo(Health.Status.OK);

        DemoLoader afterRestart = loader(true);
        afterRestart.bindData(data("monitoring", "registry"));
        afterRestart.bindData(data("registry"));
        afterRestart.bindData(data("networks", "monitoring"));
        afterRestart.stop();
        assertThat(loaded).containsExactly("registry42", "monitoring42", "networks42");
    }

    @Test
    void aFailureStopsWhatBuildsOnItAndShows() {
        DemoLoader loader = loader(true);
        loader.bindData(data("broken"));
        loader.bindData(data("later", "broken"));
        loader.bindData(data("other"));
        loader.stop();
        assertThat(loaded).containsExactly("other42");
        assertThat(loader.check().status()).isEqualTo(Health.Status.FAILED);
        assertThat(loader.check().message().german()).contains("broken");
    }

    @Test
    void outsideTheDemoNothingIsLoaded() {
        DemoLoader loader = loader(false);
        loader.bindData(data("registry"));
        loader.stop();
        assertThat(loaded).isEmpty();
    }
}
