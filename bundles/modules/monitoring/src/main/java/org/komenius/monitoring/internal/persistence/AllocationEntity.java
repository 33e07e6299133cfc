package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.monitoring.internal.project.ProjectInfo.Act;
import org.komenius.monitoring.internal.project.ProjectInfo.State;
import org.komenius.monitoring.internal.project.ProjectJson;
import org.komenius.monitoring.internal.project.ProjectWork;

@Entity
@Table(name = "MON_ALLOCATION")
class AllocationEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "SORT_TITLE")
    private String sortTitle;

    @Column(name = "STAGE")
    private String stage;

    @Lob
    @Column(name = "WORK_JSON")
    private String work;

    @Column(name = "CREATOR_ID")
    private String creatorId;

    @Column(name = "CREATOR_NAME")
    private String creatorName;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "UPDATED_MS")
    private Instant updated;

    @Column(name = "PROPOSER_ID")
    private String proposerId;

    @Column(name = "PROPOSER_NAME")
    private String proposerName;

    @Convert(converter = InstantMillis.class)
    @Column(name = "PROPOSED_MS")
    private Instant proposed;

    @Column(name = "DECIDER_ID")
    private String deciderId;

    @Column(name = "DECIDER_NAME")
    private String deciderName;

    @Convert(converter = InstantMillis.class)
    @Column(name = "DECIDED_MS")
    private Instant decided;

    @Column(name = "REMARK")
    private String remark;

    @Column(name = "RECORD_SHA")
    private String recordFile;

    @Column(name = "INDEX_VERSIONS")
    private int indexVersions;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "MON_ALLOCATION_DATASET", joinColumns = @JoinColumn(name = "ALLOCATION_ID"))
    @Column(name = "DATASET_ID")
    private Set<String> datasets = new HashSet<>();

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected AllocationEntity() {}

    AllocationEntity(String title, Act by, ProjectWork first, Set<String> datasets, ProjectJson json) {
        this.id = UUID.randomUUID().toString();
        this.stage = State.DRAFT.name();
        this.creatorId = by.userId();
        this.creatorName = by.name();
        this.created = by.at();
        change(title, first, datasets, by.at(), json);
    }

    void change(String newTitle, ProjectWork newWork, Set<String> newDatasets, Instant now, ProjectJson json) {
        title = newTitle;
        sortTitle = newTitle.toLowerCase(Locale.GERMAN);
        work = json.write(newWork);
        datasets.retainAll(newDatasets);
        datasets.addAll(newDatasets);
        updated = now;
    }

    void propose(Act by, String comment) {
        stage = State.PROPOSED.name();
        proposerId = by.userId();
        proposerName = by.name();
        proposed = by.at();
        remark = comment;
        updated = by.at();
    }

    void giveBack(Act by, String comment) {
        stage = State.DRAFT.name();
        proposerId = null;
        proposerName = null;
        proposed = null;
        remark = comment;
        updated = by.at();
    }

    void approve(Act by, String comment, String recordSha256) {
        stage = State.APPROVED.name();
        deciderId = by.userId();
        deciderName = by.name();
        decided = by.at();
        remark = comment;
        recordFile = recordSha256;
        updated = by.at();
    }

    int freeze() {
        return ++indexVersions;
    }

    /** Takes the name of a person away, wherever it stands. */
    void forget(String userId, String instead) {
        creatorName = userId.equals(creatorId) ? instead : creatorName;
        proposerName = userId.equals(proposerId) ? instead : proposerName;
        deciderName = userId.equals(deciderId) ? instead : deciderName;
    }

    State state() {
        return State.valueOf(stage);
    }

    ProjectInfo toInfo(ProjectJson json) {
        return new ProjectInfo(
                id,
                title,
                state(),
                json.work(work),
                new Act(creatorId, creatorName, created),
                updated,
                proposed == null ? null : new Act(proposerId, proposerName, proposed),
                decided == null ? null : new Act(deciderId, deciderName, decided),
                remark,
                recordFile,
                indexVersions,
                Set.copyOf(datasets),
                rowVersion);
    }
}
