package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.deliveries.Contact;
import org.komenius.monitoring.internal.deliveries.Source;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sources, and which data sets belong to them. */
@Component(service = SourceStore.class)
public class SourceStore {

    private final Transactions transactions;

    @Activate
    public SourceStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Empty if another source has that code already. */
    public Optional<Source> create(Source.Content content) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            if (byCode(em, content.code()) != null) {
                return Optional.empty();
            }
            SourceEntity entity = new SourceEntity(content, now);
            em.persist(entity);
            em.flush();
            return Optional.of(entity.toSource());
        });
    }

    public Optional<Source> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(SourceEntity.class, id)).map(SourceEntity::toSource));
    }

    /** By id, or by the short name that folders and other systems use. */
    public Optional<Source> findByIdOrCode(String idOrCode) {
        return transactions.read(em -> {
            SourceEntity byId = em.find(SourceEntity.class, idOrCode);
            return Optional.ofNullable(byId != null ? byId : byCode(em, idOrCode))
                    .map(SourceEntity::toSource);
        });
    }

    /**
     * Empty if there is no such source, or another one has the new code.
     *
     * @throws org.komenius.model.problem.ProblemException if {@code ifMatch} does not name the source's version
     */
    public Optional<Source> change(String id, String ifMatch, Source.Content content) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            SourceEntity entity = em.find(SourceEntity.class, id);
            SourceEntity sameCode = byCode(em, content.code());
            if (entity == null || (sameCode != null && sameCode != entity)) {
                return Optional.empty();
            }
            ETags.requireMatch(ifMatch, entity.toSource().rowVersion());
            entity.describe(content, now);
            em.flush();
            return Optional.of(entity.toSource());
        });
    }

    /** Whom to ask; empty if there is no such source. */
    public Optional<Contact> contact(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(SourceEntity.class, id)).map(SourceEntity::contact));
    }

    /** @param contact null to forget it */
    public Optional<Source> setContact(String id, String ifMatch, Contact contact) {
        Instant now = Instant.now();
        return transactions.write(
                em -> Optional.ofNullable(em.find(SourceEntity.class, id)).map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toSource().rowVersion());
                    entity.contact(contact, now);
                    em.flush();
                    return entity.toSource();
                }));
    }

    /** Sources whose contact has the account {@code userId}. */
    public Map<Source, Contact> contactsOf(String userId) {
        return transactions.read(em -> {
            Map<Source, Contact> found = new HashMap<>();
            ofUser(em, userId).forEach(entity -> found.put(entity.toSource(), entity.contact()));
            return found;
        });
    }

    /** Forgets a person as contact of every source. */
    public void forgetContact(String userId) {
        Instant now = Instant.now();
        transactions.run(em -> ofUser(em, userId).forEach(entity -> entity.contact(null, now)));
    }

    /** Deletes a source with its deliveries; its data sets stay. False if there is none. */
    public boolean delete(String id, String ifMatch) {
        return transactions.write(em -> {
            SourceEntity entity = em.find(SourceEntity.class, id);
            if (entity == null) {
                return false;
            }
            ETags.requireMatch(ifMatch, entity.toSource().rowVersion());
            em.createQuery("delete from DeliveryEntity d where d.sourceId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.createQuery("delete from SourceDatasetEntity l where l.sourceId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.remove(entity);
            return true;
        });
    }

    /** By title. */
    public Page<Source> page(String text, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        String filter = "";
        if (text != null && !text.isBlank()) {
            filter = " where (s.sortTitle like :text escape '!' or lower(s.code) like :text escape '!'"
                    + " or lower(s.agency) like :text escape '!')";
            values.put("text", "%" + text.strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        String where = filter;
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(s) from SourceEntity s" + where, Long.class), values)
                    .getSingleResult();
            Map<String, Object> all = new HashMap<>(values);
            String beyond = "";
            if (!after.isEmpty()) {
                beyond = (where.isEmpty() ? " where" : " and")
                        + " (s.sortTitle > :key or (s.sortTitle = :key and s.id > :id))";
                all.put("key", after.get(0));
                all.put("id", after.get(1));
            }
            List<Source> found = bind(
                            em.createQuery(
                                    "select s from SourceEntity s" + where + beyond + " order by s.sortTitle, s.id",
                                    SourceEntity.class),
                            all)
                    .setMaxResults(limit + 1)
                    .getResultList()
                    .stream()
                    .map(SourceEntity::toSource)
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            Source last = found.get(limit - 1);
            String next = Cursors.encode(last.title().toLowerCase(Locale.GERMAN), last.id());
            return new Page<>(found.subList(0, limit), next, total);
        });
    }

    /** Ids of the data sets that belong to the source. */
    public List<String> datasets(String sourceId) {
        return transactions.read(em -> em
                .createQuery("select l from SourceDatasetEntity l where l.sourceId = :id", SourceDatasetEntity.class)
                .setParameter("id", sourceId)
                .getResultList()
                .stream()
                .map(SourceDatasetEntity::datasetId)
                .sorted()
                .toList());
    }

    /** The source that a data set belongs to. */
    public Optional<Source> sourceOf(String datasetId) {
        return transactions.read(em -> Optional.ofNullable(em.find(SourceDatasetEntity.class, datasetId))
                .map(link -> em.find(SourceEntity.class, link.sourceId()))
                .map(SourceEntity::toSource));
    }

    /** @param sourceId null to take the data set from its source */
    public void assign(String datasetId, String sourceId) {
        transactions.run(em -> {
            SourceDatasetEntity link = em.find(SourceDatasetEntity.class, datasetId);
            if (link == null && sourceId != null) {
                em.persist(new SourceDatasetEntity(datasetId, sourceId));
            } else if (link != null && sourceId == null) {
                em.remove(link);
            } else if (link != null) {
                link.moveTo(sourceId);
            }
        });
    }

    private static SourceEntity byCode(EntityManager em, String code) {
        return em
                .createQuery("select s from SourceEntity s where s.code = :code", SourceEntity.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static List<SourceEntity> ofUser(EntityManager em, String userId) {
        return em.createQuery("select s from SourceEntity s where s.contactUserId = :id", SourceEntity.class)
                .setParameter("id", userId)
                .getResultList();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
