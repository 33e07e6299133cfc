package org.komenius.platform.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.komenius.platform.internal.session.SessionRow;

@Entity
@Table(name = "PLT_SESSION")
class SessionEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "USER_ID")
    private String userId;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "LAST_USED_MS")
    private Instant lastUsed;

    protected SessionEntity() {}

    SessionEntity(SessionRow row) {
        id = row.secretHash();
        userId = row.userId();
        created = row.created();
        lastUsed = row.lastUsed();
    }

    SessionRow toRow() {
        return new SessionRow(id, userId, created, lastUsed);
    }
}
