package org.komenius.monitoring.internal;

import java.time.Instant;
import java.util.Map;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.persistence.CatalogueStore.Entered;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells audit log and other modules what has happened to data sets; called after the transaction. */
@Component(service = Announcements.class)
public class Announcements {

    private final AuditLog audit;
    private final DomainEvents events;

    @Activate
    public Announcements(@Reference AuditLog audit, @Reference DomainEvents events) {
        this.audit = audit;
        this.events = events;
    }

    void entered(Entered entered) {
        VersionInfo version = entered.version();
        if (entered.outcome() == Outcome.STORED) {
            tell("dataset.imported", version, Map.of("file", version.fileName(), "sha256", version.fileSha256()));
            if (version.state() == State.RELEASED) {
                tell("dataset.released", version, Map.of());
            }
        }
    }

    public void stateChanged(VersionInfo version) {
        tell(version.state() == State.RELEASED ? "dataset.released" : "dataset.withdrawn", version, Map.of());
    }

    void heldBack(VersionInfo version) {
        tell("dataset.held-back", version, Map.of());
    }

    /** Showing figures to everybody is an act that somebody answers for, so its reason is kept. */
    public void marked(DatasetInfo dataset) {
        String action = dataset.publicMark() == null ? "dataset.hidden" : "dataset.published";
        Map<String, String> details = dataset.publicMark() == null
                ? Map.of()
                : Map.of("reason", dataset.publicMark().reason());
        audit.append(MonitoringModule.ID, action, "dataset/" + dataset.id(), details);
        events.publish(new DomainEvent(MonitoringModule.ID, action, dataset.id(), Instant.now(), details));
    }

    private void tell(String action, VersionInfo version, Map<String, String> details) {
        Map<String, String> all = new java.util.TreeMap<>(details);
        all.put("version", String.valueOf(version.number()));
        audit.append(MonitoringModule.ID, action, "dataset/" + version.datasetId(), all);
        events.publish(new DomainEvent(MonitoringModule.ID, action, version.datasetId(), Instant.now(), all));
    }
}
