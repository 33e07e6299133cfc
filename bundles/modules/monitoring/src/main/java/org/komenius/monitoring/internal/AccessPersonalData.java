package org.komenius.monitoring.internal;

import java.util.Map;
import org.komenius.monitoring.internal.persistence.AccessStore;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules that name a user, and things that a user owns. */
@Component
public class AccessPersonalData implements PersonalDataHolder {

    private final AccessStore store;
    private final AccessControl access;

    @Activate
    public AccessPersonalData(@Reference AccessStore store, @Reference AccessControl access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public Map<String, String> export(String userId) {
        String things = String.join(", ", store.of(userId));
        return things.isEmpty() ? Map.of() : Map.of("access.things", things);
    }

    @Override
    public Map<String, String> delete(String userId) {
        access.forget(userId);
        return Map.of();
    }

    @Override
    public Map<String, String> retention() {
        return Map.of("access", "bis das Konto gelöscht wird oder jemand die Freigabe ändert");
    }
}
