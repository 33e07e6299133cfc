package org.komenius.platform.internal.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.komenius.persistence.Recent;
import org.komenius.persistence.Transactions;
import org.komenius.platform.internal.token.ApiToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** API tokens in the database, by the hash of their secret. */
@Component(service = ApiTokenStore.class)
public class ApiTokenStore {

    private final Transactions transactions;
    private final Recent<String, Optional<ApiToken>> recent;

    @Activate
    public ApiTokenStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
        this.recent = new Recent<>(transactions, Duration.ofSeconds(2), 1_000);
    }

    public void add(ApiToken token, String secretHash) {
        transactions.run(em -> em.persist(new ApiTokenEntity(token, secretHash)));
    }

    public Optional<ApiToken> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(ApiTokenEntity.class, id)).map(ApiTokenEntity::toToken));
    }

    public Optional<ApiToken> findBySecretHash(String hash) {
        return recent.get(hash, this::readBySecretHash);
    }

    private Optional<ApiToken> readBySecretHash(String hash) {
        return transactions.read(
                em -> em.createQuery("select t from ApiTokenEntity t where t.secretHash = :hash", ApiTokenEntity.class)
                        .setParameter("hash", hash)
                        .getResultStream()
                        .findFirst()
                        .map(ApiTokenEntity::toToken));
    }

    /**
     * By id, which is random: a stable order for paging.
     *
     * @param ownerId null for everybody's
     * @param afterId empty for the first page
     */
    public List<ApiToken> list(String ownerId, String afterId, int limit) {
        String ofOwner = ownerId == null ? "" : " and t.ownerId = :owner";
        return transactions.read(em -> {
            TypedQuery<ApiTokenEntity> query = em.createQuery(
                    "select t from ApiTokenEntity t where t.id > :after" + ofOwner + " order by t.id",
                    ApiTokenEntity.class);
            if (ownerId != null) {
                query.setParameter("owner", ownerId);
            }
            return query.setParameter("after", afterId).setMaxResults(limit).getResultList().stream()
                    .map(ApiTokenEntity::toToken)
                    .toList();
        });
    }

    public void used(String id, Instant when) {
        transactions.run(em -> em.createQuery("update ApiTokenEntity t set t.lastUsed = :when where t.id = :id")
                .setParameter("when", when)
                .setParameter("id", id)
                .executeUpdate());
    }

    /** False if there was none. */
    public boolean delete(String id) {
        return transactions.write(em -> {
            ApiTokenEntity token = em.find(ApiTokenEntity.class, id);
            if (token == null) {
                return false;
            }
            em.remove(token);
            return true;
        });
    }
}
