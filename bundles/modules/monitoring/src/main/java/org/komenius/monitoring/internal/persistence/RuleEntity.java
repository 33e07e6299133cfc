package org.komenius.monitoring.internal.persistence;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.monitoring.internal.quality.QualityRule;
import org.komenius.monitoring.internal.quality.Severity;
import org.komenius.monitoring.internal.quality.StoredRule;

@Entity
@Table(name = "MON_RULE")
class RuleEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "DATASET_ID")
    private String datasetId;

    @Lob
    @Column(name = "DEFINITION")
    private String definition;

    @Column(name = "SEVERITY")
    private String severity;

    @Column(name = "BLOCKING")
    private int blocking;

    @Column(name = "ACTIVE")
    private int active;

    @Column(name = "PROPOSED")
    private int proposed;

    @Column(name = "SORT_NO")
    private long sortNumber;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected RuleEntity() {}

    RuleEntity(String datasetId, long sortNumber, boolean proposed) {
        this.id = UUID.randomUUID().toString();
        this.datasetId = datasetId;
        this.sortNumber = sortNumber;
        this.proposed = proposed ? 1 : 0;
    }

    void change(QualityRule rule, Severity newSeverity, boolean nowBlocking, boolean nowActive, QualityJson json) {
        definition = json.write(rule);
        severity = newSeverity.name();
        blocking = nowBlocking ? 1 : 0;
        active = nowActive ? 1 : 0;
    }

    void changedByHand() {
        proposed = 0;
    }

    String datasetId() {
        return datasetId;
    }

    long sortNumber() {
        return sortNumber;
    }

    StoredRule toRule(QualityJson json) {
        return new StoredRule(
                id,
                datasetId,
                json.readRule(definition),
                Severity.valueOf(severity),
                blocking == 1,
                active == 1,
                proposed == 1,
                rowVersion);
    }
}
