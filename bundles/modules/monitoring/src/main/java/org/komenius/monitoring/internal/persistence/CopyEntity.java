package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.komenius.monitoring.internal.sharing.Origin;

@Entity
@Table(name = "MON_ANALYSIS_COPY")
class CopyEntity {

    @Id
    @Column(name = "ANALYSIS_ID")
    private String analysisId;

    @Column(name = "ORIGIN_ID")
    private String originId;

    @Column(name = "ORIGIN_TITLE")
    private String originTitle;

    @Convert(converter = InstantMillis.class)
    @Column(name = "COPIED_MS")
    private Instant copied;

    protected CopyEntity() {}

    CopyEntity(String analysisId, Origin origin) {
        this.analysisId = analysisId;
        originId = origin.id();
        originTitle = origin.title();
        copied = origin.copied();
    }

    Origin toOrigin() {
        return new Origin(originId, originTitle, copied);
    }
}
