package org.komenius.pathways.internal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells audit log and other modules what has happened to networks; called after the transaction. */
@Component(service = Announcements.class)
public class Announcements {

    private final AuditLog audit;
    private final DomainEvents events;

    @Activate
    public Announcements(@Reference AuditLog audit, @Reference DomainEvents events) {
        this.audit = audit;
        this.events = events;
    }

    /** Enters an act on a version, for example {@code network.submitted}. */
    void record(String action, VersionInfo version, Map<String, String> details) {
        record(action, version.networkId(), with(version, details));
    }

    void record(String action, String networkId, Map<String, String> details) {
        audit.append(PathwaysModule.ID, action, "network/" + networkId, details);
    }

    /** Enters an act that changes what citizens see, and tells other modules. */
    void publish(String action, VersionInfo version, Map<String, String> details) {
        record(action, version, details);
        publish(action, version.networkId(), with(version, details));
    }

    void publish(String action, String networkId, Map<String, String> details) {
        events.publish(new DomainEvent(PathwaysModule.ID, action, networkId, Instant.now(), details));
    }

    private static Map<String, String> with(VersionInfo version, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>(details);
        all.put("version", String.valueOf(version.number()));
        return all;
    }
}
