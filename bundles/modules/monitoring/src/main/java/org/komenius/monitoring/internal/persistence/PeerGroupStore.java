package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.analysis.PeerGroup;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Groups of regions to compare with. What a person may not see is not found, and is not counted either. */
@Component(service = PeerGroupStore.class)
public class PeerGroupStore {

    private final Transactions transactions;

    @Activate
    public PeerGroupStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** What is stored beside who made it and when; as in {@link PeerGroup}. */
    public record Content(String title, String region, List<String> codes, String reason, boolean shared) {}

    public PeerGroup create(Content content, Caller owner) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            PeerGroupEntity entity = new PeerGroupEntity(owner.id(), owner.name());
            entity.change(content, now);
            em.persist(entity);
            em.flush();
            return entity.toGroup();
        });
    }

    public Optional<PeerGroup> find(String id, Caller reader) {
        return transactions.read(em -> Optional.ofNullable(em.find(PeerGroupEntity.class, id))
                .filter(found -> found.isVisibleTo(reader.id()))
                .map(PeerGroupEntity::toGroup));
    }

    /** Only the owner changes a group. Empty if it is not the caller's. */
    public Optional<PeerGroup> change(String id, String ifMatch, Content content, Caller owner) {
        Instant now = Instant.now();
        return transactions.write(em -> Optional.ofNullable(em.find(PeerGroupEntity.class, id))
                .filter(found -> found.ownerId().equals(owner.id()))
                .map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toGroup().rowVersion());
                    entity.change(content, now);
                    em.flush();
                    return entity.toGroup();
                }));
    }

    public boolean delete(String id, String ifMatch, Caller owner) {
        return transactions.write(em -> Optional.ofNullable(em.find(PeerGroupEntity.class, id))
                .filter(found -> found.ownerId().equals(owner.id()))
                .map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toGroup().rowVersion());
                    em.remove(entity);
                    return true;
                })
                .orElse(false));
    }

    /** By title. */
    public Page<PeerGroup> page(String text, String cursor, int limit, Caller reader) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>(Map.of("shared", PeerGroupEntity.SHARED, "me", reader.id()));
        String filter = " where (g.visibility = :shared or g.ownerId = :me)";
        if (text != null && !text.isBlank()) {
            filter += " and g.sortTitle like :text escape '!'";
            values.put("text", "%" + text.strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        String where = filter;
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(g) from PeerGroupEntity g" + where, Long.class), values)
                    .getSingleResult();
            Map<String, Object> all = new HashMap<>(values);
            String beyond = "";
            if (!after.isEmpty()) {
                beyond = " and (g.sortTitle > :key or (g.sortTitle = :key and g.id > :id))";
                all.put("key", after.get(0));
                all.put("id", after.get(1));
            }
            List<PeerGroup> found = bind(
                            em.createQuery(
                                    "select g from PeerGroupEntity g" + where + beyond + " order by g.sortTitle, g.id",
                                    PeerGroupEntity.class),
                            all)
                    .setMaxResults(limit + 1)
                    .getResultList()
                    .stream()
                    .map(PeerGroupEntity::toGroup)
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            PeerGroup last = found.get(limit - 1);
            String next = Cursors.encode(last.title().toLowerCase(Locale.GERMAN), last.id());
            return new Page<>(found.subList(0, limit), next, total);
        });
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
