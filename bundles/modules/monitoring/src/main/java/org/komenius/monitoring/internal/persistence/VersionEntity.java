package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.catalogue.NewVersion;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;

@Entity
@Table(name = "MON_VERSION")
class VersionEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "VERSION_NO")
    private int number;

    @Column(name = "STATE")
    private String state;

    @Column(name = "FILE_NAME")
    private String fileName;

    @Column(name = "FILE_SHA")
    private String fileSha256;

    @Column(name = "FILE_BYTES")
    private long fileBytes;

    @Column(name = "CUBE_SHA")
    private String cubeSha256;

    @Lob
    @Column(name = "DIMENSIONS")
    private String dimensions;

    @Lob
    @Column(name = "REPORT")
    private String report;

    @Column(name = "FACTS")
    private long facts;

    @Column(name = "FIRST_PERIOD")
    private String firstPeriod;

    @Column(name = "LAST_PERIOD")
    private String lastPeriod;

    @Column(name = "REGION_LEVELS")
    private String regionLevels;

    @Convert(converter = InstantMillis.class)
    @Column(name = "IMPORTED_MS")
    private Instant imported;

    @Column(name = "IMPORTED_BY")
    private String importedBy;

    @Convert(converter = InstantMillis.class)
    @Column(name = "RELEASED_MS")
    private Instant released;

    @Column(name = "RELEASED_BY")
    private String releasedBy;

    /** SHA-256 of the cube that came through the door; null until one did. */
    @Column(name = "PROTECTED_SHA")
    private String protectedSha;

    @Column(name = "PROTECTED_FACTS")
    private Long protectedFacts;

    @Column(name = "PROTECTED_LEVELS")
    private String protectedLevels;

    @Lob
    @Column(name = "PROTECTED_DIMENSIONS")
    private String protectedDimensions;

    /** Report of the last try to come through the door, as JSON. */
    @Lob
    @Column(name = "PROTECTION")
    private String protection;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected VersionEntity() {}

    VersionEntity(String datasetId, int number, NewVersion version, String dimensions, Instant now) {
        id = UUID.randomUUID().toString();
        this.datasetId = datasetId;
        this.number = number;
        state = State.DRAFT.name();
        fileName = version.fileName();
        fileSha256 = version.fileSha256();
        fileBytes = version.fileBytes();
        cubeSha256 = version.cubeSha256();
        this.dimensions = dimensions;
        report = version.report();
        facts = version.facts();
        firstPeriod = version.firstPeriod();
        lastPeriod = version.lastPeriod();
        regionLevels = Levels.write(NewVersion.regionLevels(version.dimensions()));
        imported = now;
        importedBy = version.by();
    }

    void release(String by, Instant now) {
        state = State.RELEASED.name();
        released = now;
        releasedBy = by;
    }

    /** Keeps what came through the door; {@code dimensionsJson} are the codelists of that cube. */
    void protect(String sha256, long cubeFacts, String levels, String dimensionsJson) {
        protectedSha = sha256;
        protectedFacts = cubeFacts;
        protectedLevels = levels;
        protectedDimensions = dimensionsJson;
    }

    void tellProtection(String reportJson) {
        protection = reportJson;
    }

    void relabelProtected(String newDimensions) {
        protectedDimensions = newDimensions;
    }

    String protection() {
        return protection;
    }

    /** Of what the data set shows: a data set that has come through the door does not tell what stayed behind it. */
    long shownFacts() {
        return protectedFacts == null ? facts : protectedFacts;
    }

    String shownLevels() {
        return protectedSha == null ? regionLevels : protectedLevels;
    }

    void withdraw() {
        state = State.WITHDRAWN.name();
    }

    void relabel(String newDimensions) {
        dimensions = newDimensions;
    }

    String datasetId() {
        return datasetId;
    }

    int number() {
        return number;
    }

    State state() {
        return State.valueOf(state);
    }

    String dimensions() {
        return dimensions;
    }

    String protectedDimensions() {
        return protectedDimensions;
    }

    String report() {
        return report;
    }

    long facts() {
        return facts;
    }

    String firstPeriod() {
        return firstPeriod;
    }

    String lastPeriod() {
        return lastPeriod;
    }

    String regionLevels() {
        return regionLevels;
    }

    long rowVersion() {
        return rowVersion;
    }

    VersionInfo toInfo() {
        return new VersionInfo(
                id,
                datasetId,
                number,
                state(),
                fileName,
                fileSha256,
                fileBytes,
                cubeSha256,
                facts,
                firstPeriod,
                lastPeriod,
                Levels.read(regionLevels),
                imported,
                importedBy,
                released,
                releasedBy,
                protectedSha,
                protectedFacts,
                rowVersion);
    }
}
