package org.komenius.monitoring.internal.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Which source a data set belongs to; a data set without an entry belongs to none. */
@Entity
@Table(name = "MON_SOURCE_DATASET")
class SourceDatasetEntity {

    @Id
    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "SOURCE_ID")
    private String sourceId;

    protected SourceDatasetEntity() {}

    SourceDatasetEntity(String datasetId, String sourceId) {
        this.datasetId = datasetId;
        this.sourceId = sourceId;
    }

    String datasetId() {
        return datasetId;
    }

    String sourceId() {
        return sourceId;
    }

    void moveTo(String otherSource) {
        sourceId = otherSource;
    }
}
