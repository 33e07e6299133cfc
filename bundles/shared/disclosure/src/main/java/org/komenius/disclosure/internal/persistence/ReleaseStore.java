package org.komenius.disclosure.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.internal.door.Crossing;
import org.komenius.disclosure.internal.door.Keeper;
import org.komenius.disclosure.internal.door.StoredRelease;
import org.komenius.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The memory of releases and the log of crossings. Both only grow, but for log lines whose time is over. */
@Component(service = ReleaseStore.class)
public class ReleaseStore implements Keeper {

    private final Transactions transactions;

    @Activate
    public ReleaseStore(@Reference(target = "(komenius.module=disclosure)") Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<StoredRelease> after(String source, String edition, int sequence) {
        return transactions.read(em -> em
                .createQuery(
                        "select r from ReleaseEntity r where r.source = :source and r.edition = :edition"
                                + " and r.sequence > :sequence order by r.sequence",
                        ReleaseEntity.class)
                .setParameter("source", source)
                .setParameter("edition", edition)
                .setParameter("sequence", sequence)
                .getResultList()
                .stream()
                .map(ReleaseEntity::toRelease)
                .toList());
    }

    @Override
    public List<String> editions(String source) {
        return transactions.read(em -> em.createQuery(
                        "select distinct r.edition from ReleaseEntity r where r.source = :source", String.class)
                .setParameter("source", source)
                .getResultList());
    }

    @Override
    public void add(StoredRelease release, Crossing crossing, List<ReleasedTable.Conflict> conflicts) {
        transactions.run(em -> {
            em.persist(new ReleaseEntity(release));
            em.persist(new CrossingEntity(crossing, conflicts));
        });
    }

    @Override
    public void log(Crossing crossing, List<ReleasedTable.Conflict> conflicts) {
        transactions.run(em -> em.persist(new CrossingEntity(crossing, conflicts)));
    }

    /** A line of the log with what stood in the way. @param conflicts the first of them, if there were very many */
    public record Attempt(Crossing crossing, List<ReleasedTable.Conflict> conflicts) {}

    public Optional<Attempt> attempt(String crossingId) {
        return transactions.read(em -> Optional.ofNullable(em.find(CrossingEntity.class, crossingId))
                .map(entity -> new Attempt(entity.toCrossing(), entity.conflicts())));
    }

    /** What stood in the way of a release that went out nevertheless; forgotten with its line in the log. */
    public Optional<Attempt> attemptOf(String releaseId) {
        return transactions.read(em -> em
                .createQuery(
                        "select c from CrossingEntity c where c.releaseId = :release and c.outcome = :outcome",
                        CrossingEntity.class)
                .setParameter("release", releaseId)
                .setParameter("outcome", Crossing.Outcome.RELEASED.name())
                .getResultList()
                .stream()
                .findFirst()
                .map(entity -> new Attempt(entity.toCrossing(), entity.conflicts())));
    }

    public Optional<StoredRelease> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(ReleaseEntity.class, id)).map(ReleaseEntity::toRelease));
    }

    public List<Crossing> crossingsOf(String callerId) {
        return transactions.read(em -> em
                .createQuery(
                        "select c from CrossingEntity c where c.callerId = :caller order by c.crossed",
                        CrossingEntity.class)
                .setParameter("caller", callerId)
                .getResultList()
                .stream()
                .map(CrossingEntity::toCrossing)
                .toList());
    }

    /** Deletes log lines older than {@code limit}; releases stay, since they protect as long as the people can be harmed. */
    public int forgetCrossingsBefore(Instant limit) {
        return transactions.write(em -> em.createQuery("delete from CrossingEntity c where c.crossed < :limit")
                .setParameter("limit", limit)
                .executeUpdate());
    }
}
