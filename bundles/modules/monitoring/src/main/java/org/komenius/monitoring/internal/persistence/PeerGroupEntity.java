package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.analysis.PeerGroup;

@Entity
@Table(name = "MON_PEER_GROUP")
class PeerGroupEntity {

    static final String SHARED = "SHARED";

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "SORT_TITLE")
    private String sortTitle;

    @Column(name = "REGION_KEY")
    private String region;

    /** Keys with blanks between them: no key has one. */
    @Lob
    @Column(name = "CODES")
    private String codes;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "VISIBILITY")
    private String visibility;

    @Column(name = "OWNER_ID")
    private String ownerId;

    @Column(name = "OWNER_NAME")
    private String ownerName;

    @Convert(converter = InstantMillis.class)
    @Column(name = "UPDATED_MS")
    private Instant updated;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected PeerGroupEntity() {}

    PeerGroupEntity(String ownerId, String ownerName) {
        this.id = UUID.randomUUID().toString();
        this.ownerId = ownerId;
        this.ownerName = ownerName;
    }

    void change(PeerGroupStore.Content content, Instant now) {
        title = content.title();
        sortTitle = title.toLowerCase(Locale.GERMAN);
        region = content.region();
        codes = String.join(" ", content.codes());
        reason = content.reason();
        visibility = content.shared() ? SHARED : "PRIVATE";
        updated = now;
    }

    PeerGroup toGroup() {
        return new PeerGroup(
                id,
                title,
                region,
                List.of(codes.split(" ")),
                reason,
                visibility.equals(SHARED),
                ownerId,
                ownerName,
                updated,
                rowVersion);
    }

    boolean isVisibleTo(String userId) {
        return visibility.equals(SHARED) || ownerId.equals(userId);
    }

    String ownerId() {
        return ownerId;
    }
}
