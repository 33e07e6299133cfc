package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.quality.DefectComment;

@Entity
@Table(name = "MON_DEFECT_COMMENT")
class DefectCommentEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "DEFECT_ID")
    private String defectId;

    @Column(name = "AUTHOR_ID")
    private String authorId;

    @Column(name = "AUTHOR_NAME")
    private String authorName;

    @Column(name = "TEXT_DE")
    private String german;

    @Column(name = "TEXT_EN")
    private String english;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    /** Several notes may fall into one millisecond. */
    @Column(name = "ORDER_NO")
    private int order;

    protected DefectCommentEntity() {}

    /** @param authorId null for the system, as is its name */
    DefectCommentEntity(
            String defectId,
            String authorId,
            String authorName,
            String german,
            String english,
            Instant now,
            int order) {
        this.id = UUID.randomUUID().toString();
        this.defectId = defectId;
        this.authorId = authorId;
        this.authorName = authorName;
        this.german = german;
        this.english = english;
        this.created = now;
        this.order = order;
    }

    DefectComment toComment() {
        LocalizedText text = LocalizedText.of(german, english == null ? german : english);
        return new DefectComment(id, authorName, text, created);
    }
}
