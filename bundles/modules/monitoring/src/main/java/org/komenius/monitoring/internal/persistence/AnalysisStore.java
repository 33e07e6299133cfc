package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.Viewers;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisJson;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Analyses with a name. What a person may not see is not found, and is not counted either. */
@Component(service = AnalysisStore.class)
public class AnalysisStore {

    private final Transactions transactions;
    private final Viewers viewers;
    private final AnalysisJson json = new AnalysisJson();

    @Activate
    public AnalysisStore(
            @Reference(target = "(komenius.module=monitoring)") Transactions transactions, @Reference Viewers viewers) {
        this.transactions = transactions;
        this.viewers = viewers;
    }

    /** What is stored of an analysis beside who made it and when. */
    public record Content(String title, String description, Analysis analysis, String presentation, boolean shared) {}

    public SavedAnalysis create(Content content, Caller owner) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            AnalysisEntity entity = new AnalysisEntity(owner.id(), owner.name(), now);
            change(entity, content, now);
            em.persist(entity);
            em.flush();
            return entity.toSaved(json);
        });
    }

    public Optional<SavedAnalysis> find(String id, Caller reader) {
        Viewer viewer = viewers.of(reader);
        return transactions.read(em -> visible(em, id, viewer).map(entity -> entity.toSaved(json)));
    }

    /** Only the owner changes an analysis; others make a copy. Empty if it is not visible or not the caller's. */
    public Optional<SavedAnalysis> change(String id, String ifMatch, Content content, Caller owner) {
        Instant now = Instant.now();
        return transactions.write(em -> owned(em, id, owner).map(entity -> {
            ETags.requireMatch(ifMatch, entity.toSaved(json).rowVersion());
            change(entity, content, now);
            em.flush();
            return entity.toSaved(json);
        }));
    }

    public boolean delete(String id, String ifMatch, Caller owner) {
        return transactions.write(em -> owned(em, id, owner)
                .map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toSaved(json).rowVersion());
                    em.remove(entity);
                    AccessStore.remove(em, SubjectType.ANALYSIS, id);
                    return true;
                })
                .orElse(false));
    }

    /** By title. */
    public Page<SavedAnalysis> page(String text, String cursor, int limit, Caller reader) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        String where = " where " + visibleTo(viewers.of(reader), values);
        if (text != null && !text.isBlank()) {
            where += " and a.sortTitle like :text escape '!'";
            values.put("text", "%" + text.strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        String filter = where;
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(a) from AnalysisEntity a" + filter, Long.class), values)
                    .getSingleResult();
            Map<String, Object> all = new HashMap<>(values);
            String beyond = "";
            if (!after.isEmpty()) {
                beyond = " and (a.sortTitle > :key or (a.sortTitle = :key and a.id > :id))";
                all.put("key", after.get(0));
                all.put("id", after.get(1));
            }
            List<SavedAnalysis> found = bind(
                            em.createQuery(
                                    "select a from AnalysisEntity a" + filter + beyond + " order by a.sortTitle, a.id",
                                    AnalysisEntity.class),
                            all)
                    .setMaxResults(limit + 1)
                    .getResultList()
                    .stream()
                    .map(entity -> entity.toSaved(json))
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            SavedAnalysis last = found.get(limit - 1);
            String next = Cursors.encode(last.title().toLowerCase(Locale.GERMAN), last.id());
            return new Page<>(found.subList(0, limit), next, total);
        });
    }

    private void change(AnalysisEntity entity, Content content, Instant now) {
        entity.change(
                content.title(),
                content.description(),
                content.analysis(),
                content.presentation(),
                content.shared(),
                json,
                now);
    }

    private static Optional<AnalysisEntity> visible(EntityManager em, String id, Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        String query = "select a from AnalysisEntity a where a.id = :id and " + visibleTo(viewer, values);
        values.put("id", id);
        return bind(em.createQuery(query, AnalysisEntity.class), values)
                .getResultStream()
                .findFirst();
    }

    /** Shared with everybody, unless a rule names some; owners and those who are named see it in any case. */
    private static String visibleTo(Viewer viewer, Map<String, Object> values) {
        if (viewer.seesAll()) {
            return "1 = 1";
        }
        values.put("shared", AnalysisEntity.SHARED);
        values.put("me", viewer.userId());
        return "(a.ownerId = :me or (a.visibility = :shared and "
                + VisibleTo.condition(viewer, SubjectType.ANALYSIS, "a.id", values) + ") or "
                + VisibleTo.named(viewer, SubjectType.ANALYSIS, "a.id", values) + ")";
    }

    private static Optional<AnalysisEntity> owned(EntityManager em, String id, Caller owner) {
        return Optional.ofNullable(em.find(AnalysisEntity.class, id))
                .filter(found -> found.ownerId().equals(owner.id()));
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
