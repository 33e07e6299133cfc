package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** That somebody has marked a data set for themselves. */
@Entity
@Table(name = "MON_FAVOURITE")
class FavouriteEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "DATASET_ID")
    private String datasetId;

    @Convert(converter = InstantMillis.class)
    @Column(name = "SINCE_MS")
    private Instant since;

    protected FavouriteEntity() {}

    FavouriteEntity(String userId, String datasetId, Instant since) {
        this.id = id(userId, datasetId);
        this.userId = userId;
        this.datasetId = datasetId;
        this.since = since;
    }

    static String id(String userId, String datasetId) {
        return userId + "/" + datasetId;
    }

    String datasetId() {
        return datasetId;
    }

    Instant since() {
        return since;
    }
}
