package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisJson;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;

@Entity
@Table(name = "MON_ANALYSIS")
class AnalysisEntity {

    static final String SHARED = "SHARED";

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "SORT_TITLE")
    private String sortTitle;

    @Column(name = "DESCRIPTION")
    private String description;

    @Lob
    @Column(name = "DEFINITION")
    private String definition;

    @Lob
    @Column(name = "PRESENTATION")
    private String presentation;

    /** {@code SHARED} or {@code PRIVATE}: queries cannot compare booleans on every database. */
    @Column(name = "VISIBILITY")
    private String visibility;

    @Column(name = "OWNER_ID")
    private String ownerId;

    @Column(name = "OWNER_NAME")
    private String ownerName;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "UPDATED_MS")
    private Instant updated;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected AnalysisEntity() {}

    AnalysisEntity(String ownerId, String ownerName, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.ownerId = ownerId;
        this.ownerName = ownerName;
        this.created = now;
    }

    void change(
            String newTitle,
            String newDescription,
            Analysis analysis,
            String newPresentation,
            boolean nowShared,
            AnalysisJson json,
            Instant now) {
        title = newTitle;
        sortTitle = newTitle.toLowerCase(Locale.GERMAN);
        description = newDescription;
        definition = json.write(analysis);
        presentation = newPresentation;
        visibility = nowShared ? SHARED : "PRIVATE";
        updated = now;
    }

    SavedAnalysis toSaved(AnalysisJson json) {
        return new SavedAnalysis(
                id,
                title,
                description,
                json.read(definition),
                presentation,
                visibility.equals(SHARED),
                ownerId,
                ownerName,
                created,
                updated,
                rowVersion);
    }

    String ownerId() {
        return ownerId;
    }
}
