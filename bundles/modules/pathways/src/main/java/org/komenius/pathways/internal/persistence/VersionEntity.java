package org.komenius.pathways.internal.persistence;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Basic;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.pathways.internal.versions.Act;
import org.komenius.pathways.internal.versions.Author;
import org.komenius.pathways.internal.versions.StoredContent;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.pathways.internal.versions.VersionState;

@Entity
@Table(name = "PTW_VERSION")
class VersionEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "NETWORK_ID")
    private String networkId;

    @Column(name = "VERSION_NO")
    private int number;

    @Column(name = "STATE")
    private String state;

    @Column(name = "BASED_ON")
    private Integer basedOn;

    // Lists show versions without their content, which may be megabytes.
    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "CONTENT")
    private String content;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "MAP_LAYOUT")
    private String layout;

    @Column(name = "SUBMIT_COMMENT")
    private String submitComment;

    @Column(name = "DECISION_COMMENT")
    private String decisionComment;

    @Column(name = "CREATED_ID")
    private String createdId;

    @Column(name = "CREATED_BY")
    private String createdBy;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant createdAt;

    @Column(name = "EDITED_ID")
    private String editedId;

    @Column(name = "EDITED_BY")
    private String editedBy;

    @Convert(converter = InstantMillis.class)
    @Column(name = "EDITED_MS")
    private Instant editedAt;

    @Column(name = "SUBMITTED_ID")
    private String submittedId;

    @Column(name = "SUBMITTED_BY")
    private String submittedBy;

    @Convert(converter = InstantMillis.class)
    @Column(name = "SUBMITTED_MS")
    private Instant submittedAt;

    @Column(name = "DECIDED_ID")
    private String decidedId;

    @Column(name = "DECIDED_BY")
    private String decidedBy;

    @Convert(converter = InstantMillis.class)
    @Column(name = "DECIDED_MS")
    private Instant decidedAt;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected VersionEntity() {}

    VersionEntity(String networkId, int number, Integer basedOn, StoredContent first, Act created) {
        id = UUID.randomUUID().toString();
        this.networkId = networkId;
        this.number = number;
        this.basedOn = basedOn;
        state = VersionState.DRAFT.name();
        createdId = created.by().id();
        createdBy = created.by().name();
        createdAt = created.at();
        edit(first, created);
    }

    final void edit(StoredContent changed, Act act) {
        content = changed.network();
        layout = changed.layout();
        editedId = act.by().id();
        editedBy = act.by().name();
        editedAt = act.at();
    }

    void submit(StoredContent arranged, String comment, Act act) {
        content = arranged.network();
        layout = arranged.layout();
        state = VersionState.SUBMITTED.name();
        submitComment = comment;
        submittedId = act.by().id();
        submittedBy = act.by().name();
        submittedAt = act.at();
    }

    void decide(VersionState decision, String comment, Act act) {
        state = decision.name();
        decisionComment = comment;
        decidedId = act.by().id();
        decidedBy = act.by().name();
        decidedAt = act.at();
    }

    void supersede() {
        state = VersionState.SUPERSEDED.name();
    }

    StoredContent content() {
        return new StoredContent(content, layout);
    }

    VersionInfo toInfo() {
        return new VersionInfo(
                networkId,
                number,
                VersionState.valueOf(state),
                basedOn,
                act(createdId, createdBy, createdAt),
                act(editedId, editedBy, editedAt),
                act(submittedId, submittedBy, submittedAt),
                act(decidedId, decidedBy, decidedAt),
                submitComment,
                decisionComment,
                rowVersion);
    }

    private static Act act(String id, String name, Instant at) {
        return at == null ? null : new Act(new Author(id, name), at);
    }
}
