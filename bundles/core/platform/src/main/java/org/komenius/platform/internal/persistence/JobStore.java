package org.komenius.platform.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.TypedQuery;
import org.komenius.persistence.Transactions;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs in the database. */
@Component(service = JobStore.class)
public class JobStore {

    private final Transactions transactions;

    @Activate
    public JobStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(String node, JobInfo job) {
        transactions.run(em -> em.persist(new JobEntity(node, job)));
    }

    public void update(JobInfo job) {
        transactions.run(em -> {
            JobEntity entity = em.find(JobEntity.class, job.id());
            if (entity != null) {
                entity.apply(job);
            }
        });
    }

    public Optional<JobInfo> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(JobEntity.class, id)).map(JobEntity::toInfo));
    }

    /**
     * Newest first.
     *
     * @param module null for all
     * @param states empty for all
     * @param ownerId null for everybody's
     * @param before null for the first page
     */
    public List<JobInfo> list(String module, Set<JobState> states, String ownerId, Before before, int limit) {
        StringBuilder jpql = new StringBuilder("select j from JobEntity j where 1 = 1");
        jpql.append(module == null ? "" : " and j.module = :module");
        jpql.append(states.isEmpty() ? "" : " and j.state in :states");
        jpql.append(ownerId == null ? "" : " and j.ownerId = :owner");
        jpql.append(
                before == null ? "" : " and (j.submitted < :submitted or (j.submitted = :submitted and j.id < :id))");
        jpql.append(" order by j.submitted desc, j.id desc");
        return transactions.read(em -> {
            TypedQuery<JobEntity> query = em.createQuery(jpql.toString(), JobEntity.class);
            if (module != null) {
                query.setParameter("module", module);
            }
            if (!states.isEmpty()) {
                query.setParameter("states", states.stream().map(Enum::name).toList());
            }
            if (ownerId != null) {
                query.setParameter("owner", ownerId);
            }
            if (before != null) {
                query.setParameter("submitted", before.submitted()).setParameter("id", before.id());
            }
            return query.setMaxResults(limit).getResultList().stream()
                    .map(JobEntity::toInfo)
                    .toList();
        });
    }

    /** Marks what this node left unfinished when it ended; returns how many. */
    public int interruptUnfinished(String node, Instant now) {
        return transactions.write(em -> em.createQuery("update JobEntity j set j.state = :interrupted, j.ended = :now"
                        + " where j.node = :node and j.state in :unfinished")
                .setParameter("interrupted", JobState.INTERRUPTED.name())
                .setParameter("now", now)
                .setParameter("node", node)
                .setParameter("unfinished", List.of(JobState.QUEUED.name(), JobState.RUNNING.name()))
                .executeUpdate());
    }

    /** Takes the name off the jobs of a user who is deleted. */
    public void anonymise(String ownerId, String name) {
        transactions.run(em -> em.createQuery("update JobEntity j set j.ownerName = :name where j.ownerId = :owner")
                .setParameter("name", name)
                .setParameter("owner", ownerId)
                .executeUpdate());
    }

    /** Position after the last job of the page before. */
    public record Before(Instant submitted, String id) {}
}
