package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.project.FrozenIndexData;
import org.komenius.monitoring.internal.project.IndexWork;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.monitoring.internal.project.ProjectInfo.Act;
import org.komenius.monitoring.internal.project.ProjectInfo.State;
import org.komenius.monitoring.internal.project.ProjectJson;
import org.komenius.monitoring.internal.project.ProjectProblems;
import org.komenius.monitoring.internal.project.ProjectWork;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Distributions of posts and their frozen indices. Decided ones never change and are never deleted. */
@Component(service = AllocationStore.class)
public class AllocationStore {

    private static final int MOST_FROZEN = 500;
    private static final String GONE = "gelöschte Person";

    private final Transactions transactions;
    private final ProjectJson json = new ProjectJson();

    @Activate
    public AllocationStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    public ProjectInfo create(String title, ProjectWork work, Act by) {
        return transactions.write(em -> {
            AllocationEntity entity = new AllocationEntity(title, by, work, datasets(em, work), json);
            em.persist(entity);
            em.flush();
            return entity.toInfo(json);
        });
    }

    public Optional<ProjectInfo> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(AllocationEntity.class, id)).map(entity -> entity.toInfo(json)));
    }

    /** Only drafts change. @throws org.komenius.model.problem.ProblemException {@code monitoring.allocation.state}, or of {@link ETags} */
    public ProjectInfo change(String id, String ifMatch, String title, ProjectWork work, Instant now) {
        return act(id, ifMatch, State.DRAFT, (em, entity) -> entity.change(title, work, datasets(em, work), now, json));
    }

    public ProjectInfo propose(String id, String ifMatch, ProjectWork pinned, Act by, String comment) {
        return act(id, ifMatch, State.DRAFT, (em, entity) -> {
            entity.change(entity.toInfo(json).title(), pinned, datasets(em, pinned), by.at(), json);
            entity.propose(by, comment);
        });
    }

    public ProjectInfo giveBack(String id, String ifMatch, Act by, String comment) {
        return act(id, ifMatch, State.PROPOSED, (em, entity) -> entity.giveBack(by, comment));
    }

    public ProjectInfo approve(String id, String ifMatch, Act by, String comment, String recordSha256) {
        return act(id, ifMatch, State.PROPOSED, (em, entity) -> entity.approve(by, comment, recordSha256));
    }

    /** @throws org.komenius.model.problem.ProblemException if it is not a draft */
    public void delete(String id, String ifMatch) {
        transactions.write(em -> {
            AllocationEntity entity = require(em, id, ifMatch, State.DRAFT);
            em.createQuery("delete from FrozenIndexEntity f where f.allocationId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.remove(entity);
            return null;
        });
    }

    /** Keeps the index under the next number. */
    public int freeze(String id, String ifMatch, FrozenIndexData index, Act by) {
        return transactions.write(em -> {
            AllocationEntity entity = require(em, id, ifMatch, null);
            int number = entity.freeze();
            em.persist(new FrozenIndexEntity(id, number, json.write(index), by.at(), by.name()));
            return number;
        });
    }

    public Optional<FrozenIndexData> frozen(String id, int number) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(FrozenIndexEntity.class, FrozenIndexEntity.id(id, number)))
                        .map(found -> json.frozen(found.content())));
    }

    /** @param at when it was frozen */
    public record FrozenEntry(int number, Instant at, String by) {}

    public List<FrozenEntry> frozen(String id) {
        return transactions.read(em -> em
                .createQuery(
                        "select f from FrozenIndexEntity f where f.allocationId = :id order by f.number desc",
                        FrozenIndexEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(found -> new FrozenEntry(found.number(), found.frozen(), found.by()))
                .toList());
    }

    /** Frozen indices of distributions that the viewer sees, the newest first. @param seesDrafts as for {@link #page} */
    public List<FrozenIn> frozen(Viewer viewer, boolean seesDrafts) {
        Map<String, Object> values = new HashMap<>();
        String where = " where f.allocationId = a.id and " + visible(viewer, seesDrafts, values);
        return transactions.read(em -> {
            TypedQuery<Object[]> query = em.createQuery(
                    "select a.id, a.title, f.number, f.frozen, f.by from FrozenIndexEntity f, AllocationEntity a"
                            + where + " order by f.frozen desc, f.id",
                    Object[].class);
            return bind(query, values).setMaxResults(MOST_FROZEN).getResultList().stream()
                    .map(row -> new FrozenIn(
                            (String) row[0], (String) row[1], (Integer) row[2], (Instant) row[3], (String) row[4]))
                    .toList();
        });
    }

    /** @param title of the project @param at when it was frozen */
    public record FrozenIn(String project, String title, int version, Instant at, String by) {}

    /** Leaves out what is made of data sets that the viewer may not see, decided or not, or that nobody has released. */
    private static String visible(Viewer viewer, boolean seesDrafts, Map<String, Object> values) {
        String hidden = "not (" + VisibleTo.condition(viewer, SubjectType.DATASET, "s", values) + ")";
        if (!seesDrafts) {
            hidden = "(" + hidden + " or (b.stage <> 'APPROVED' and s in"
                    + " (select u.id from DatasetEntity u where u.releasedVersion is null)))";
        }
        return "a.id not in (select b.id from AllocationEntity b join b.datasets s where " + hidden + ")";
    }

    /** Of a project, with those of the reference year. */
    private Set<String> datasets(EntityManager em, ProjectWork work) {
        Set<String> ids = new TreeSet<>(work.datasets());
        if (work.index() != null && work.index().reference() != null) {
            IndexWork.FrozenIndex reference = work.index().reference();
            FrozenIndexEntity frozen =
                    em.find(FrozenIndexEntity.class, FrozenIndexEntity.id(reference.project(), reference.version()));
            if (frozen != null) {
                ids.addAll(json.frozen(frozen.content()).datasets());
            }
        }
        return ids;
    }

    /** By title. @param state null for all @param seesDrafts whether the viewer sees data sets that nobody has released yet */
    public Page<ProjectInfo> page(
            String text, State state, String cursor, int limit, Viewer viewer, boolean seesDrafts) {
        Map<String, Object> values = new HashMap<>();
        String where = " where " + visible(viewer, seesDrafts, values);
        if (text != null && !text.isBlank()) {
            where += " and a.sortTitle like :text escape '!'";
            values.put("text", "%" + text.strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        if (state != null) {
            where += " and a.stage = :stage";
            values.put("stage", state.name());
        }
        String filter = where;
        List<String> after = Cursors.decode(cursor, 2);
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(a) from AllocationEntity a" + filter, Long.class), values)
                    .getSingleResult();
            Map<String, Object> all = new HashMap<>(values);
            String beyond = "";
            if (!after.isEmpty()) {
                beyond = " and (a.sortTitle > :key or (a.sortTitle = :key and a.id > :id))";
                all.put("key", after.get(0));
                all.put("id", after.get(1));
            }
            List<ProjectInfo> found = bind(
                            em.createQuery(
                                    "select a from AllocationEntity a" + filter + beyond
                                            + " order by a.sortTitle, a.id",
                                    AllocationEntity.class),
                            all)
                    .setMaxResults(limit + 1)
                    .getResultList()
                    .stream()
                    .map(entity -> entity.toInfo(json))
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            ProjectInfo last = found.get(limit - 1);
            return new Page<>(
                    found.subList(0, limit), Cursors.encode(last.title().toLowerCase(Locale.GERMAN), last.id()), total);
        });
    }

    /** Projects in which the person created, proposed or decided. */
    public List<ProjectInfo> of(String userId) {
        return transactions.read(
                em -> with(em, userId).map(entity -> entity.toInfo(json)).toList());
    }

    public void forget(String userId) {
        transactions.write(em -> {
            with(em, userId).forEach(entity -> entity.forget(userId, GONE));
            return null;
        });
    }

    private static java.util.stream.Stream<AllocationEntity> with(EntityManager em, String userId) {
        return em
                .createQuery(
                        "select a from AllocationEntity a where a.creatorId = :id or a.proposerId = :id"
                                + " or a.deciderId = :id",
                        AllocationEntity.class)
                .setParameter("id", userId)
                .getResultList()
                .stream();
    }

    private ProjectInfo act(String id, String ifMatch, State state, BiConsumer<EntityManager, AllocationEntity> act) {
        return transactions.write(em -> {
            AllocationEntity entity = require(em, id, ifMatch, state);
            act.accept(em, entity);
            em.flush();
            return entity.toInfo(json);
        });
    }

    private AllocationEntity require(EntityManager em, String id, String ifMatch, State state) {
        AllocationEntity entity = em.find(AllocationEntity.class, id);
        if (entity == null) {
            throw ProjectProblems.unknown();
        }
        ETags.requireMatch(ifMatch, entity.toInfo(json).rowVersion());
        if (state != null && entity.state() != state) {
            throw ProjectProblems.wrongState(entity.state());
        }
        return entity;
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
