package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.komenius.monitoring.internal.access.AccessRule;
import org.komenius.monitoring.internal.access.AccessRule.Mode;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.persistence.Transactions;
import org.komenius.rest.ETags;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules about who may see what. A thing without a row is seen by everybody who may read. */
@Component(service = AccessStore.class)
public class AccessStore {

    private final Transactions transactions;

    @Activate
    public AccessStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<AccessRule> find(SubjectType type, String subjectId) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(AccessEntity.class, AccessEntity.key(type, subjectId)))
                        .map(AccessEntity::toRule));
    }

    /** All rules that name somebody; few, since most figures are for everybody in the house. */
    public List<AccessRule> named() {
        return transactions.read(em -> em
                .createQuery("select r from AccessEntity r where r.mode = :named", AccessEntity.class)
                .setParameter("named", Mode.NAMED.name())
                .getResultList()
                .stream()
                .map(AccessEntity::toRule)
                .toList());
    }

    /**
     * Changes the rule, or makes one.
     *
     * @param ownerId of a rule that is made now; an owner who is known stays
     * @throws org.komenius.model.problem.ProblemException if {@code ifMatch} does not name the rule's version
     */
    public AccessRule change(
            SubjectType type,
            String subjectId,
            String ifMatch,
            Mode mode,
            Set<Grantee> named,
            String ownerId,
            String by) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            AccessEntity entity = em.find(AccessEntity.class, AccessEntity.key(type, subjectId));
            ETags.requireMatch(ifMatch, entity == null ? 0 : entity.toRule().version());
            if (entity == null) {
                entity = new AccessEntity(type, subjectId, ownerId);
                em.persist(entity);
            } else if (entity.toRule().ownerId() == null) {
                entity.own(ownerId);
            }
            entity.change(mode, named, by, now);
            em.flush();
            return entity.toRule();
        });
    }

    /** Notes whose thing it is, unless that is known. */
    public void own(SubjectType type, String subjectId, String ownerId) {
        transactions.run(em -> {
            if (em.find(AccessEntity.class, AccessEntity.key(type, subjectId)) == null) {
                em.persist(new AccessEntity(type, subjectId, ownerId));
            }
        });
    }

    /** Things that the user owns or is named for, as keys such as {@code DATASET/…}. */
    public List<String> of(String userId) {
        return transactions.read(em -> em
                .createQuery(
                        "select r from AccessEntity r where r.ownerId = :me or r.id in"
                                + " (select x.id from AccessEntity x join x.grantees g where g = :named) order by r.id",
                        AccessEntity.class)
                .setParameter("me", userId)
                .setParameter("named", Grantee.person(userId).key())
                .getResultList()
                .stream()
                .map(AccessEntity::toRule)
                .map(rule -> AccessEntity.key(rule.type(), rule.subjectId()))
                .toList());
    }

    /** Takes a deleted user out of all rules. */
    public void forget(String userId) {
        String grantee = Grantee.person(userId).key();
        transactions.run(em -> {
            em.createQuery("select x from AccessEntity x join x.grantees g where g = :named", AccessEntity.class)
                    .setParameter("named", grantee)
                    .getResultList()
                    .forEach(rule -> rule.forget(grantee));
            em.createQuery("select r from AccessEntity r where r.ownerId = :me", AccessEntity.class)
                    .setParameter("me", userId)
                    .getResultList()
                    .forEach(rule -> rule.own(null));
        });
    }

    /** Removes the rule with the thing itself; for stores, inside their transaction. */
    static void remove(EntityManager em, SubjectType type, String subjectId) {
        AccessEntity entity = em.find(AccessEntity.class, AccessEntity.key(type, subjectId));
        if (entity != null) {
            em.remove(entity);
        }
    }
}
