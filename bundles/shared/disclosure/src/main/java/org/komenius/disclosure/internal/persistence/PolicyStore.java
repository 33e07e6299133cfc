package org.komenius.disclosure.internal.persistence;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.internal.door.SourcePolicy;
import org.komenius.persistence.Recent;
import org.komenius.persistence.Transactions;
import org.komenius.rest.ETags;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How sources are protected. A source without an entry is guarded by the default policy. */
@Component(service = PolicyStore.class)
public class PolicyStore {

    private static final int SECRET_BYTES = 32;
    /** A guard that another node switches counts here after this time at the latest. */
    private static final Duration LONGEST_KNOWN = Duration.ofSeconds(2);

    private static final int SOURCES_KNOWN = 5_000;

    private final Transactions transactions;
    private final SecureRandom random = new SecureRandom();
    private final Recent<String, Optional<SourcePolicy>> nearest;

    @Activate
    public PolicyStore(@Reference(target = "(komenius.module=disclosure)") Transactions transactions) {
        this.transactions = transactions;
        this.nearest = new Recent<>(transactions, LONGEST_KNOWN, SOURCES_KNOWN);
    }

    public Optional<SourcePolicy> find(String source) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(PolicyEntity.class, source)).map(PolicyEntity::toPolicy));
    }

    /**
     * The policy of the source or of the nearest one above it. An entry that was only made for its secret says nothing. Every figure that
     * goes out asks for it, so it is kept in memory until something is written here.
     */
    public Optional<SourcePolicy> nearest(String source) {
        return nearest.get(source, this::readNearest);
    }

    private Optional<SourcePolicy> readNearest(String source) {
        return transactions.read(em -> {
            for (String at = source; ; at = at.substring(0, at.lastIndexOf('/'))) {
                PolicyEntity entity = em.find(PolicyEntity.class, at);
                if (entity != null && !entity.isSecretOnly()) {
                    return Optional.of(entity.toPolicy());
                }
                if (at.lastIndexOf('/') < 0) {
                    return Optional.empty();
                }
            }
        });
    }

    /** The source's secret for cell keys; made when first asked for, and the same ever after. */
    public byte[] secret(String source) {
        String known = transactions.write(em -> {
            PolicyEntity entity = em.find(PolicyEntity.class, source);
            if (entity == null) {
                entity = fresh(source);
                entity.change(
                        true,
                        PolicyJson.write(ConfidentialityPolicy.COUNTS),
                        PolicyEntity.SECRET_ONLY,
                        Instant.now(),
                        "system");
                em.persist(entity);
            }
            return entity.secret();
        });
        return Base64.getDecoder().decode(known);
    }

    /**
     * @param ifMatch the entry's ETag as the caller knows it; null for a source without an entry
     * @throws org.komenius.model.problem.ProblemException PRECONDITION_REQUIRED or PRECONDITION_FAILED
     */
    public SourcePolicy put(
            String source, boolean guarded, ConfidentialityPolicy policy, String reason, String ifMatch, String by) {
        return transactions.write(em -> {
            PolicyEntity entity = em.find(PolicyEntity.class, source);
            if (entity == null) {
                entity = fresh(source);
                entity.change(guarded, PolicyJson.write(policy), reason, Instant.now(), by);
                em.persist(entity);
            } else {
                ETags.requireMatch(ifMatch, entity.rowVersion());
                entity.change(guarded, PolicyJson.write(policy), reason, Instant.now(), by);
            }
            em.flush();
            return entity.toPolicy();
        });
    }

    private PolicyEntity fresh(String source) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new PolicyEntity(source, Base64.getEncoder().encodeToString(secret));
    }
}
