package org.komenius.monitoring.internal.persistence;

import java.util.List;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.quality.CheckInfo;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finished runs of the rules. */
@Component(service = CheckStore.class)
public class CheckStore {

    private final Transactions transactions;
    private final QualityJson json = new QualityJson();

    @Activate
    public CheckStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void keep(CheckInfo check) {
        transactions.run(em -> em.persist(new CheckEntity(check, json)));
    }

    /** The newest first. */
    public Page<CheckInfo> page(String datasetId, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        String beyond = after.isEmpty() ? "" : " and (c.ended < :at or (c.ended = :at and c.id > :id))";
        return transactions.read(em -> {
            TypedQuery<CheckEntity> query = em.createQuery(
                            "select c from CheckEntity c where c.datasetId = :set" + beyond
                                    + " order by c.ended desc, c.id",
                            CheckEntity.class)
                    .setParameter("set", datasetId);
            if (!after.isEmpty()) {
                query.setParameter("at", InstantMillis.read(after.get(0))).setParameter("id", after.get(1));
            }
            List<CheckEntity> found = query.setMaxResults(limit + 1).getResultList();
            String next = found.size() <= limit ? null : cursor(found.get(limit - 1));
            return new Page<>(
                    found.stream()
                            .limit(limit)
                            .map(entity -> entity.toInfo(json))
                            .toList(),
                    next,
                    null);
        });
    }

    private static String cursor(CheckEntity last) {
        return Cursors.encode(String.valueOf(last.ended().toEpochMilli()), last.id());
    }

    /** The newest run over that version. */
    public Optional<CheckInfo> last(String datasetId, int version) {
        return transactions.read(em -> em
                .createQuery(
                        "select c from CheckEntity c where c.datasetId = :set and c.version = :version"
                                + " order by c.ended desc, c.id",
                        CheckEntity.class)
                .setParameter("set", datasetId)
                .setParameter("version", version)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(entity -> entity.toInfo(json))
                .findFirst());
    }

    /** The same runs without the name of who started them. */
    public void forget(String userId, String name) {
        transactions.run(
                em -> em.createQuery("update CheckEntity c set c.byId = null, c.byName = :name where c.byId = :id")
                        .setParameter("name", name)
                        .setParameter("id", userId)
                        .executeUpdate());
    }

    public long countBy(String userId) {
        return transactions.read(
                em -> em.createQuery("select count(c) from CheckEntity c where c.byId = :id", Long.class)
                        .setParameter("id", userId)
                        .getSingleResult());
    }
}
