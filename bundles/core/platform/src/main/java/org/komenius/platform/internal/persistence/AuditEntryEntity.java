package org.komenius.platform.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.platform.internal.audit.AuditEntry;
import org.komenius.platform.internal.json.PlatformJson;

@Entity
@Table(name = "PLT_AUDIT")
class AuditEntryEntity {

    @Id
    @Column(name = "SEQ")
    private long sequence;

    @Convert(converter = InstantMillis.class)
    @Column(name = "OCCURRED_MS")
    private Instant occurred;

    @Column(name = "MODULE_ID")
    private String module;

    @Column(name = "ACTION_ID")
    private String action;

    @Column(name = "SUBJECT")
    private String subject;

    @Column(name = "ACTOR_KIND")
    private String actorKind;

    @Column(name = "ACTOR_ID")
    private String actorId;

    @Column(name = "ACTOR_NAME")
    private String actorName;

    @Lob
    @Column(name = "DETAILS")
    private String details;

    @Column(name = "PREVIOUS_HASH")
    private String previousHash;

    @Column(name = "ENTRY_HASH")
    private String hash;

    protected AuditEntryEntity() {}

    AuditEntryEntity(AuditEntry entry) {
        sequence = entry.sequence();
        occurred = entry.occurred();
        module = entry.module();
        action = entry.action();
        subject = entry.subject();
        actorKind = entry.actorKind();
        actorId = entry.actorId();
        actorName = entry.actorName();
        details = PlatformJson.writeMap(entry.details());
        previousHash = entry.previousHash();
        hash = entry.hash();
    }

    AuditEntry toEntry() {
        return new AuditEntry(
                sequence,
                occurred,
                module,
                action,
                subject,
                actorKind,
                actorId,
                actorName,
                PlatformJson.readMap(details),
                previousHash,
                hash);
    }
}
