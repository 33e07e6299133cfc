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
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.dashboard.Dashboard.Content;
import org.komenius.monitoring.internal.dashboard.Dashboard.PublicContent;
import org.komenius.monitoring.internal.dashboard.Dashboard.Published;
import org.komenius.monitoring.internal.dashboard.DashboardJson;

@Entity
@Table(name = "MON_DASHBOARD")
class DashboardEntity {

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
    @Column(name = "CONTENT")
    private String content;

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

    @Lob
    @Column(name = "PUBLIC_CONTENT")
    private String publicContent;

    @Convert(converter = InstantMillis.class)
    @Column(name = "PUBLIC_MS")
    private Instant publicSince;

    @Column(name = "PUBLIC_BY")
    private String publicBy;

    @Column(name = "PUBLIC_REASON")
    private String publicReason;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected DashboardEntity() {}

    DashboardEntity(String ownerId, String ownerName, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.ownerId = ownerId;
        this.ownerName = ownerName;
        this.created = now;
    }

    void change(DashboardStore.Draft draft, DashboardJson json, Instant now) {
        title = draft.title();
        sortTitle = draft.title().toLowerCase(Locale.GERMAN);
        description = draft.description();
        content = json.write(draft.content());
        visibility = draft.shared() ? SHARED : "PRIVATE";
        updated = now;
    }

    void publish(Published published, DashboardJson json) {
        publicContent = published == null ? null : json.write(published.content());
        publicSince = published == null ? null : published.mark().at();
        publicBy = published == null ? null : published.mark().by();
        publicReason = published == null ? null : published.mark().reason();
    }

    void handOver(String nobody) {
        ownerId = "deleted";
        ownerName = nobody;
    }

    boolean isShared() {
        return visibility.equals(SHARED);
    }

    boolean isPublic() {
        return publicSince != null;
    }

    String ownerId() {
        return ownerId;
    }

    Dashboard toDashboard(DashboardJson json) {
        return new Dashboard(
                id,
                title,
                description,
                json.read(content, Content.class),
                isShared(),
                ownerId,
                ownerName,
                created,
                updated,
                isPublic()
                        ? new Published(
                                json.read(publicContent, PublicContent.class),
                                new PublicMark(publicSince, publicBy, publicReason))
                        : null,
                rowVersion);
    }
}
