package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.monitoring.internal.analysis.AnalysisJson;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.sharing.Snapshot;

@Entity
@Table(name = "MON_SNAPSHOT")
class SnapshotEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "DESCRIPTION")
    private String description;

    @Lob
    @Column(name = "DEFINITION")
    private String definition;

    @Lob
    @Column(name = "PRESENTATION")
    private String presentation;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "PUBLIC_MS")
    private Instant publicSince;

    @Column(name = "PUBLIC_BY")
    private String publicBy;

    @Column(name = "PUBLIC_REASON")
    private String publicReason;

    protected SnapshotEntity() {}

    SnapshotEntity(Snapshot snapshot, AnalysisJson json) {
        id = snapshot.hash();
        title = snapshot.title();
        description = snapshot.description();
        definition = json.write(snapshot.analysis());
        presentation = snapshot.presentation();
        created = snapshot.created();
    }

    void mark(PublicMark mark) {
        publicSince = mark == null ? null : mark.at();
        publicBy = mark == null ? null : mark.by();
        publicReason = mark == null ? null : mark.reason();
    }

    Snapshot toSnapshot(AnalysisJson json) {
        return new Snapshot(
                id,
                title,
                description,
                json.read(definition),
                presentation,
                created,
                publicSince == null ? null : new PublicMark(publicSince, publicBy, publicReason));
    }
}
