package org.komenius.registry.internal.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.komenius.registry.internal.institution.InstitutionProblems;
import org.komenius.registry.internal.institution.Provider;

/**
 * Finds or creates the stored counterpart of a provider within one transaction: by id, else by the number its source gave it, else by
 * exact name and sector. Remembers what it found, since thousands of schools share a few hundred providers.
 */
final class Providers {

    private final EntityManager em;
    private final Map<String, ActorEntity> seen = new HashMap<>();

    Providers(EntityManager em) {
        this.em = em;
    }

    /** Null for null. @throws org.komenius.model.problem.ProblemException if it has an id that is not known */
    ActorEntity stored(Provider provider) {
        if (provider == null) {
            return null;
        }
        if (provider.id() != null) {
            ActorEntity known = em.find(ActorEntity.class, provider.id());
            if (known != null) {
                return known;
            }
            throw InstitutionProblems.badField("provider", "Diesen Träger gibt es nicht.", "There is no such provider.")
                    .asException();
        }
        String identity = provider.aliasScheme() != null
                ? provider.aliasScheme() + "\n" + provider.aliasValue()
                : provider.sector() + "\n" + provider.name();
        return seen.computeIfAbsent(identity, i -> findOrCreate(provider));
    }

    private ActorEntity findOrCreate(Provider provider) {
        List<ActorEntity> known = provider.aliasScheme() != null
                ? em.createQuery(
                                "select a from ActorEntity a where a.aliasScheme = :scheme and a.aliasValue = :value",
                                ActorEntity.class)
                        .setParameter("scheme", provider.aliasScheme())
                        .setParameter("value", provider.aliasValue())
                        .getResultList()
                : em.createQuery(
                                "select a from ActorEntity a where a.name = :name and a.sector = :sector",
                                ActorEntity.class)
                        .setParameter("name", provider.name())
                        .setParameter("sector", provider.sector())
                        .getResultList();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        ActorEntity created = new ActorEntity(provider);
        em.persist(created);
        return created;
    }
}
