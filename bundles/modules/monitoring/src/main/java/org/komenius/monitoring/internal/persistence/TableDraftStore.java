package org.komenius.monitoring.internal.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.tabular.Mapping;
import org.komenius.monitoring.internal.tabular.MappingJson;
import org.komenius.monitoring.internal.tabular.TableDraft;
import org.komenius.monitoring.internal.tabular.TableDraft.Kind;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.files.StoredFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Uploads that somebody is working on. Nobody but who brought one finds it. */
@Component(service = TableDraftStore.class)
public class TableDraftStore {

    /** What nobody has touched for so long is given up. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final Transactions transactions;
    private final MappingJson json = new MappingJson();

    @Activate
    public TableDraftStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    public TableDraft create(String fileName, StoredFile file, Kind kind, String ownerId) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            em.createQuery("delete from TableDraftEntity d where d.updated < :old")
                    .setParameter("old", now.minus(KEPT))
                    .executeUpdate();
            TableDraftEntity entity =
                    new TableDraftEntity(fileName, file.sha256(), file.sizeBytes(), kind, ownerId, now);
            em.persist(entity);
            em.flush();
            return entity.toDraft(json);
        });
    }

    public Optional<TableDraft> find(String id, String ownerId) {
        return transactions.read(em -> owned(em, id, ownerId).map(entity -> entity.toDraft(json)));
    }

    /** Keeps how far the person has come. */
    public Optional<TableDraft> change(String id, String ownerId, String ifMatch, Mapping mapping, String mappingId) {
        Instant now = Instant.now();
        return transactions.write(em -> owned(em, id, ownerId).map(entity -> {
            ETags.requireMatch(ifMatch, entity.toDraft(json).rowVersion());
            entity.change(mapping, mappingId, json, now);
            em.flush();
            return entity.toDraft(json);
        }));
    }

    /** Keeps by what it was imported, and by which import. */
    public void imported(String id, String ownerId, Mapping mapping, String mappingId, String importId) {
        Instant now = Instant.now();
        transactions.run(em -> owned(em, id, ownerId).ifPresent(entity -> {
            entity.change(mapping, mappingId, json, now);
            entity.imported(importId, now);
        }));
    }

    /** False if there is none. */
    public boolean delete(String id, String ownerId) {
        return transactions.write(em -> owned(em, id, ownerId)
                .map(entity -> {
                    em.remove(entity);
                    return true;
                })
                .orElse(false));
    }

    /** All uploads of a person, the oldest first. */
    public List<TableDraft> of(String ownerId) {
        return transactions.read(em -> em
                .createQuery(
                        "select d from TableDraftEntity d where d.ownerId = :owner order by d.created, d.id",
                        TableDraftEntity.class)
                .setParameter("owner", ownerId)
                .getResultList()
                .stream()
                .map(entity -> entity.toDraft(json))
                .toList());
    }

    /** How an import read its table; empty if that was no table of one's own, or the upload is gone. */
    public Optional<Mapping> mappingOfImport(String importId) {
        return transactions.read(
                em -> em.createQuery("select d from TableDraftEntity d where d.importId = :id", TableDraftEntity.class)
                        .setParameter("id", importId)
                        .getResultStream()
                        .findFirst()
                        .map(entity -> entity.toDraft(json).mapping()));
    }

    public void deleteOf(String ownerId) {
        transactions.run(em -> em.createQuery("delete from TableDraftEntity d where d.ownerId = :owner")
                .setParameter("owner", ownerId)
                .executeUpdate());
    }

    /** Tables that need a mapping, the last touched first. */
    public Page<TableDraft> page(String ownerId, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        String where = " where d.ownerId = :owner and d.kind = :own";
        return transactions.read(em -> {
            long total = em.createQuery("select count(d) from TableDraftEntity d" + where, Long.class)
                    .setParameter("owner", ownerId)
                    .setParameter("own", Kind.OWN.name())
                    .getSingleResult();
            String beyond = after.isEmpty() ? "" : " and (d.updated < :time or (d.updated = :time and d.id > :id))";
            TypedQuery<TableDraftEntity> query = em.createQuery(
                            "select d from TableDraftEntity d" + where + beyond + " order by d.updated desc, d.id",
                            TableDraftEntity.class)
                    .setParameter("owner", ownerId)
                    .setParameter("own", Kind.OWN.name());
            if (!after.isEmpty()) {
                query.setParameter("time", Instant.ofEpochMilli(Long.parseLong(after.get(0))))
                        .setParameter("id", after.get(1));
            }
            List<TableDraft> found = query.setMaxResults(limit + 1).getResultList().stream()
                    .map(entity -> entity.toDraft(json))
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            TableDraft last = found.get(limit - 1);
            return new Page<>(
                    found.subList(0, limit),
                    Cursors.encode(String.valueOf(last.updated().toEpochMilli()), last.id()),
                    total);
        });
    }

    private static Optional<TableDraftEntity> owned(EntityManager em, String id, String ownerId) {
        return Optional.ofNullable(em.find(TableDraftEntity.class, id))
                .filter(entity -> entity.ownerId().equals(ownerId));
    }
}
