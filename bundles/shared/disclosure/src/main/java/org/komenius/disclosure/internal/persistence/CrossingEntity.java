package org.komenius.disclosure.internal.persistence;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.internal.door.Crossing;

/** One line of the log, see {@link Crossing}. Never changed. */
@Entity
@Table(name = "DSC_CROSSING")
class CrossingEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CROSSED_MS")
    private Instant crossed;

    @Column(name = "CALLER_ID")
    private String callerId;

    @Column(name = "CALLER_NAME")
    private String callerName;

    @Column(name = "SOURCE_ID")
    private String source;

    @Column(name = "EDITION")
    private String edition;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "PURPOSE")
    private String purpose;

    @Column(name = "OUTCOME")
    private String outcome;

    @Column(name = "RELEASE_ID")
    private String releaseId;

    @Column(name = "CELLS")
    private int cells;

    @Column(name = "PROTECTED_CELLS")
    private int protectedCells;

    @Column(name = "CHANGES_REASON")
    private String changesReason;

    @Column(name = "CONFLICT_COUNT")
    private Integer conflictCount;

    /** As JSON; null for attempts of former versions. */
    @Lob
    @Column(name = "CONFLICTS")
    private String conflicts;

    protected CrossingEntity() {}

    CrossingEntity(Crossing crossing, List<ReleasedTable.Conflict> conflicts) {
        this.changesReason = crossing.changesReason();
        this.conflictCount = crossing.conflicts();
        this.conflicts = ConflictJson.write(conflicts);
        this.id = crossing.id();
        this.crossed = crossing.crossed();
        this.callerId = crossing.callerId();
        this.callerName = crossing.callerName();
        this.source = crossing.source();
        this.edition = crossing.edition();
        this.title = crossing.title();
        this.purpose = crossing.purpose();
        this.outcome = crossing.outcome().name();
        this.releaseId = crossing.releaseId();
        this.cells = crossing.cells();
        this.protectedCells = crossing.protectedCells();
    }

    Crossing toCrossing() {
        return new Crossing(
                id,
                crossed,
                callerId,
                callerName,
                source,
                edition,
                title,
                purpose,
                Crossing.Outcome.valueOf(outcome),
                releaseId,
                cells,
                protectedCells,
                changesReason,
                conflictCount == null ? 0 : conflictCount);
    }

    List<ReleasedTable.Conflict> conflicts() {
        return conflicts == null ? List.of() : ConflictJson.read(conflicts);
    }
}
