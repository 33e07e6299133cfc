package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.monitoring.internal.deliveries.Origin;

@Entity
@Table(name = "MON_IMPORT")
class ImportEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "JOB_ID")
    private String jobId;

    @Column(name = "FILE_NAME")
    private String fileName;

    @Column(name = "FILE_SHA")
    private String fileSha256;

    @Column(name = "FILE_BYTES")
    private long fileBytes;

    @Column(name = "OUTCOME")
    private String outcome;

    @Convert(converter = InstantMillis.class)
    @Column(name = "SUBMITTED_MS")
    private Instant submitted;

    @Column(name = "SUBMITTED_BY")
    private String submittedBy;

    @Convert(converter = InstantMillis.class)
    @Column(name = "ENDED_MS")
    private Instant ended;

    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "VERSION_NO")
    private Integer versionNumber;

    @Lob
    @Column(name = "REPORT")
    private String report;

    @Lob
    @Column(name = "PROBLEM")
    private String problem;

    /** Null for imports older than the book of deliveries. */
    @Column(name = "CHANNEL")
    private String channel;

    @Column(name = "SOURCE_ID")
    private String sourceId;

    @Column(name = "PERIOD")
    private String period;

    @Column(name = "VIA")
    private String via;

    @Column(name = "PUSH_KEY")
    private String pushKey;

    protected ImportEntity() {}

    ImportEntity(
            String id,
            String fileName,
            String fileSha256,
            long fileBytes,
            Instant submitted,
            String submittedBy,
            Origin origin) {
        this.id = id;
        this.fileName = fileName;
        this.fileSha256 = fileSha256;
        this.fileBytes = fileBytes;
        this.submitted = submitted;
        this.submittedBy = submittedBy;
        this.channel = origin.channel().name();
        this.sourceId = origin.sourceId();
        this.period = origin.period();
        this.via = origin.via();
        this.pushKey = origin.key();
    }

    void setJobId(String jobId) {
        this.jobId = jobId;
    }

    void end(Outcome how, String dataset, Integer version, String reportJson, String problemJson, Instant now) {
        outcome = how.name();
        datasetId = dataset;
        versionNumber = version;
        report = reportJson;
        problem = problemJson;
        ended = now;
    }

    ImportInfo toInfo() {
        return new ImportInfo(
                id,
                jobId,
                fileName,
                fileSha256,
                fileBytes,
                outcome == null ? null : Outcome.valueOf(outcome),
                submitted,
                submittedBy,
                ended,
                datasetId,
                versionNumber,
                report,
                problem,
                new Origin(
                        channel == null ? Channel.UPLOAD : Channel.valueOf(channel), sourceId, period, via, pushKey));
    }
}
