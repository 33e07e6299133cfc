package org.komenius.platform.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.platform.internal.json.PlatformJson;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;

@Entity
@Table(name = "PLT_JOB")
class JobEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "NODE_ID")
    private String node;

    @Column(name = "MODULE_ID")
    private String module;

    @Column(name = "TYPE_ID")
    private String type;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "STATE")
    private String state;

    @Column(name = "UNITS_DONE")
    private long done;

    @Column(name = "UNITS_TOTAL")
    private long total;

    @Lob
    @Column(name = "MESSAGE")
    private String message;

    @Lob
    @Column(name = "RESULT")
    private String result;

    @Lob
    @Column(name = "PROBLEM")
    private String problem;

    @Column(name = "OWNER_ID")
    private String ownerId;

    @Column(name = "OWNER_NAME")
    private String ownerName;

    @Convert(converter = InstantMillis.class)
    @Column(name = "SUBMITTED_MS")
    private Instant submitted;

    @Convert(converter = InstantMillis.class)
    @Column(name = "STARTED_MS")
    private Instant started;

    @Convert(converter = InstantMillis.class)
    @Column(name = "ENDED_MS")
    private Instant ended;

    protected JobEntity() {}

    JobEntity(String node, JobInfo job) {
        this.node = node;
        id = job.id();
        module = job.module();
        type = job.type();
        title = PlatformJson.writeText(job.title());
        ownerId = job.ownerId();
        ownerName = job.ownerName();
        submitted = job.submitted();
        apply(job);
    }

    /** Takes over what changes while a job lives. */
    void apply(JobInfo job) {
        state = job.state().name();
        done = job.done();
        total = job.total();
        message = PlatformJson.writeText(job.message());
        result = job.result();
        problem = PlatformJson.writeProblem(job.problem());
        started = job.started();
        ended = job.ended();
    }

    JobInfo toInfo() {
        return new JobInfo(
                id,
                module,
                type,
                PlatformJson.readText(title),
                JobState.valueOf(state),
                done,
                total,
                PlatformJson.readText(message),
                result,
                PlatformJson.readProblem(problem),
                ownerId,
                ownerName,
                submitted,
                started,
                ended);
    }
}
