package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.tabular.KeptMapping;
import org.komenius.monitoring.internal.tabular.Mapping;
import org.komenius.monitoring.internal.tabular.MappingJson;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mappings of tables, kept for next year's files; everybody who imports shares them. */
@Component(service = MappingStore.class)
public class MappingStore {

    /** More mappings than any municipality has tables; the newest are tried first. */
    private static final int MOST_TRIED = 500;

    private final Transactions transactions;
    private final MappingJson json = new MappingJson();

    @Activate
    public MappingStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Keeps a mapping under a name.
     *
     * @param id of the mapping to replace; null, or one that is gone, for a new one
     */
    public KeptMapping keep(String id, String name, Mapping mapping, String by) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            MappingEntity known = id == null ? null : em.find(MappingEntity.class, id);
            MappingEntity entity = known == null ? new MappingEntity(now) : known;
            entity.keep(mapping, json);
            entity.rename(name, by, now);
            if (known == null) {
                em.persist(entity);
            }
            em.flush();
            return entity.toKept(json);
        });
    }

    public Optional<KeptMapping> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(MappingEntity.class, id)).map(entity -> entity.toKept(json)));
    }

    /** The newest first, to look for one that fits a file. */
    public List<KeptMapping> newest() {
        return transactions.read(em -> em
                .createQuery("select m from MappingEntity m order by m.updated desc, m.id", MappingEntity.class)
                .setMaxResults(MOST_TRIED)
                .getResultList()
                .stream()
                .map(entity -> entity.toKept(json))
                .toList());
    }

    public Optional<KeptMapping> rename(String id, String ifMatch, String name, String by) {
        Instant now = Instant.now();
        return transactions.write(
                em -> Optional.ofNullable(em.find(MappingEntity.class, id)).map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toKept(json).rowVersion());
                    entity.rename(name, by, now);
                    em.flush();
                    return entity.toKept(json);
                }));
    }

    /** False if there is none. */
    public boolean delete(String id, String ifMatch) {
        return transactions.write(em -> {
            MappingEntity entity = em.find(MappingEntity.class, id);
            if (entity == null) {
                return false;
            }
            ETags.requireMatch(ifMatch, entity.toKept(json).rowVersion());
            em.remove(entity);
            return true;
        });
    }

    /** By name. */
    public Page<KeptMapping> page(String text, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        String like = text == null || text.isBlank()
                ? "%"
                : "%" + text.strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%";
        String where = " where m.sortName like :text escape '!'";
        return transactions.read(em -> {
            long total = em.createQuery("select count(m) from MappingEntity m" + where, Long.class)
                    .setParameter("text", like)
                    .getSingleResult();
            String beyond = after.isEmpty() ? "" : " and (m.sortName > :name or (m.sortName = :name and m.id > :id))";
            TypedQuery<MappingEntity> query = em.createQuery(
                            "select m from MappingEntity m" + where + beyond + " order by m.sortName, m.id",
                            MappingEntity.class)
                    .setParameter("text", like);
            if (!after.isEmpty()) {
                query.setParameter("name", after.get(0)).setParameter("id", after.get(1));
            }
            List<KeptMapping> found = query.setMaxResults(limit + 1).getResultList().stream()
                    .map(entity -> entity.toKept(json))
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            KeptMapping last = found.get(limit - 1);
            return new Page<>(
                    found.subList(0, limit), Cursors.encode(last.name().toLowerCase(Locale.GERMAN), last.id()), total);
        });
    }
}
