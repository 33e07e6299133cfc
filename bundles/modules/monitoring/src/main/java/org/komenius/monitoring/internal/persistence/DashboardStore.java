package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.Viewers;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.dashboard.Dashboard.Content;
import org.komenius.monitoring.internal.dashboard.Dashboard.Published;
import org.komenius.monitoring.internal.dashboard.DashboardJson;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dashboards. What a person may not see is not found, and is not counted either. */
@Component(service = DashboardStore.class)
public class DashboardStore {

    private final Transactions transactions;
    private final Viewers viewers;
    private final DashboardJson json = new DashboardJson();

    @Activate
    public DashboardStore(
            @Reference(target = "(komenius.module=monitoring)") Transactions transactions, @Reference Viewers viewers) {
        this.transactions = transactions;
        this.viewers = viewers;
    }

    /** What its owner decides. */
    public record Draft(String title, String description, Content content, boolean shared) {}

    public Dashboard create(Draft draft, Caller owner) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            DashboardEntity entity = new DashboardEntity(owner.id(), owner.name(), now);
            entity.change(draft, json, now);
            em.persist(entity);
            em.flush();
            return entity.toDashboard(json);
        });
    }

    public Optional<Dashboard> find(String id, Caller reader) {
        Viewer viewer = viewers.of(reader);
        return transactions.read(em -> visible(em, id, viewer).map(entity -> entity.toDashboard(json)));
    }

    /** What everybody may see. */
    public Optional<Dashboard> findPublic(String id) {
        return transactions.read(em -> Optional.ofNullable(em.find(DashboardEntity.class, id))
                .filter(DashboardEntity::isPublic)
                .map(entity -> entity.toDashboard(json)));
    }

    /** Only the owner changes a dashboard. Empty if it is not the caller's. */
    public Optional<Dashboard> change(String id, String ifMatch, Draft draft, Caller owner) {
        return act(id, ifMatch, owner, true, entity -> entity.change(draft, json, Instant.now()));
    }

    /** Whoever sees it and may publish. @param published null takes it back */
    public Optional<Dashboard> publish(String id, String ifMatch, Published published, Caller by) {
        return act(id, ifMatch, by, false, entity -> entity.publish(published, json));
    }

    public boolean delete(String id, String ifMatch, Caller owner) {
        return transactions.write(em -> owned(em, id, owner)
                .map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toDashboard(json).rowVersion());
                    em.remove(entity);
                    AccessStore.remove(em, SubjectType.DASHBOARD, id);
                    return true;
                })
                .orElse(false));
    }

    /** By title. */
    public Page<Dashboard> page(String text, String cursor, int limit, Caller reader) {
        Map<String, Object> values = new HashMap<>();
        return page(" where " + visibleTo(viewers.of(reader), values), values, text, cursor, limit);
    }

    /** What everybody may see, by title. */
    public Page<Dashboard> publicPage(String text, String cursor, int limit) {
        return page(" where d.publicSince is not null", Map.of(), text, cursor, limit);
    }

    /** Id to title of what a person made. */
    public Map<String, String> titlesOf(String userId) {
        return transactions.read(em -> {
            Map<String, String> titles = new HashMap<>();
            em.createQuery("select d from DashboardEntity d where d.ownerId = :user", DashboardEntity.class)
                    .setParameter("user", userId)
                    .getResultList()
                    .forEach(found -> titles.put(
                            found.toDashboard(json).id(),
                            found.toDashboard(json).title()));
            return titles;
        });
    }

    /** Of a person who leaves: private ones go, shared ones stay without the name. Says how many stay. */
    public int forget(String userId, String nobody) {
        return transactions.write(em -> {
            List<DashboardEntity> own = em.createQuery(
                            "select d from DashboardEntity d where d.ownerId = :user", DashboardEntity.class)
                    .setParameter("user", userId)
                    .getResultList();
            int kept = 0;
            for (DashboardEntity entity : own) {
                if (entity.isShared() || entity.isPublic()) {
                    entity.handOver(nobody);
                    kept++;
                } else {
                    em.remove(entity);
                }
            }
            return kept;
        });
    }

    private Page<Dashboard> page(String where, Map<String, Object> bound, String text, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>(bound);
        String filter = where;
        if (text != null && !text.isBlank()) {
            filter += " and d.sortTitle like :text escape '!'";
            values.put("text", "%" + text.strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        String all = filter;
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(d) from DashboardEntity d" + all, Long.class), values)
                    .getSingleResult();
            Map<String, Object> more = new HashMap<>(values);
            String beyond = "";
            if (!after.isEmpty()) {
                beyond = " and (d.sortTitle > :key or (d.sortTitle = :key and d.id > :id))";
                more.put("key", after.get(0));
                more.put("id", after.get(1));
            }
            List<Dashboard> found = bind(
                            em.createQuery(
                                    "select d from DashboardEntity d" + all + beyond + " order by d.sortTitle, d.id",
                                    DashboardEntity.class),
                            more)
                    .setMaxResults(limit + 1)
                    .getResultList()
                    .stream()
                    .map(entity -> entity.toDashboard(json))
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            Dashboard last = found.get(limit - 1);
            String next = Cursors.encode(last.title().toLowerCase(Locale.GERMAN), last.id());
            return new Page<>(found.subList(0, limit), next, total);
        });
    }

    private Optional<Dashboard> act(
            String id, String ifMatch, Caller caller, boolean ownerOnly, Consumer<DashboardEntity> work) {
        Viewer viewer = viewers.of(caller);
        return transactions.write(em -> (ownerOnly ? owned(em, id, caller) : visible(em, id, viewer)).map(entity -> {
            ETags.requireMatch(ifMatch, entity.toDashboard(json).rowVersion());
            work.accept(entity);
            em.flush();
            return entity.toDashboard(json);
        }));
    }

    private static Optional<DashboardEntity> visible(EntityManager em, String id, Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        String query = "select d from DashboardEntity d where d.id = :id and " + visibleTo(viewer, values);
        values.put("id", id);
        return bind(em.createQuery(query, DashboardEntity.class), values)
                .getResultStream()
                .findFirst();
    }

    /** Shared with everybody, unless a rule names some; owners and those who are named see it in any case. */
    private static String visibleTo(Viewer viewer, Map<String, Object> values) {
        if (viewer.seesAll()) {
            return "1 = 1";
        }
        values.put("shared", DashboardEntity.SHARED);
        values.put("me", viewer.userId());
        return "(d.ownerId = :me or (d.visibility = :shared and "
                + VisibleTo.condition(viewer, SubjectType.DASHBOARD, "d.id", values) + ") or "
                + VisibleTo.named(viewer, SubjectType.DASHBOARD, "d.id", values) + ")";
    }

    private static Optional<DashboardEntity> owned(EntityManager em, String id, Caller owner) {
        return Optional.ofNullable(em.find(DashboardEntity.class, id))
                .filter(found -> found.ownerId().equals(owner.id()));
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
