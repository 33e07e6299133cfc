package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.deliveries.Origin;
import org.komenius.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What became of every try to import a file. */
@Component(service = ImportStore.class)
public class ImportStore {

    private final Transactions transactions;

    @Activate
    public ImportStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void begin(String id, String fileName, String sha256, long bytes, String by, Origin origin) {
        Instant now = Instant.now();
        transactions.run(em -> em.persist(new ImportEntity(id, fileName, sha256, bytes, now, by, origin)));
    }

    public void setJob(String id, String jobId) {
        transactions.run(em -> em.find(ImportEntity.class, id).setJobId(jobId));
    }

    /** For everything but a stored version, which the catalogue enters together with it. */
    public void end(String id, Outcome outcome, String datasetId, Integer version, String report, String problem) {
        Instant now = Instant.now();
        transactions.run(em -> em.find(ImportEntity.class, id).end(outcome, datasetId, version, report, problem, now));
    }

    public Optional<ImportInfo> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(ImportEntity.class, id)).map(ImportEntity::toInfo));
    }

    /** The newest push with that idempotency key for a source. */
    public Optional<ImportInfo> findPush(String sourceId, String key) {
        return transactions.read(em -> em
                .createQuery(
                        "select i from ImportEntity i where i.sourceId = :source and i.pushKey = :key"
                                + " order by i.submitted desc",
                        ImportEntity.class)
                .setParameter("source", sourceId)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(ImportEntity::toInfo));
    }

    /** The newest import of exactly this file for a source. */
    public Optional<ImportInfo> findFile(String sourceId, String sha256) {
        return transactions.read(em -> em
                .createQuery(
                        "select i from ImportEntity i where i.sourceId = :source and i.fileSha256 = :sha"
                                + " order by i.submitted desc",
                        ImportEntity.class)
                .setParameter("source", sourceId)
                .setParameter("sha", sha256)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(ImportEntity::toInfo));
    }

    /** The import that made a version: the first one that stored it. */
    public Optional<ImportInfo> ofVersion(String datasetId, int version) {
        return transactions.read(em -> em
                .createQuery(
                        "select i from ImportEntity i where i.datasetId = :id and i.versionNumber = :number"
                                + " and i.outcome = :stored order by i.submitted",
                        ImportEntity.class)
                .setParameter("id", datasetId)
                .setParameter("number", version)
                .setParameter("stored", Outcome.STORED.name())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(ImportEntity::toInfo));
    }

    /** Imports for a source that have ended since {@code since}, the oldest first; used to catch up after a crash. */
    public List<ImportInfo> endedForSources(Instant since) {
        return transactions.read(em -> em
                .createQuery(
                        "select i from ImportEntity i where i.outcome is not null and i.ended >= :since"
                                + " and i.sourceId is not null order by i.ended",
                        ImportEntity.class)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(ImportEntity::toInfo)
                .toList());
    }
}
