package org.komenius.monitoring.internal.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.monitoring.internal.deliveries.Delivery;
import org.komenius.monitoring.internal.deliveries.Delivery.State;

@Entity
@Table(name = "MON_DELIVERY")
class DeliveryEntity {

    private static final int MAX_PROBLEM = 2000;

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "SOURCE_ID")
    private String sourceId;

    @Column(name = "PERIOD")
    private String period;

    @Column(name = "DUE")
    private String due;

    @Column(name = "SORT_DAY")
    private String sortDay;

    @Column(name = "STATE")
    private String state;

    /** 1 if the source's rhythm expects it, 0 if people do or nobody did. */
    @Column(name = "PLANNED")
    private short planned;

    @Convert(converter = InstantMillis.class)
    @Column(name = "ARRIVED_MS")
    private Instant arrived;

    @Column(name = "IMPORT_ID")
    private String importId;

    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "VERSION_NO")
    private Integer versionNumber;

    @Column(name = "CHANNEL")
    private String channel;

    @Column(name = "VIA")
    private String via;

    @Column(name = "FILE_NAME")
    private String fileName;

    @Column(name = "PROBLEM")
    private String problem;

    @Column(name = "NOTE")
    private String note;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected DeliveryEntity() {}

    /** Always the same for the same period of a source, so that it cannot be expected twice. */
    static String plannedId(String sourceId, String period) {
        return UUID.nameUUIDFromBytes((sourceId + '|' + period).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static DeliveryEntity planned(String sourceId, String period, LocalDate due) {
        DeliveryEntity entity = expected(sourceId, period, due, null);
        entity.id = plannedId(sourceId, period);
        entity.planned = 1;
        return entity;
    }

    static DeliveryEntity expected(String sourceId, String period, LocalDate due, String note) {
        DeliveryEntity entity = new DeliveryEntity();
        entity.id = UUID.randomUUID().toString();
        entity.sourceId = sourceId;
        entity.period = period;
        entity.move(due);
        entity.state = State.EXPECTED.name();
        entity.note = note;
        return entity;
    }

    /** A file came that nobody expected. */
    static DeliveryEntity unexpected(String sourceId, String period, Instant now) {
        DeliveryEntity entity = new DeliveryEntity();
        entity.id = UUID.randomUUID().toString();
        entity.sourceId = sourceId;
        entity.period = period;
        entity.sortDay = now.atZone(ZoneId.systemDefault()).toLocalDate().toString();
        return entity;
    }

    void move(LocalDate newDue) {
        due = newDue.toString();
        sortDay = due;
    }

    void write(String newNote) {
        note = newNote;
    }

    void arrived(State how, ImportInfo info, String why, Instant now) {
        state = how.name();
        arrived = now;
        importId = info.id();
        datasetId = info.datasetId();
        versionNumber = info.versionNumber();
        channel = info.origin().channel().name();
        via = info.origin().via();
        fileName = info.fileName();
        problem = why == null || why.length() <= MAX_PROBLEM ? why : why.substring(0, MAX_PROBLEM);
    }

    void corrected() {
        state = State.CORRECTED.name();
    }

    String id() {
        return id;
    }

    String period() {
        return period;
    }

    boolean isPlanned() {
        return planned == 1;
    }

    LocalDate due() {
        return due == null ? null : LocalDate.parse(due);
    }

    String sortDay() {
        return sortDay;
    }

    State stored() {
        return State.valueOf(state);
    }

    Delivery toDelivery(String sourceTitle, LocalDate today) {
        return new Delivery(
                id,
                sourceId,
                sourceTitle,
                period,
                due(),
                Delivery.on(today, stored(), due()),
                arrived,
                importId,
                datasetId,
                versionNumber,
                channel == null ? null : Channel.valueOf(channel),
                via,
                fileName,
                problem,
                note,
                rowVersion);
    }

    String sourceId() {
        return sourceId;
    }
}
