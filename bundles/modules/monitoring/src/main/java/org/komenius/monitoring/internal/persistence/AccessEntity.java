package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.access.AccessRule;
import org.komenius.monitoring.internal.access.AccessRule.Mode;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.SubjectType;

@Entity
@Table(name = "MON_ACCESS")
class AccessEntity {

    private static final String NOBODY = "-";

    /** Type and id of the subject: {@code DATASET/…}. */
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "SUBJECT_TYPE")
    private String subjectType;

    @Column(name = "SUBJECT_ID")
    private String subjectId;

    @Column(name = "ACCESS_MODE")
    private String mode = Mode.EVERYONE.name();

    /** A sign, not null, for nobody in particular: queries compare it. */
    @Column(name = "OWNER_ID")
    private String ownerId = NOBODY;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CHANGED_MS")
    private Instant changed;

    @Column(name = "CHANGED_BY")
    private String changedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "MON_ACCESS_GRANT", joinColumns = @JoinColumn(name = "ACCESS_ID"))
    @Column(name = "GRANTEE")
    private Set<String> grantees = new HashSet<>();

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected AccessEntity() {}

    AccessEntity(SubjectType type, String subjectId, String ownerId) {
        this.id = key(type, subjectId);
        this.subjectType = type.name();
        this.subjectId = subjectId;
        this.ownerId = ownerId == null ? NOBODY : ownerId;
    }

    static String key(SubjectType type, String subjectId) {
        return type + "/" + subjectId;
    }

    void change(Mode newMode, Set<Grantee> named, String by, Instant now) {
        mode = newMode.name();
        Set<String> keys = named.stream().map(Grantee::key).collect(Collectors.toSet());
        grantees.retainAll(keys);
        grantees.addAll(keys);
        changedBy = by;
        changed = now;
    }

    void own(String newOwner) {
        ownerId = newOwner == null ? NOBODY : newOwner;
    }

    void forget(String grantee) {
        grantees.remove(grantee);
    }

    AccessRule toRule() {
        return new AccessRule(
                SubjectType.valueOf(subjectType),
                subjectId,
                Mode.valueOf(mode),
                ownerId.equals(NOBODY) ? null : ownerId,
                grantees.stream().map(Grantee::ofKey).collect(Collectors.toSet()),
                changed,
                changedBy,
                rowVersion);
    }
}
