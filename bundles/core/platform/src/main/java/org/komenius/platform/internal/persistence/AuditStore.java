package org.komenius.platform.internal.persistence;

import java.util.List;
import java.util.function.BiFunction;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.komenius.persistence.Transactions;
import org.komenius.platform.internal.audit.AuditEntry;
import org.komenius.platform.internal.audit.AuditFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log's table. Appends wait for each other on the row that holds the chain's end, on every node alike. */
@Component(service = AuditStore.class)
public class AuditStore {

    private final Transactions transactions;

    @Activate
    public AuditStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Appends what {@code next} makes from the next sequence number and the last hash. */
    public AuditEntry append(BiFunction<Long, String, AuditEntry> next) {
        return transactions.write(em -> {
            AuditHeadEntity head =
                    em.find(AuditHeadEntity.class, AuditHeadEntity.ONLY_ID, LockModeType.PESSIMISTIC_WRITE);
            AuditEntry entry = next.apply(head.lastSequence() + 1, head.lastHash());
            em.persist(new AuditEntryEntity(entry));
            head.moveTo(entry.sequence(), entry.hash());
            em.flush();
            return entry;
        });
    }

    public End end() {
        return transactions.read(em -> {
            AuditHeadEntity head = em.find(AuditHeadEntity.class, AuditHeadEntity.ONLY_ID);
            return new End(head.lastSequence(), head.lastHash());
        });
    }

    /** Entries after {@code sequence} up to {@code until}, oldest first. */
    public List<AuditEntry> after(long sequence, long until, int limit) {
        return transactions.read(em -> em
                .createQuery(
                        "select a from AuditEntryEntity a where a.sequence > :after and a.sequence <= :until"
                                + " order by a.sequence",
                        AuditEntryEntity.class)
                .setParameter("after", sequence)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AuditEntryEntity::toEntry)
                .toList());
    }

    /** Entries before {@code sequence} that fit {@code filter}, newest first. */
    public List<AuditEntry> newest(AuditFilter filter, long beforeSequence, int limit) {
        StringBuilder jpql = new StringBuilder("select a from AuditEntryEntity a where a.sequence < :before");
        filter.text()
                .ifPresent(t -> jpql.append(" and (lower(a.actorName) like :text" + LikePattern.ESCAPE
                        + " or lower(a.subject) like :text" + LikePattern.ESCAPE
                        + " or lower(a.action) like :text" + LikePattern.ESCAPE + ")"));
        filter.module().ifPresent(m -> jpql.append(" and a.module = :module"));
        filter.action().ifPresent(a -> jpql.append(" and a.action = :action"));
        filter.from().ifPresent(f -> jpql.append(" and a.occurred >= :from"));
        filter.until().ifPresent(u -> jpql.append(" and a.occurred < :until"));
        jpql.append(" order by a.sequence desc");
        return transactions.read(em -> {
            TypedQuery<AuditEntryEntity> query = em.createQuery(jpql.toString(), AuditEntryEntity.class);
            query.setParameter("before", beforeSequence);
            filter.text().ifPresent(t -> query.setParameter("text", LikePattern.containing(t)));
            filter.module().ifPresent(m -> query.setParameter("module", m));
            filter.action().ifPresent(a -> query.setParameter("action", a));
            filter.from().ifPresent(f -> query.setParameter("from", f));
            filter.until().ifPresent(u -> query.setParameter("until", u));
            return query.setMaxResults(limit).getResultList().stream()
                    .map(AuditEntryEntity::toEntry)
                    .toList();
        });
    }

    /** Where the chain ends. */
    public record End(long sequence, String hash) {}
}
