package org.komenius.rest.internal.server;

import java.util.List;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which modules answer over REST and which resources were refused. */
@Component
public class RestHealthCheck implements HealthCheck {

    private final RestServers servers;

    @Activate
    public RestHealthCheck(@Reference RestServers servers) {
        this.servers = servers;
    }

    @Override
    public String name() {
        return "rest.resources";
    }

    @Override
    public Health check() {
        List<String> refused = servers.refused();
        if (!refused.isEmpty()) {
            String methods = String.join(", ", refused);
            return Health.failed(
                    "REST-Methoden ohne Berechtigungsangabe wurden abgelehnt: " + methods + ".",
                    "REST methods that declare no permission were refused: " + methods + ".");
        }
        String modules = String.join(", ", servers.descriptions().keySet());
        return Health.ok("REST-Schnittstellen: " + modules + ".", "REST interfaces: " + modules + ".");
    }
}
