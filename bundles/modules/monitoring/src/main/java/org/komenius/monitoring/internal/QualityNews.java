package org.komenius.monitoring.internal;

import java.time.Instant;
import java.util.Map;
import org.komenius.monitoring.internal.persistence.DefectRunStore.Changes;
import org.komenius.monitoring.internal.quality.CheckInfo;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.StoredRule;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells audit log and other modules what happens to rules and defects; called after the transaction. */
@Component(service = QualityNews.class)
public class QualityNews {

    private final AuditLog audit;
    private final DomainEvents events;

    @Activate
    public QualityNews(@Reference AuditLog audit, @Reference DomainEvents events) {
        this.audit = audit;
        this.events = events;
    }

    void checked(CheckInfo check, Changes changes) {
        tell(
                "quality.checked",
                "dataset",
                check.datasetId(),
                Map.of(
                        "version", String.valueOf(check.version()),
                        "findings", String.valueOf(check.findings()),
                        "added", String.valueOf(changes.added()),
                        "reopened", String.valueOf(changes.reopened()),
                        "closed", String.valueOf(changes.closed())));
    }

    /** @param action {@code added}, {@code changed} or {@code deleted} */
    public void rule(String action, StoredRule rule) {
        tell(
                "quality.rule-" + action,
                "dataset",
                rule.datasetId(),
                Map.of("rule", rule.id(), "kind", rule.rule().kind().name()));
    }

    public void settings(String datasetId, String officeId) {
        tell("quality.office-changed", "dataset", datasetId, Map.of("office", officeId == null ? "" : officeId));
    }

    /** @param action {@code changed}, {@code assigned} or {@code commented} */
    void defect(String action, Defect defect) {
        tell(
                "defect." + action,
                "defect",
                defect.id(),
                Map.of(
                        "dataset", defect.datasetId(),
                        "state", defect.state().name(),
                        "office", defect.officeId() == null ? "" : defect.officeId()));
    }

    private void tell(String action, String type, String id, Map<String, String> details) {
        audit.append(MonitoringModule.ID, action, type + "/" + id, details);
        events.publish(new DomainEvent(MonitoringModule.ID, action, id, Instant.now(), details));
    }
}
