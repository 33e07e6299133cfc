package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.monitoring.internal.quality.CheckInfo;
import org.komenius.monitoring.internal.quality.QualityJson;

@Entity
@Table(name = "MON_CHECK")
class CheckEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "VERSION_NO")
    private int version;

    @Convert(converter = InstantMillis.class)
    @Column(name = "STARTED_MS")
    private Instant started;

    @Convert(converter = InstantMillis.class)
    @Column(name = "ENDED_MS")
    private Instant ended;

    @Column(name = "BY_ID")
    private String byId;

    @Column(name = "BY_NAME")
    private String byName;

    @Column(name = "HELD_BACK")
    private int heldBack;

    @Lob
    @Column(name = "RESULTS")
    private String results;

    protected CheckEntity() {}

    CheckEntity(CheckInfo check, QualityJson json) {
        id = check.id();
        datasetId = check.datasetId();
        version = check.version();
        started = check.started();
        ended = check.ended();
        byId = check.byId();
        byName = check.byName();
        heldBack = check.heldBack() ? 1 : 0;
        results = json.write(check.results());
    }

    Instant ended() {
        return ended;
    }

    String id() {
        return id;
    }

    CheckInfo toInfo(QualityJson json) {
        return new CheckInfo(
                id, datasetId, version, started, ended, byId, byName, heldBack == 1, json.readResults(results));
    }
}
