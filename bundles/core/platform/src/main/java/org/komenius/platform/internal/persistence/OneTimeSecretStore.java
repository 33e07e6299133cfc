package org.komenius.platform.internal.persistence;

import java.time.Instant;
import java.util.Optional;
import org.komenius.persistence.Transactions;
import org.komenius.platform.internal.setup.OneTimeSecret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hashes of links that work once. */
@Component(service = OneTimeSecretStore.class)
public class OneTimeSecretStore {

    private final Transactions transactions;

    @Activate
    public OneTimeSecretStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Keeps {@code secret} and drops those with the same purpose and user, and whatever has expired. */
    public void replace(OneTimeSecret secret, Instant now) {
        transactions.run(em -> {
            em.createQuery("delete from OneTimeSecretEntity s where s.expires < :now")
                    .setParameter("now", now)
                    .executeUpdate();
            if (secret.userId() == null) {
                em.createQuery("delete from OneTimeSecretEntity s where s.purpose = :purpose")
                        .setParameter("purpose", secret.purpose().name())
                        .executeUpdate();
            } else {
                em.createQuery("delete from OneTimeSecretEntity s where s.purpose = :purpose and s.userId = :user")
                        .setParameter("purpose", secret.purpose().name())
                        .setParameter("user", secret.userId())
                        .executeUpdate();
            }
            em.persist(new OneTimeSecretEntity(secret));
        });
    }

    public Optional<OneTimeSecret> find(String hash) {
        return transactions.read(em ->
                Optional.ofNullable(em.find(OneTimeSecretEntity.class, hash)).map(OneTimeSecretEntity::toSecret));
    }

    /** True for exactly one caller, however many try at once. */
    public boolean take(String hash) {
        return transactions.write(em -> em.createQuery("delete from OneTimeSecretEntity s where s.hash = :hash")
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1);
    }
}
