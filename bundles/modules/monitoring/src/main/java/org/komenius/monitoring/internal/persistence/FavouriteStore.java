package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which data sets people have marked for themselves. */
@Component(service = FavouriteStore.class)
public class FavouriteStore {

    private final Transactions transactions;

    @Activate
    public FavouriteStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Since when, by data set. */
    public Map<String, Instant> of(String userId) {
        Map<String, Instant> since = new TreeMap<>();
        transactions
                .read(em -> em.createQuery(
                                "select f from FavouriteEntity f where f.userId = :user", FavouriteEntity.class)
                        .setParameter("user", userId)
                        .getResultList())
                .forEach(favourite -> since.put(favourite.datasetId(), favourite.since()));
        return since;
    }

    /** Does nothing where it is marked already. */
    public void mark(String userId, String datasetId) {
        transactions.write(em -> {
            if (em.find(FavouriteEntity.class, FavouriteEntity.id(userId, datasetId)) == null) {
                em.persist(new FavouriteEntity(userId, datasetId, Instant.now()));
            }
            return null;
        });
    }

    /** Does nothing where it is not marked. */
    public void unmark(String userId, String datasetId) {
        transactions.write(em -> {
            FavouriteEntity known = em.find(FavouriteEntity.class, FavouriteEntity.id(userId, datasetId));
            if (known != null) {
                em.remove(known);
            }
            return null;
        });
    }

    public void forget(String userId) {
        transactions.write(em -> em.createQuery("delete from FavouriteEntity f where f.userId = :user")
                .setParameter("user", userId)
                .executeUpdate());
    }
}
