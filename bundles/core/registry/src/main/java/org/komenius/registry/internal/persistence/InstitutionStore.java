package org.komenius.registry.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.persistence.Transactions;
import org.komenius.registry.Institution;
import org.komenius.registry.Institutions;
import org.komenius.registry.internal.institution.ImportedInstitution;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.institution.InstitutionProblems;
import org.komenius.registry.internal.institution.InstitutionQuery;
import org.komenius.registry.internal.institution.InstitutionRecord;
import org.komenius.registry.internal.institution.Provider;
import org.komenius.registry.internal.search.Folding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Institutions in the database. */
@Component(service = {Institutions.class, InstitutionStore.class})
public final class InstitutionStore implements Institutions {

    /** Chains of mergers longer than this are a fault in the data, not history. */
    private static final int LONGEST_CHAIN = 50;

    private final Transactions tx;

    @Activate
    public InstitutionStore(@Reference(target = "(komenius.module=registry)") Transactions tx) {
        this.tx = tx;
    }

    @Override
    public Optional<Institution> find(InstitutionId id) {
        return findRecord(id).map(InstitutionRecord::toInstitution);
    }

    @Override
    public Optional<Institution> resolve(InstitutionId id) {
        return tx.read(em -> Optional.ofNullable(em.find(InstitutionEntity.class, id.toString()))
                .map(entity -> endOfChain(em, entity).toRecord().toInstitution()));
    }

    @Override
    public Optional<Institution> findByAlias(String scheme, String value, LocalDate on) {
        return tx.read(em -> em.createQuery(
                        "select a.institution from AliasEntity a where a.scheme = :scheme and a.value = :value"
                                + " and a.validFrom <= :on and a.validUntil > :on",
                        InstitutionEntity.class)
                .setParameter("scheme", scheme)
                .setParameter("value", value)
                .setParameter("on", on)
                .getResultStream()
                .findFirst()
                .map(entity -> endOfChain(em, entity).toRecord().toInstitution()));
    }

    @Override
    public List<Institution> in(RegionKey region, InstitutionKind kind, LocalDate on) {
        Set<InstitutionKind> kinds = kind == null ? Set.of() : Set.of(kind);
        InstitutionQuery question = new InstitutionQuery(
                List.of(),
                kinds,
                region,
                null,
                on,
                InstitutionQuery.Sort.NAME,
                false,
                List.of(),
                Integer.MAX_VALUE - 1);
        return search(question).stream().map(InstitutionRecord::toInstitution).toList();
    }

    public Optional<InstitutionRecord> findRecord(InstitutionId id) {
        return tx.read(em -> Optional.ofNullable(em.find(InstitutionEntity.class, id.toString()))
                .map(InstitutionEntity::toRecord));
    }

    /** Institutions that the question asks for, one more than its limit if there are more. */
    public List<InstitutionRecord> search(InstitutionQuery question) {
        return tx.read(em -> InstitutionSearch.find(em, question));
    }

    public long count(InstitutionQuery question) {
        return tx.read(em -> InstitutionSearch.count(em, question));
    }

    /** Institutions that were merged into this one, directly. */
    public List<InstitutionRecord> mergedFrom(InstitutionId id) {
        return tx.read(em -> em.createQuery(
                        "select i from InstitutionEntity i where i.mergedInto = :id order by i.sortName",
                        InstitutionEntity.class)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(InstitutionEntity::toRecord)
                .toList());
    }

    /** Organisations whose name holds all words, by name. */
    public List<Provider> providers(String question, int limit) {
        return tx.read(em -> {
            List<String> words = Folding.words(question);
            StringBuilder jpql = new StringBuilder("select a from ActorEntity a where 1 = 1");
            for (int i = 0; i < words.size(); i++) {
                jpql.append(" and a.searchText like :word").append(i);
            }
            TypedQuery<ActorEntity> query =
                    em.createQuery(jpql.append(" order by a.searchText, a.id").toString(), ActorEntity.class);
            for (int i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, "%" + words.get(i) + "%");
            }
            return query.setMaxResults(limit)
                    .getResultStream()
                    .map(ActorEntity::toProvider)
                    .toList();
        });
    }

    public InstitutionRecord create(InstitutionId id, InstitutionFacts facts) {
        return tx.write(em -> {
            requireFreeAliases(em, id, facts);
            InstitutionEntity entity = new InstitutionEntity(id);
            entity.apply(facts, new Providers(em).stored(facts.provider()), Instant.now());
            em.persist(entity);
            em.flush();
            return entity.toRecord();
        });
    }

    /** @param check is given the current version and throws if the caller means another one */
    public InstitutionRecord update(InstitutionId id, InstitutionFacts facts, java.util.function.LongConsumer check) {
        return tx.write(em -> {
            InstitutionEntity entity = changeable(em, id, check);
            requireFreeAliases(em, id, facts);
            entity.apply(facts, new Providers(em).stored(facts.provider()), Instant.now());
            em.flush();
            return entity.toRecord();
        });
    }

    /**
     * Ends {@code from} on that day and lets its id and numbers lead to {@code into}.
     *
     * @throws org.komenius.model.problem.ProblemException if either is not known or has been merged away, or both are the same
     */
    public InstitutionRecord merge(
            InstitutionId from, InstitutionId into, LocalDate on, java.util.function.LongConsumer check) {
        return tx.write(em -> {
            InstitutionEntity source = changeable(em, from, check);
            InstitutionEntity target = changeable(em, into, version -> {});
            if (source == target) {
                throw InstitutionProblems.mergeLoop().asException();
            }
            if (!on.isAfter(source.validFrom())) {
                throw InstitutionProblems.badField(
                                "on",
                                "Der Tag liegt vor dem Beginn der Einrichtung.",
                                "The day lies before the institution's beginning.")
                        .asException();
            }
            source.mergeInto(target, on, Instant.now());
            em.flush();
            return target.toRecord();
        });
    }

    /** What became of an imported institution. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** Not touched, since the institution has been merged into another one. */
        MERGED_AWAY
    }

    /** Is told what became of each row; called within the transaction, which may still fail. */
    @FunctionalInterface
    public interface ImportListener {
        void stored(ImportedInstitution row, Outcome outcome);
    }

    /**
     * Stores all, or none if anything fails. A row means the institution that carries one of its numbers: the identity first, else an
     * official number that another source or a person has entered. No identity occurs twice.
     */
    public void importAll(List<ImportedInstitution> rows, ImportListener listener) {
        tx.run(em -> new InstitutionImport(em).store(rows, listener));
    }

    private static InstitutionEntity changeable(
            EntityManager em, InstitutionId id, java.util.function.LongConsumer check) {
        InstitutionEntity entity = em.find(InstitutionEntity.class, id.toString());
        if (entity == null) {
            throw InstitutionProblems.unknown(id.toString()).asException();
        }
        check.accept(entity.version());
        if (entity.mergedInto() != null) {
            throw InstitutionProblems.merged(InstitutionId.parse(entity.mergedInto()))
                    .asException();
        }
        return entity;
    }

    private static InstitutionEntity endOfChain(EntityManager em, InstitutionEntity start) {
        InstitutionEntity at = start;
        for (int steps = 0; at.mergedInto() != null && steps < LONGEST_CHAIN; steps++) {
            at = em.find(InstitutionEntity.class, at.mergedInto());
        }
        return at;
    }

    /** Former names may be shared, numbers not. */
    private static void requireFreeAliases(EntityManager em, InstitutionId id, InstitutionFacts facts) {
        for (DatedAlias alias : facts.aliases()) {
            if (alias.scheme().equals(InstitutionFacts.FORMER_NAME)) {
                continue;
            }
            boolean taken = em.createQuery(
                            "select a from AliasEntity a where a.scheme = :scheme and a.value = :value"
                                    + " and a.institution.id <> :id",
                            AliasEntity.class)
                    .setParameter("scheme", alias.scheme())
                    .setParameter("value", alias.value())
                    .setParameter("id", id.toString())
                    .getResultStream()
                    .anyMatch(other -> other.toAlias().validity().overlaps(alias.validity()));
            if (taken) {
                throw InstitutionProblems.aliasTaken(alias.scheme(), alias.value())
                        .asException();
            }
        }
    }
}
