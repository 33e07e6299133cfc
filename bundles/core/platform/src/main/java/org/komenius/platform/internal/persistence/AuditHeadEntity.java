package org.komenius.platform.internal.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The end of the audit chain; its one row is locked while an entry is appended. */
@Entity
@Table(name = "PLT_AUDIT_HEAD")
class AuditHeadEntity {

    static final long ONLY_ID = 1;

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "LAST_SEQ")
    private long lastSequence;

    @Column(name = "LAST_HASH")
    private String lastHash;

    protected AuditHeadEntity() {}

    long lastSequence() {
        return lastSequence;
    }

    String lastHash() {
        return lastHash;
    }

    void moveTo(long sequence, String hash) {
        lastSequence = sequence;
        lastHash = hash;
    }
}
