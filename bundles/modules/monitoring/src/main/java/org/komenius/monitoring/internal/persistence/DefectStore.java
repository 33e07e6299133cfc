package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.DefectComment;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.persistence.Transactions;
import org.komenius.rest.ETags;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single defects with their threads. Does not ask who may see them: whoever calls has looked at the data set first. */
@Component(service = DefectStore.class)
public class DefectStore {

    private final Transactions transactions;
    private final QualityJson json = new QualityJson();

    @Activate
    public DefectStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Who has to do something until when.
     *
     * @param officeId null for nobody
     * @param assigneeId null for nobody in particular, as is the name
     * @param due null for no day
     */
    public record Assignment(String officeId, String assigneeId, String assigneeName, LocalDate due) {}

    public Optional<Defect> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(DefectEntity.class, id)).map(entity -> entity.toDefect(json)));
    }

    /** Id of the person that it is assigned to; empty for nobody. */
    public Optional<String> assigneeId(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(DefectEntity.class, id)).map(DefectEntity::assigneeId));
    }

    /**
     * Puts it into another state; the reason also becomes a comment, so that the thread tells the whole story.
     *
     * @param reason null where the state needs none
     */
    public Optional<Defect> become(String id, String ifMatch, DefectState next, String reason, Caller by) {
        Instant now = Instant.now();
        return transactions.write(
                em -> Optional.ofNullable(em.find(DefectEntity.class, id)).map(entity -> {
                    Defect before = entity.toDefect(json);
                    ETags.requireMatch(ifMatch, before.rowVersion());
                    entity.become(next, next.needsReason() ? reason : null, before.lastVersion(), now);
                    note(em, id, by, stateNote(next, reason, true), stateNote(next, reason, false), now);
                    em.flush();
                    return entity.toDefect(json);
                }));
    }

    private static String stateNote(DefectState next, String reason, boolean german) {
        String what =
                switch (next) {
                    case OPEN -> german ? "Wieder geöffnet" : "Reopened";
                    case IN_WORK -> german ? "In Arbeit genommen" : "Work has begun";
                    case ACCEPTED -> german ? "Als richtig bestätigt" : "Confirmed as right";
                    case CLOSED -> german ? "Geschlossen" : "Closed";
                };
        return reason == null || reason.isBlank() ? what + "." : what + ": " + reason;
    }

    public Optional<Defect> assign(String id, String ifMatch, Assignment assignment) {
        Instant now = Instant.now();
        return transactions.write(
                em -> Optional.ofNullable(em.find(DefectEntity.class, id)).map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toDefect(json).rowVersion());
                    entity.assign(
                            assignment.officeId(),
                            assignment.assigneeId(),
                            assignment.assigneeName(),
                            assignment.due(),
                            now);
                    em.flush();
                    return entity.toDefect(json);
                }));
    }

    /** The oldest first. */
    public List<DefectComment> comments(String id) {
        return transactions.read(em -> em
                .createQuery(
                        "select c from DefectCommentEntity c where c.defectId = :id order by c.created, c.order, c.id",
                        DefectCommentEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(DefectCommentEntity::toComment)
                .toList());
    }

    public DefectComment comment(String id, Caller by, String text) {
        Instant now = Instant.now();
        return transactions.write(em -> note(em, id, by, text, null, now).toComment());
    }

    private static DefectCommentEntity note(
            EntityManager em, String id, Caller by, String german, String english, Instant now) {
        long before = em.createQuery("select count(c) from DefectCommentEntity c where c.defectId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        DefectCommentEntity entity =
                new DefectCommentEntity(id, by.id(), by.name(), german, english, now, (int) before + 1);
        em.persist(entity);
        return entity;
    }

    /** How many of the data set's defects stand where. */
    public Map<DefectState, Long> counts(String datasetId) {
        return transactions.read(em -> {
            Map<DefectState, Long> counts = new EnumMap<>(DefectState.class);
            em.createQuery(
                            "select d.state, count(d) from DefectEntity d where d.datasetId = :id group by d.state",
                            Object[].class)
                    .setParameter("id", datasetId)
                    .getResultList()
                    .forEach(row -> counts.put(DefectState.valueOf((String) row[0]), (Long) row[1]));
            return counts;
        });
    }

    /** What a person wrote, the oldest first. */
    public List<DefectComment> commentsBy(String userId) {
        return transactions.read(em -> em
                .createQuery(
                        "select c from DefectCommentEntity c where c.authorId = :id order by c.created, c.id",
                        DefectCommentEntity.class)
                .setParameter("id", userId)
                .getResultList()
                .stream()
                .map(DefectCommentEntity::toComment)
                .toList());
    }

    /** Ids of the defects that are assigned to a person. */
    public List<String> assignedTo(String userId) {
        return transactions.read(em -> em.createQuery(
                        "select d.id from DefectEntity d where d.assigneeId = :id order by d.id", String.class)
                .setParameter("id", userId)
                .getResultList());
    }

    /** Takes the person's name out of threads and assignments; the words stay. */
    public void forget(String userId, String name) {
        transactions.run(em -> {
            em.createQuery("update DefectCommentEntity c set c.authorId = null, c.authorName = :name"
                            + " where c.authorId = :id")
                    .setParameter("name", name)
                    .setParameter("id", userId)
                    .executeUpdate();
            em.createQuery("select d from DefectEntity d where d.assigneeId = :id", DefectEntity.class)
                    .setParameter("id", userId)
                    .getResultList()
                    .forEach(entity -> entity.forget(null));
        });
    }
}
