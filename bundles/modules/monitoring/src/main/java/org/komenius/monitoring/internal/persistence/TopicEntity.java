package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.komenius.monitoring.internal.catalogue.Topic;

/** One topic of a data set as a person has confirmed it. */
@Entity
@Table(name = "MON_DATASET_TOPIC")
class TopicEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "TOPIC")
    private String topic;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CONFIRMED_MS")
    private Instant confirmed;

    @Column(name = "CONFIRMED_BY")
    private String confirmedBy;

    protected TopicEntity() {}

    TopicEntity(String datasetId, Topic topic, Instant confirmed, String confirmedBy) {
        this.id = datasetId + "/" + topic.name();
        this.datasetId = datasetId;
        this.topic = topic.name();
        this.confirmed = confirmed;
        this.confirmedBy = confirmedBy;
    }

    Topic topic() {
        return Topic.valueOf(topic);
    }

    Instant confirmed() {
        return confirmed;
    }

    String confirmedBy() {
        return confirmedBy;
    }
}
