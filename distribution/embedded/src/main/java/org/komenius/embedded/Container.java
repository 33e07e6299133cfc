package org.komenius.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;

/** One running framework with every bundle of {@link BundleList} in it. Closing is final and may be repeated. */
final class Container implements AutoCloseable {

    private static final long STOP_SECONDS = 60;

    private final Framework framework;

    private Container(Framework framework) {
        this.framework = framework;
    }

    static Container boot(Path data, int port, boolean demo) {
        Map<String, String> settings = FrameworkSettings.of(data, port, demo);
        Framework framework = ServiceLoader.load(FrameworkFactory.class, Container.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new KomeniusStartException("There is no OSGi framework on the class path.", null))
                .newFramework(settings);
        Container container = new Container(framework);
        try {
            Etc.writeDefaults(data.resolve("etc"));
            framework.init();
            List<Bundle> bundles = container.install();
            framework.start();
            for (Bundle bundle : bundles) {
                requireStarted(bundle);
            }
            return container;
        } catch (IOException | BundleException | RuntimeException e) {
            container.close();
            throw new KomeniusStartException("Komenius could not be started: " + e.getMessage(), e);
        }
    }

    private List<Bundle> install() throws IOException, BundleException {
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        for (BundleList.Entry entry : BundleList.read()) {
            try (InputStream content = entry.open()) {
                Bundle bundle = context.installBundle(entry.path(), content);
                bundle.adapt(BundleStartLevel.class).setStartLevel(entry.startLevel());
                bundles.add(bundle);
            }
        }
        for (Bundle bundle : bundles) {
            if (!isFragment(bundle)) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
        return bundles;
    }

    /** Starting again tells the reason, which the framework itself only reports as an event. */
    private static void requireStarted(Bundle bundle) throws BundleException {
        int state = bundle.getState();
        if (!isFragment(bundle) && state != Bundle.ACTIVE && state != Bundle.STARTING) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (BundleException e) {
            throw new IllegalStateException("Komenius could not be stopped.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
