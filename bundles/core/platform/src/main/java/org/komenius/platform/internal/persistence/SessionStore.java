package org.komenius.platform.internal.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.komenius.persistence.Recent;
import org.komenius.persistence.Transactions;
import org.komenius.platform.internal.session.SessionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions in the database, so that every node knows them and a restart ends none. */
@Component(service = SessionStore.class)
public class SessionStore {

    private final Transactions transactions;
    private final Recent<String, Optional<SessionRow>> recent;

    @Activate
    public SessionStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
        this.recent = new Recent<>(transactions, Duration.ofSeconds(2), 1_000);
    }

    public void add(SessionRow row) {
        transactions.run(em -> em.persist(new SessionEntity(row)));
    }

    public Optional<SessionRow> find(String secretHash) {
        return recent.get(secretHash, this::read);
    }

    private Optional<SessionRow> read(String secretHash) {
        return transactions.read(em ->
                Optional.ofNullable(em.find(SessionEntity.class, secretHash)).map(SessionEntity::toRow));
    }

    public void touch(String secretHash, Instant when) {
        transactions.run(em -> em.createQuery("update SessionEntity s set s.lastUsed = :when where s.id = :id")
                .setParameter("when", when)
                .setParameter("id", secretHash)
                .executeUpdate());
    }

    public void delete(String secretHash) {
        transactions.run(em -> em.createQuery("delete from SessionEntity s where s.id = :id")
                .setParameter("id", secretHash)
                .executeUpdate());
    }

    /** Ends all sessions of a user but {@code exceptHash}, which may be null. */
    public void deleteOf(String userId, String exceptHash) {
        transactions.run(em -> em.createQuery("delete from SessionEntity s where s.userId = :user and s.id <> :except")
                .setParameter("user", userId)
                .setParameter("except", exceptHash == null ? "" : exceptHash)
                .executeUpdate());
    }

    /** Forgets what nobody can use any more. */
    public int deleteExpired(Instant createdBefore, Instant lastUsedBefore) {
        return transactions.write(
                em -> em.createQuery("delete from SessionEntity s where s.created < :created or s.lastUsed < :used")
                        .setParameter("created", createdBefore)
                        .setParameter("used", lastUsedBefore)
                        .executeUpdate());
    }
}
