package org.komenius.registry.internal.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Validity;
import org.komenius.persistence.Transactions;
import org.komenius.registry.Region;
import org.komenius.registry.internal.Sha256;
import org.komenius.registry.internal.persistence.RegionEntity.Origin;
import org.komenius.registry.internal.region.BoundaryFeature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Boundaries of regions in the database. */
@Component(service = BoundaryStore.class)
public final class BoundaryStore {

    private static final String FROM =
            " from RegionEntity r, BoundaryEntity b where b.regionKey = r.key and r.level = :level"
                    + " and r.validFrom <= :on and r.validUntil > :on and b.validFrom <= :on and b.validUntil > :on";

    private final Transactions tx;

    @Activate
    public BoundaryStore(@Reference(target = "(komenius.module=registry)") Transactions tx) {
        this.tx = tx;
    }

    /**
     * A boundary to store.
     *
     * @param row where it stands in its file
     * @param name of the region, used only if it is not known yet
     * @param kindName likewise
     * @param geometry GeoJSON geometry
     */
    public record NewBoundary(long row, RegionKey key, String name, String kindName, String geometry) {}

    /** What became of a boundary. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** Tells what became of each boundary; called within the transaction, which may still fail. */
    @FunctionalInterface
    public interface Listener {
        void stored(NewBoundary boundary, Outcome outcome, boolean regionCreated);
    }

    /** Boundaries of a level on that day, by key. @param within only regions in this one; null for all */
    public List<BoundaryFeature> find(RegionLevel level, RegionKey within, LocalDate on) {
        return tx.read(em -> {
            TypedQuery<Object[]> query = query(em, "select r, b", level, within, on, Object[].class);
            return query.getResultStream()
                    .map(pair -> {
                        BoundaryEntity boundary = (BoundaryEntity) pair[1];
                        return new BoundaryFeature(
                                ((RegionEntity) pair[0]).toRegion(), boundary.geometry(), boundary.source());
                    })
                    .toList();
        });
    }

    /** Changes whenever the answer of {@link #find} does; much cheaper than that. */
    public String fingerprint(RegionLevel level, RegionKey within, LocalDate on) {
        return tx.read(
                em -> Sha256.of(query(em, "select r.key, r.name, b.geometrySha", level, within, on, Object[].class)
                        .getResultStream()
                        .map(row -> row[0] + "|" + row[1] + "|" + row[2])
                        .collect(Collectors.joining("\n"))));
    }

    /** Stores all, or none if anything fails. Regions that are not known are created. */
    public void store(List<NewBoundary> boundaries, LocalDate from, String source, Listener listener) {
        tx.run(em -> store(em, boundaries, from, source, Origin.IMPORT, listener));
    }

    /** Stores the boundaries of the demo municipality. */
    public void storeDemo(List<NewBoundary> boundaries, String source) {
        tx.run(em -> store(em, boundaries, null, source, Origin.DEMO, (boundary, outcome, created) -> {}));
    }

    static void store(
            EntityManager em,
            List<NewBoundary> boundaries,
            LocalDate from,
            String source,
            Origin origin,
            Listener listener) {
        java.util.Set<String> known =
                new java.util.HashSet<>(em.createQuery("select distinct r.key from RegionEntity r", String.class)
                        .getResultList());
        Map<String, List<BoundaryEntity>> stored = em.createQuery(
                        "select b from BoundaryEntity b order by b.validFrom", BoundaryEntity.class)
                .getResultStream()
                .collect(Collectors.groupingBy(BoundaryEntity::regionKey));
        for (NewBoundary boundary : boundaries) {
            boolean regionCreated = known.add(boundary.key().value());
            if (regionCreated) {
                em.persist(new RegionEntity(region(boundary), origin));
            }
            Outcome outcome = store(
                    em,
                    boundary,
                    from,
                    source,
                    stored.getOrDefault(boundary.key().value(), List.of()));
            listener.stored(boundary, outcome, regionCreated);
        }
    }

    private static Region region(NewBoundary boundary) {
        RegionKey key = boundary.key();
        return new Region(
                key,
                boundary.name(),
                boundary.kindName(),
                key.level(),
                key.parent().orElse(null),
                Validity.ALWAYS);
    }

    private static Outcome store(
            EntityManager em, NewBoundary boundary, LocalDate from, String source, List<BoundaryEntity> stored) {
        LocalDate begin = from == null ? OpenEnds.BEGINNING : from;
        String sha = Sha256.of(boundary.geometry());
        Map<LocalDate, BoundaryEntity> byBegin =
                stored.stream().collect(Collectors.toMap(BoundaryEntity::validFrom, Function.identity()));
        BoundaryEntity same = byBegin.get(begin);
        if (same != null) {
            if (same.geometrySha().equals(sha)) {
                return Outcome.UNCHANGED;
            }
            same.apply(boundary.geometry(), sha, source);
            return Outcome.UPDATED;
        }
        LocalDate end = OpenEnds.END;
        for (BoundaryEntity other : stored) {
            if (other.validFrom().isBefore(begin) && other.validUntil().isAfter(begin)) {
                other.endOn(begin);
            } else if (other.validFrom().isAfter(begin) && other.validFrom().isBefore(end)) {
                end = other.validFrom();
            }
        }
        BoundaryEntity created = new BoundaryEntity(boundary.key(), OpenEnds.validity(begin, end));
        created.apply(boundary.geometry(), sha, source);
        em.persist(created);
        return Outcome.CREATED;
    }

    private static <T> TypedQuery<T> query(
            EntityManager em, String select, RegionLevel level, RegionKey within, LocalDate on, Class<T> type) {
        Map<String, Object> parameters = new HashMap<>(Map.of("level", level, "on", on));
        String scope = KeyScope.of(em, within).jpql("r.key", parameters);
        TypedQuery<T> query = em.createQuery(select + FROM + scope + " order by r.key", type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
