package org.komenius.registry.internal.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.persistence.Transactions;
import org.komenius.registry.Region;
import org.komenius.registry.RegionChange;
import org.komenius.registry.Regions;
import org.komenius.registry.internal.geometry.GeoJson;
import org.komenius.registry.internal.geometry.Position;
import org.komenius.registry.internal.geometry.Ring;
import org.komenius.registry.internal.persistence.RegionEntity.Origin;
import org.komenius.registry.internal.region.ReferenceRegions;
import org.komenius.registry.internal.region.RegionQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Regions in the database. Brings the stored copy of the reference table up to date before it answers anything, so whoever gets the
 * service finds the Kreise in it.
 */
@Component(service = {Regions.class, RegionStore.class})
public final class RegionStore implements Regions {

    private static final String ON = " r.validFrom <= :on and r.validUntil > :on";

    private final Transactions tx;
    private final NeighbourIndex neighbours;

    @Activate
    public RegionStore(@Reference(target = "(komenius.module=registry)") Transactions tx) {
        this.tx = tx;
        this.neighbours = new NeighbourIndex(new BoundaryStore(tx));
        ReferenceRegions reference = ReferenceRegions.load();
        tx.run(em -> {
            merge(em, reference.regions(), Origin.REFERENCE, true);
            mergeChanges(em, reference.changes());
        });
    }

    @Override
    public Optional<Region> find(RegionKey key, LocalDate on) {
        return tx.read(
                em -> em.createQuery("select r from RegionEntity r where r.key = :key and" + ON, RegionEntity.class)
                        .setParameter("key", key.value())
                        .setParameter("on", on)
                        .getResultStream()
                        .findFirst()
                        .map(RegionEntity::toRegion));
    }

    @Override
    public boolean exists(RegionKey key) {
        return tx.read(em -> em.createQuery("select count(r) from RegionEntity r where r.key = :key", Long.class)
                        .setParameter("key", key.value())
                        .getSingleResult()
                > 0);
    }

    @Override
    public List<Region> history(RegionKey key) {
        return list(
                "select r from RegionEntity r where r.key = :key order by r.validFrom",
                query -> query.setParameter("key", key.value()));
    }

    @Override
    public List<Region> children(RegionKey parent, LocalDate on) {
        return list(
                "select r from RegionEntity r where r.parentKey = :parent and" + ON + " order by r.key",
                query -> query.setParameter("parent", parent.value()).setParameter("on", on));
    }

    @Override
    public List<Region> all(RegionLevel level, LocalDate on) {
        return list(
                "select r from RegionEntity r where r.level = :level and" + ON + " order by r.key",
                query -> query.setParameter("level", level).setParameter("on", on));
    }

    @Override
    public List<RegionChange> successors(RegionKey key) {
        return changes("c.oldKey", key);
    }

    @Override
    public List<RegionChange> changes() {
        return tx.read(em -> em.createQuery(
                        "select c from RegionChangeEntity c order by c.effective, c.oldKey, c.newKey",
                        RegionChangeEntity.class)
                .getResultStream()
                .map(RegionChangeEntity::toChange)
                .toList());
    }

    @Override
    public List<RegionKey> neighbours(RegionKey key, LocalDate on) {
        return neighbours.neighbours(key, on);
    }

    /** What the region was made from. */
    public List<RegionChange> predecessors(RegionKey key) {
        return changes("c.newKey", key);
    }

    @Override
    public Set<RegionKey> withBoundary(Set<RegionKey> keys, LocalDate on) {
        Set<String> found = tx.read(em -> new HashSet<>(em.createQuery(
                        "select b.regionKey from BoundaryEntity b where b.validFrom <= :on and b.validUntil > :on",
                        String.class)
                .setParameter("on", on)
                .getResultList()));
        return keys.stream().filter(key -> found.contains(key.value())).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<List<Coordinates>> boundary(RegionKey key, LocalDate on) {
        return geometry(key, on)
                .map(json -> GeoJson.read(json).polygons().stream()
                        .flatMap(List::stream)
                        .map(RegionStore::line)
                        .toList())
                .orElse(List.of());
    }

    private static List<Coordinates> line(Ring ring) {
        return IntStream.range(0, ring.size())
                .mapToObj(at -> new Coordinates(ring.latitude(at), ring.longitude(at)))
                .toList();
    }

    @Override
    public Optional<Coordinates> centre(RegionKey key, LocalDate on) {
        return geometry(key, on).map(json -> {
            Position centre = GeoJson.read(json).centre();
            return new Coordinates(centre.latitude(), centre.longitude());
        });
    }

    private Optional<String> geometry(RegionKey key, LocalDate on) {
        return tx.read(em -> em.createQuery(
                        "select b from BoundaryEntity b"
                                + " where b.regionKey = :key and b.validFrom <= :on and b.validUntil > :on",
                        BoundaryEntity.class)
                .setParameter("key", key.value())
                .setParameter("on", on)
                .getResultStream()
                .findFirst()
                .map(BoundaryEntity::geometry));
    }

    /** Regions that the question asks for, one more than its limit if there are more. */
    public List<Region> search(RegionQuery question) {
        return tx.read(em -> {
            Map<String, Object> parameters = new HashMap<>();
            String where = where(em, question, parameters);
            String sort = question.byName() ? "r.name" : "r.key";
            String direction = question.descending() ? " desc" : "";
            if (!question.after().isEmpty()) {
                String beyond = question.descending() ? " < " : " > ";
                where += " and (" + sort + beyond + ":afterSort or (" + sort + " = :afterSort and r.key" + beyond
                        + ":afterKey))";
                parameters.put("afterSort", question.after().get(0));
                parameters.put("afterKey", question.after().get(1));
            }
            String order = " order by " + sort + direction + ", r.key" + direction;
            TypedQuery<RegionEntity> query =
                    em.createQuery("select r from RegionEntity r where" + where + order, RegionEntity.class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(question.limit() + 1)
                    .getResultStream()
                    .map(RegionEntity::toRegion)
                    .toList();
        });
    }

    /** How many regions the question finds, whatever its cursor and limit. */
    public long count(RegionQuery question) {
        return tx.read(em -> {
            Map<String, Object> parameters = new HashMap<>();
            TypedQuery<Long> query = em.createQuery(
                    "select count(r) from RegionEntity r where" + where(em, question, parameters), Long.class);
            parameters.forEach(query::setParameter);
            return query.getSingleResult();
        });
    }

    /** Adds regions of the demo municipality that are missing; changes none that are there. */
    public void addDemo(List<Region> regions) {
        tx.run(em -> merge(em, regions, Origin.DEMO, false));
    }

    private static String where(EntityManager em, RegionQuery question, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(ON);
        parameters.put("on", question.on());
        if (question.level() != null) {
            where.append(" and r.level = :level");
            parameters.put("level", question.level());
        }
        for (int i = 0; i < question.words().size(); i++) {
            where.append(" and r.searchText like :word").append(i);
            parameters.put("word" + i, "%" + question.words().get(i) + "%");
        }
        return where.append(KeyScope.of(em, question.within()).jpql("r.key", parameters))
                .toString();
    }

    private List<RegionChange> changes(String column, RegionKey key) {
        return tx.read(em -> em.createQuery(
                        "select c from RegionChangeEntity c where " + column
                                + " = :key order by c.effective, c.oldKey, c.newKey",
                        RegionChangeEntity.class)
                .setParameter("key", key.value())
                .getResultStream()
                .map(RegionChangeEntity::toChange)
                .toList());
    }

    private List<Region> list(
            String jpql, Function<TypedQuery<RegionEntity>, TypedQuery<RegionEntity>> withParameters) {
        return tx.read(em -> withParameters
                .apply(em.createQuery(jpql, RegionEntity.class))
                .getResultStream()
                .map(RegionEntity::toRegion)
                .toList());
    }

    /** @param changing whether forms that are there already take over what is given */
    private static void merge(EntityManager em, Collection<Region> regions, Origin origin, boolean changing) {
        Map<String, RegionEntity> stored = em.createQuery("select r from RegionEntity r", RegionEntity.class)
                .getResultStream()
                .collect(Collectors.toMap(r -> RegionEntity.formOf(r.toRegion()), Function.identity()));
        for (Region region : regions) {
            RegionEntity before = stored.get(RegionEntity.formOf(region));
            if (before == null) {
                em.persist(new RegionEntity(region, origin));
            } else if (changing && !before.toRegion().equals(region)) {
                before.apply(region);
            }
        }
    }

    private static void mergeChanges(EntityManager em, List<RegionChange> changes) {
        Set<RegionChange> stored = em.createQuery("select c from RegionChangeEntity c", RegionChangeEntity.class)
                .getResultStream()
                .map(RegionChangeEntity::toChange)
                .collect(Collectors.toSet());
        changes.stream()
                .filter(change -> !stored.contains(change))
                .forEach(change -> em.persist(new RegionChangeEntity(change)));
    }
}
