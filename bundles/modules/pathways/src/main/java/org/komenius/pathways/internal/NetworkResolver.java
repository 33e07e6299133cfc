package org.komenius.pathways.internal;

import java.util.Optional;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.versions.NetworkInfo;
import org.komenius.spi.data.EntityResolver;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows references to networks from other modules: staff is led to the versions, everybody else to what is published. */
@Component
public class NetworkResolver implements EntityResolver {

    private final NetworkStore store;
    private final CurrentCaller caller;

    @Activate
    public NetworkResolver(@Reference NetworkStore store, @Reference CurrentCaller caller) {
        this.store = store;
        this.caller = caller;
    }

    @Override
    public String module() {
        return PathwaysModule.ID;
    }

    @Override
    public String type() {
        return "network";
    }

    @Override
    public Optional<Resolved> resolve(String id) {
        boolean staff = caller.get().may(PathwaysModule.READ);
        return store.find(id)
                .filter(network -> staff || network.published() != null)
                .map(network -> resolved(network, staff));
    }

    private static Resolved resolved(NetworkInfo network, boolean staff) {
        String path = staff ? "intern/pathways/netz/" + network.id() : "pathways?netz=" + network.id();
        return new Resolved(network.title(), path);
    }
}
