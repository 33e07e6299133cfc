package org.komenius.pathways.internal.persistence;

import java.time.Instant;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.versions.NetworkInfo;

/** Every change of a version's state changes this row too, so that its row version lets only one of two at once through. */
@Entity
@Table(name = "PTW_NETWORK")
class NetworkEntity {

    private static final int SORT_LENGTH = 300;

    @Id
    @Column(name = "ID")
    private String id;

    @Lob
    @Column(name = "TITLES")
    private String titles;

    @Column(name = "SORT_TITLE")
    private String sortTitle;

    @Column(name = "LAST_NO")
    private int lastNumber;

    @Column(name = "DRAFT_NO")
    private Integer draft;

    @Column(name = "SUBMITTED_NO")
    private Integer submitted;

    @Column(name = "PUBLISHED_NO")
    private Integer published;

    @Convert(converter = InstantMillis.class)
    @Column(name = "PUBLISHED_MS")
    private Instant publishedAt;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CHANGED_MS")
    private Instant changed;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected NetworkEntity() {}

    NetworkEntity(String id, LocalizedText title, Instant now) {
        this.id = id;
        entitle(title, now);
    }

    final void entitle(LocalizedText title, Instant now) {
        titles = Titles.write(title);
        String lower = title.german().replace("\u00AD", "").toLowerCase(Locale.GERMAN);
        sortTitle = lower.length() > SORT_LENGTH ? lower.substring(0, SORT_LENGTH) : lower;
        changed = now;
    }

    int nextNumber() {
        return ++lastNumber;
    }

    Integer draft() {
        return draft;
    }

    Integer submitted() {
        return submitted;
    }

    Integer published() {
        return published;
    }

    void setDraft(Integer number, Instant now) {
        draft = number;
        changed = now;
    }

    void setSubmitted(Integer number, Instant now) {
        submitted = number;
        changed = now;
    }

    void setPublished(Integer number, Instant now) {
        published = number;
        publishedAt = number == null ? null : now;
        changed = now;
    }

    String sortTitle() {
        return sortTitle;
    }

    long rowVersion() {
        return rowVersion;
    }

    NetworkInfo toInfo() {
        return new NetworkInfo(id, Titles.read(titles), draft, submitted, published, publishedAt, changed, rowVersion);
    }
}
