package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.sharing.Comment;
import org.komenius.monitoring.internal.sharing.Comment.Kind;
import org.komenius.monitoring.internal.sharing.Comment.Subject;

@Entity
@Table(name = "MON_COMMENT")
class CommentEntity {

    @Id
    @Column(name = "ID")
    private String id;

    /** Of the two, one is set; both are foreign keys, so that comments go with what they are about. */
    @Column(name = "ANALYSIS_ID")
    private String analysisId;

    @Column(name = "DASHBOARD_ID")
    private String dashboardId;

    @Column(name = "AUTHOR_ID")
    private String authorId;

    @Column(name = "AUTHOR_NAME")
    private String authorName;

    @Column(name = "WORDS")
    private String words;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "RESOLVED_MS")
    private Instant resolved;

    @Column(name = "RESOLVED_BY")
    private String resolvedBy;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected CommentEntity() {}

    CommentEntity(Subject subject, String authorId, String authorName, String words, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.analysisId = subject.kind() == Kind.ANALYSIS ? subject.id() : null;
        this.dashboardId = subject.kind() == Kind.DASHBOARD ? subject.id() : null;
        this.authorId = authorId;
        this.authorName = authorName;
        this.words = words;
        this.created = now;
    }

    void say(String newWords) {
        words = newWords;
    }

    void resolve(Instant when, String by) {
        resolved = when;
        resolvedBy = by;
    }

    void anonymise(String nobody) {
        authorId = "deleted";
        authorName = nobody;
    }

    String authorId() {
        return authorId;
    }

    Comment toComment() {
        Subject subject =
                analysisId != null ? new Subject(Kind.ANALYSIS, analysisId) : new Subject(Kind.DASHBOARD, dashboardId);
        return new Comment(id, subject, authorId, authorName, words, created, resolved, resolvedBy, rowVersion);
    }
}
