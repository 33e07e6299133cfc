package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

@Entity
@Table(name = "MON_FROZEN_INDEX")
class FrozenIndexEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "ALLOCATION_ID")
    private String allocationId;

    @Column(name = "NUMBER_IN_ALLOCATION")
    private int number;

    @Lob
    @Column(name = "CONTENT_JSON")
    private String content;

    @Convert(converter = InstantMillis.class)
    @Column(name = "FROZEN_MS")
    private Instant frozen;

    @Column(name = "FROZEN_BY")
    private String by;

    protected FrozenIndexEntity() {}

    FrozenIndexEntity(String allocationId, int number, String content, Instant frozen, String by) {
        this.id = id(allocationId, number);
        this.allocationId = allocationId;
        this.number = number;
        this.content = content;
        this.frozen = frozen;
        this.by = by;
    }

    static String id(String allocationId, int number) {
        return allocationId + "/" + number;
    }

    String content() {
        return content;
    }

    int number() {
        return number;
    }

    Instant frozen() {
        return frozen;
    }

    String by() {
        return by;
    }
}
