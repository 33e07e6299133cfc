package org.komenius.platform.internal.setup;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Framework properties that decide how this installation begins. */
@Component(service = SetupConfiguration.class)
public class SetupConfiguration {

    private static final long DEFAULT_SEED = 20260101;

    private final boolean demo;
    private final long demoSeed;
    private final String baseUrl;

    @Activate
    public SetupConfiguration(BundleContext context) {
        demo = Boolean.parseBoolean(context.getProperty("komenius.demo"));
        demoSeed = Optional.ofNullable(context.getProperty("komenius.demo.seed"))
                .map(Long::parseLong)
                .orElse(DEFAULT_SEED);
        String port = Optional.ofNullable(context.getProperty("org.osgi.service.http.port"))
                .orElse("8181");
        baseUrl = Optional.ofNullable(context.getProperty("komenius.url")).orElse("http://127.0.0.1:" + port);
    }

    public boolean demo() {
        return demo;
    }

    public long demoSeed() {
        return demoSeed;
    }

    /** Address of the web interface without slash at the end. */
    public String baseUrl() {
        return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }
}
