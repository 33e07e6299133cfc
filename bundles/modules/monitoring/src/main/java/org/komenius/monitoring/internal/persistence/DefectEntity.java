package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.Finding;
import org.komenius.monitoring.internal.quality.Place;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.monitoring.internal.quality.QualitySettings;
import org.komenius.monitoring.internal.quality.RuleKind;
import org.komenius.monitoring.internal.quality.Severity;

@Entity
@Table(name = "MON_DEFECT")
class DefectEntity {

    /** Sorts behind every day. */
    static final String NEVER_DUE = "9999-12-31";

    private static final int SEARCHED = 2000;

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "RULE_ID")
    private String ruleId;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "IDENTITY_SHA")
    private String identity;

    /** Rank, so that lists can be sorted by it. */
    @Column(name = "SEVERITY")
    private int severity;

    @Column(name = "STATE")
    private String state;

    @Lob
    @Column(name = "FINDING")
    private String finding;

    @Column(name = "SEARCH_TEXT")
    private String searchText;

    @Column(name = "OFFICE_ID")
    private String officeId;

    @Column(name = "ASSIGNEE_ID")
    private String assigneeId;

    @Column(name = "ASSIGNEE_NAME")
    private String assigneeName;

    @Column(name = "DUE_DAY")
    private String due;

    @Column(name = "FIRST_VERSION")
    private int firstVersion;

    @Column(name = "LAST_VERSION")
    private int lastVersion;

    @Column(name = "CLOSED_VERSION")
    private Integer closedVersion;

    @Column(name = "REASON")
    private String reason;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "UPDATED_MS")
    private Instant updated;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected DefectEntity() {}

    DefectEntity(String identity, String datasetId, String ruleId, QualitySettings settings, int version, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.identity = identity;
        this.datasetId = datasetId;
        this.ruleId = ruleId;
        this.state = DefectState.OPEN.name();
        this.officeId = settings.officeId();
        this.due = NEVER_DUE;
        this.firstVersion = version;
        this.created = now;
    }

    /** Notes that a run has seen it. */
    void seen(Finding seen, Severity rank, String title, int version, QualityJson json, Instant now) {
        kind = seen.kind().name();
        severity = rank.ordinal();
        finding = json.write(seen);
        // The name of another data set is not for everybody who may see this one.
        String places = (seen.kind() == RuleKind.REDUNDANT ? List.<Place>of() : seen.places())
                .stream()
                        .map(place -> place.code() + " " + place.label().german())
                        .collect(Collectors.joining(" "));
        String all = (places + " " + title).toLowerCase(Locale.GERMAN);
        searchText = all.substring(0, Math.min(SEARCHED, all.length()));
        lastVersion = version;
        updated = now;
    }

    /** Seen again with figures that did not reach the kept ones. */
    void seenAgain(int version) {
        lastVersion = version;
    }

    void become(DefectState next, String why, Integer atVersion, Instant now) {
        state = next.name();
        reason = why;
        closedVersion = next == DefectState.CLOSED ? atVersion : null;
        updated = now;
    }

    void assign(String newOffice, String newAssigneeId, String newAssigneeName, LocalDate newDue, Instant now) {
        officeId = newOffice;
        assigneeId = newAssigneeId;
        assigneeName = newAssigneeName;
        due = newDue == null ? NEVER_DUE : newDue.toString();
        updated = now;
    }

    /** The data set's office, for a defect that had none. */
    void fallTo(String office, LocalDate day, Instant now) {
        officeId = office;
        if (due.equals(NEVER_DUE)) {
            due = day.toString();
        }
        updated = now;
    }

    void forget(String name) {
        assigneeId = null;
        assigneeName = name;
    }

    void dueOn(LocalDate day) {
        due = day.toString();
    }

    String id() {
        return id;
    }

    String identity() {
        return identity;
    }

    String ruleId() {
        return ruleId;
    }

    String assigneeId() {
        return assigneeId;
    }

    Defect toDefect(QualityJson json) {
        return new Defect(
                id,
                datasetId,
                ruleId,
                Severity.values()[severity],
                DefectState.valueOf(state),
                json.readFinding(finding),
                officeId,
                assigneeName,
                due.equals(NEVER_DUE) ? null : LocalDate.parse(due),
                firstVersion,
                lastVersion,
                closedVersion,
                reason,
                created,
                updated,
                rowVersion);
    }
}
