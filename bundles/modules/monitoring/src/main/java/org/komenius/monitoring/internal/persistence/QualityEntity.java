package org.komenius.monitoring.internal.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.quality.QualitySettings;

/** Who answers for a data set's quality; there is no row before somebody has said so. */
@Entity
@Table(name = "MON_QUALITY")
class QualityEntity {

    @Id
    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "OFFICE_ID")
    private String officeId;

    @Column(name = "DUE_DAYS")
    private int dueDays;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected QualityEntity() {}

    QualityEntity(String datasetId) {
        this.datasetId = datasetId;
    }

    void change(String newOfficeId, int newDueDays) {
        officeId = newOfficeId;
        dueDays = newDueDays;
    }

    QualitySettings toSettings() {
        return new QualitySettings(datasetId, officeId, dueDays, rowVersion);
    }
}
