package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.komenius.monitoring.internal.sharing.Comment;
import org.komenius.monitoring.internal.sharing.Comment.Kind;
import org.komenius.monitoring.internal.sharing.Comment.Subject;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comments. Whether somebody may see what they are about is for the caller to know. */
@Component(service = CommentStore.class)
public class CommentStore {

    private final Transactions transactions;

    @Activate
    public CommentStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Oldest first. */
    public Page<Comment> page(Subject subject, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        String column = subject.kind() == Kind.ANALYSIS ? "c.analysisId" : "c.dashboardId";
        String about = " from CommentEntity c where " + column + " = :subject";
        return transactions.read(em -> {
            long total = em.createQuery("select count(c)" + about, Long.class)
                    .setParameter("subject", subject.id())
                    .getSingleResult();
            String beyond = after.isEmpty() ? "" : " and (c.created > :time or (c.created = :time and c.id > :id))";
            var query = em.createQuery("select c" + about + beyond + " order by c.created, c.id", CommentEntity.class)
                    .setParameter("subject", subject.id())
                    .setMaxResults(limit + 1);
            if (!after.isEmpty()) {
                query.setParameter("time", Instant.ofEpochMilli(Long.parseLong(after.get(0))))
                        .setParameter("id", after.get(1));
            }
            List<Comment> found =
                    query.getResultList().stream().map(CommentEntity::toComment).toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            Comment last = found.get(limit - 1);
            return new Page<>(
                    found.subList(0, limit),
                    Cursors.encode(String.valueOf(last.created().toEpochMilli()), last.id()),
                    total);
        });
    }

    public Comment add(Subject subject, String words, Caller author) {
        return transactions.write(em -> {
            CommentEntity comment = new CommentEntity(subject, author.id(), author.name(), words, Instant.now());
            em.persist(comment);
            em.flush();
            return comment.toComment();
        });
    }

    public Optional<Comment> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(CommentEntity.class, id)).map(CommentEntity::toComment));
    }

    /** Only the author changes words. Empty if it is not the caller's. */
    public Optional<Comment> say(String id, String ifMatch, String words, Caller author) {
        return transactions.write(em -> Optional.ofNullable(em.find(CommentEntity.class, id))
                .filter(comment -> comment.authorId().equals(author.id()))
                .map(comment -> {
                    ETags.requireMatch(ifMatch, comment.toComment().rowVersion());
                    comment.say(words);
                    em.flush();
                    return comment.toComment();
                }));
    }

    /** @param settled false opens it again */
    public Optional<Comment> resolve(String id, boolean settled, Caller by) {
        return transactions.write(
                em -> Optional.ofNullable(em.find(CommentEntity.class, id)).map(comment -> {
                    comment.resolve(settled ? Instant.now() : null, settled ? by.name() : null);
                    em.flush();
                    return comment.toComment();
                }));
    }

    /** Only the author deletes. */
    public boolean delete(String id, Caller author) {
        return transactions.write(em -> Optional.ofNullable(em.find(CommentEntity.class, id))
                .filter(comment -> comment.authorId().equals(author.id()))
                .map(comment -> {
                    em.remove(comment);
                    return true;
                })
                .orElse(false));
    }

    public List<Comment> by(String userId) {
        return transactions.read(em -> em
                .createQuery(
                        "select c from CommentEntity c where c.authorId = :user order by c.created",
                        CommentEntity.class)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .map(CommentEntity::toComment)
                .toList());
    }

    /** Takes the person out of their comments; what was said stays, since answers refer to it. */
    public int anonymise(String userId, String nobody) {
        return transactions.write(em -> {
            List<CommentEntity> comments = em.createQuery(
                            "select c from CommentEntity c where c.authorId = :user", CommentEntity.class)
                    .setParameter("user", userId)
                    .getResultList();
            comments.forEach(comment -> comment.anonymise(nobody));
            return comments.size();
        });
    }
}
