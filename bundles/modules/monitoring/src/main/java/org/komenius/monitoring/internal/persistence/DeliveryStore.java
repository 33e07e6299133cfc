package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.deliveries.Delivery;
import org.komenius.monitoring.internal.deliveries.Delivery.State;
import org.komenius.monitoring.internal.deliveries.DeliveryPeriod;
import org.komenius.monitoring.internal.deliveries.DeliveryPlan.Expected;
import org.komenius.monitoring.internal.deliveries.Matching;
import org.komenius.monitoring.internal.deliveries.Matching.Open;
import org.komenius.persistence.Transactions;
import org.komenius.rest.ETags;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What sources are to deliver and have delivered. */
@Component(service = DeliveryStore.class)
public class DeliveryStore {

    private final Transactions transactions;

    @Activate
    public DeliveryStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Makes the open planned deliveries of every source be those that its plan has until {@code until}. */
    public void plan(LocalDate until) {
        transactions.run(em -> em.createQuery("select s from SourceEntity s", SourceEntity.class)
                .getResultList()
                .forEach(source -> plan(em, source, until)));
    }

    private static void plan(EntityManager em, SourceEntity source, LocalDate until) {
        Map<String, Expected> wanted = source.plan().dueUntil(until).stream()
                .collect(Collectors.toMap(one -> one.period().code(), Function.identity()));
        for (DeliveryEntity open : open(em, source.id())) {
            Expected expected = wanted.remove(open.period());
            if (open.isPlanned() && expected == null) {
                em.remove(open);
            } else if (open.isPlanned() && !expected.due().equals(open.due())) {
                open.move(expected.due());
            }
        }
        wanted.forEach((period, expected) -> {
            // It may have arrived already, under the id of the plan or because somebody named the period.
            if (em.find(DeliveryEntity.class, DeliveryEntity.plannedId(source.id(), period)) == null) {
                em.persist(DeliveryEntity.planned(source.id(), period, expected.due()));
            }
        });
    }

    /** Somebody expects a delivery beside the rhythm. */
    public Delivery expect(String sourceId, String period, LocalDate due, String note, LocalDate today) {
        return transactions.write(em -> {
            DeliveryEntity entity = DeliveryEntity.expected(sourceId, period, due, note);
            em.persist(entity);
            em.flush();
            return delivery(em, entity, today);
        });
    }

    /** Changes note and, of one that is still open and not planned, the day. Empty if there is none. */
    public Optional<Delivery> change(String id, String ifMatch, LocalDate due, String note, LocalDate today) {
        return transactions.write(
                em -> Optional.ofNullable(em.find(DeliveryEntity.class, id)).map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toDelivery(null, today).rowVersion());
                    entity.write(note);
                    if (due != null && !entity.isPlanned() && entity.stored() == State.EXPECTED) {
                        entity.move(due);
                    }
                    em.flush();
                    return delivery(em, entity, today);
                }));
    }

    /** Takes back an expectation that the rhythm does not make; false for any other delivery. */
    public boolean withdraw(String id, String ifMatch) {
        return transactions.write(em -> {
            DeliveryEntity entity = em.find(DeliveryEntity.class, id);
            if (entity == null || entity.isPlanned() || entity.stored() != State.EXPECTED) {
                return false;
            }
            ETags.requireMatch(ifMatch, entity.toDelivery(null, LocalDate.EPOCH).rowVersion());
            em.remove(entity);
            return true;
        });
    }

    public Optional<Delivery> find(String id, LocalDate today) {
        return transactions.read(em ->
                Optional.ofNullable(em.find(DeliveryEntity.class, id)).map(entity -> delivery(em, entity, today)));
    }

    /** The delivery that brought a version, the newest first if several did. */
    public Optional<Delivery> ofVersion(String datasetId, int version, LocalDate today) {
        return transactions.read(em -> em
                .createQuery(
                        "select d from DeliveryEntity d where d.datasetId = :id and d.versionNumber = :number"
                                + " order by d.arrived desc",
                        DeliveryEntity.class)
                .setParameter("id", datasetId)
                .setParameter("number", version)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(entity -> delivery(em, entity, today)));
    }

    /**
     * Enters an import that has ended into the book of its source. Entering it again changes nothing.
     *
     * @param why sentence why it was refused; null unless it was
     * @return empty if no source is known, nothing came of the import, or it has been entered before
     */
    public Optional<Delivery> enter(ImportInfo info, String why, LocalDate today) {
        return transactions.write(em -> enter(em, info, why, today).map(entity -> {
            em.flush();
            return delivery(em, entity, today);
        }));
    }

    private static Optional<DeliveryEntity> enter(EntityManager em, ImportInfo info, String why, LocalDate today) {
        SourceDatasetEntity link =
                info.datasetId() == null ? null : em.find(SourceDatasetEntity.class, info.datasetId());
        String sourceId =
                info.origin().sourceId() != null ? info.origin().sourceId() : link == null ? null : link.sourceId();
        if (sourceId == null || info.outcome() == null || info.outcome() == Outcome.CANCELLED) {
            return Optional.empty();
        }
        if (isEntered(em, info.id()) || em.find(SourceEntity.class, sourceId) == null) {
            return Optional.empty();
        }
        Instant now = info.ended() == null ? Instant.now() : info.ended();
        String named = info.origin().period();
        if (info.datasetId() == null) {
            DeliveryEntity refused = DeliveryEntity.unexpected(sourceId, named, now);
            refused.arrived(State.REFUSED, info, why, now);
            em.persist(refused);
            return Optional.of(refused);
        }
        if (link == null) {
            em.persist(new SourceDatasetEntity(info.datasetId(), sourceId));
        }
        return Optional.of(arrived(em, sourceId, info, now));
    }

    private static DeliveryEntity arrived(EntityManager em, String sourceId, ImportInfo info, Instant now) {
        Period newest = newest(em, info);
        List<Open> open = open(em, sourceId).stream()
                .filter(one -> one.period() != null)
                .map(one -> new Open(one.id(), DeliveryPeriod.parse(one.period())))
                .toList();
        DeliveryEntity entity = Matching.find(open, info.origin().period(), newest)
                .map(found -> em.find(DeliveryEntity.class, found.id()))
                .orElse(null);
        if (entity == null) {
            DeliveryEntity before = replaced(em, sourceId, info, newest);
            if (before != null && info.outcome() == Outcome.SAME_FILE) {
                return before;
            }
            String period = info.origin().period();
            entity = DeliveryEntity.unexpected(
                    sourceId, period != null || before == null ? period : before.period(), now);
            if (before != null) {
                before.corrected();
            }
            em.persist(entity);
        }
        entity.arrived(State.ARRIVED, info, null, now);
        return entity;
    }

    /** The delivery of the same data set for the same period, which this one replaces. */
    private static DeliveryEntity replaced(EntityManager em, String sourceId, ImportInfo info, Period newest) {
        return em
                .createQuery(
                        "select d from DeliveryEntity d where d.sourceId = :source and d.datasetId = :dataset"
                                + " and d.state = :arrived order by d.arrived desc",
                        DeliveryEntity.class)
                .setParameter("source", sourceId)
                .setParameter("dataset", info.datasetId())
                .setParameter("arrived", State.ARRIVED.name())
                .getResultList()
                .stream()
                .filter(one -> samePeriod(one.period(), info.origin().period(), newest))
                .findFirst()
                .orElse(null);
    }

    private static boolean samePeriod(String before, String named, Period newest) {
        if (named != null || before == null) {
            return java.util.Objects.equals(before, named);
        }
        return newest != null && DeliveryPeriod.parse(before).contains(newest.end());
    }

    private static Period newest(EntityManager em, ImportInfo info) {
        return em
                .createQuery(
                        "select v from VersionEntity v where v.datasetId = :id and v.number = :number",
                        VersionEntity.class)
                .setParameter("id", info.datasetId())
                .setParameter("number", info.versionNumber())
                .getResultList()
                .stream()
                .map(VersionEntity::lastPeriod)
                .filter(java.util.Objects::nonNull)
                .map(Period::parse)
                .findFirst()
                .orElse(null);
    }

    private static List<DeliveryEntity> open(EntityManager em, String sourceId) {
        return em.createQuery(
                        "select d from DeliveryEntity d where d.sourceId = :id and d.state = :open",
                        DeliveryEntity.class)
                .setParameter("id", sourceId)
                .setParameter("open", State.EXPECTED.name())
                .getResultList();
    }

    private static boolean isEntered(EntityManager em, String importId) {
        return em.createQuery("select count(d) from DeliveryEntity d where d.importId = :id", Long.class)
                        .setParameter("id", importId)
                        .getSingleResult()
                > 0;
    }

    private static Delivery delivery(EntityManager em, DeliveryEntity entity, LocalDate today) {
        SourceEntity source = em.find(SourceEntity.class, entity.sourceId());
        return entity.toDelivery(source == null ? null : source.title(), today);
    }
}
