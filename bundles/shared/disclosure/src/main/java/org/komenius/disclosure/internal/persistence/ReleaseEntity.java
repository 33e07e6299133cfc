package org.komenius.disclosure.internal.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.disclosure.internal.door.StoredRelease;

/** A release with its exact cells, see {@link StoredRelease}. Never changed. */
@Entity
@Table(name = "DSC_RELEASE")
class ReleaseEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "SOURCE_ID")
    private String source;

    @Column(name = "EDITION")
    private String edition;

    @Column(name = "SEQ_NO")
    private int sequence;

    @Column(name = "FINGERPRINT")
    private String fingerprint;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "CELLS")
    private int cells;

    @Column(name = "PROTECTED_CELLS")
    private int protectedCells;

    /** Packed and in Base64, since byte columns differ too much between databases. */
    @Lob
    @Column(name = "CONTENT")
    private String content;

    @Convert(converter = InstantMillis.class)
    @Column(name = "RELEASED_MS")
    private Instant released;

    @Column(name = "RELEASED_BY")
    private String releasedBy;

    protected ReleaseEntity() {}

    ReleaseEntity(StoredRelease release) {
        this.id = release.table().id();
        this.source = release.source();
        this.edition = release.edition();
        this.sequence = release.sequence();
        this.fingerprint = release.fingerprint();
        this.title = release.table().title();
        this.cells = release.table().size();
        this.protectedCells = (int) Arrays.stream(release.table().reasons())
                .filter(Objects::nonNull)
                .count();
        this.content = Base64.getEncoder().encodeToString(ReleaseContent.write(release));
        this.released = release.released();
        this.releasedBy = release.releasedBy();
    }

    StoredRelease toRelease() {
        return ReleaseContent.read(
                Base64.getDecoder().decode(content),
                id,
                title,
                source,
                edition,
                sequence,
                fingerprint,
                released,
                releasedBy);
    }

    ReleaseSummary toSummary() {
        return new ReleaseSummary(id, source, edition, sequence, title, cells, protectedCells, released, releasedBy);
    }
}
