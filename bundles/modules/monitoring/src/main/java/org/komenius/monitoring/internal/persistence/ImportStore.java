package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
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

    public void begin(String id, String fileName, String sha256, long bytes, String by) {
        Instant now = Instant.now();
        transactions.run(em -> em.persist(new ImportEntity(id, fileName, sha256, bytes, now, by)));
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

    /**
     * The newest first, without those that led to a data set that the viewer may not see.
     *
     * @param before submitted before this one; null from the newest on
     */
    public List<ImportInfo> list(Viewer viewer, Instant before, int limit) {
        return transactions.read(em -> {
            Map<String, Object> values = new HashMap<>();
            String visible = "(i.datasetId is null or "
                    + VisibleTo.condition(viewer, SubjectType.DATASET, "i.datasetId", values) + ")";
            TypedQuery<ImportEntity> query = em.createQuery(
                    "select i from ImportEntity i where " + visible
                            + (before == null ? "" : " and i.submitted < :before") + " order by i.submitted desc, i.id",
                    ImportEntity.class);
            values.forEach(query::setParameter);
            if (before != null) {
                query.setParameter("before", before);
            }
            return query.setMaxResults(limit).getResultList().stream()
                    .map(ImportEntity::toInfo)
                    .toList();
        });
    }
}
