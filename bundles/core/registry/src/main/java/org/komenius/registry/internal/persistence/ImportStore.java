package org.komenius.registry.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.komenius.persistence.Transactions;
import org.komenius.registry.internal.imports.ImportRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports of finished imports in the database. */
@Component(service = ImportStore.class)
public final class ImportStore {

    private final Transactions tx;

    @Activate
    public ImportStore(@Reference(target = "(komenius.module=registry)") Transactions tx) {
        this.tx = tx;
    }

    /** Runs an import and keeps its report in one transaction, so that there is never one without the other. May run it again. */
    public <R> R inOneTransaction(Supplier<R> work) {
        return tx.write(em -> work.get());
    }

    public void save(String format, String fileName, String fileSha, String importedBy, String report) {
        tx.run(em -> em.persist(new ImportEntity(format, fileName, fileSha, importedBy, report, Instant.now())));
    }

    /** The newest imports, newest first. */
    public List<ImportRecord> recent(int limit) {
        return tx.read(
                em -> em.createQuery("select i from ImportEntity i order by i.imported desc, i.id", ImportEntity.class)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(ImportEntity::toRecord)
                        .toList());
    }

    /** The newest import of the same content in the same format; empty if there was none. */
    public Optional<ImportRecord> findSame(String format, String fileSha) {
        return tx.read(em -> em.createQuery(
                        "select i from ImportEntity i where i.format = :format and i.fileSha = :sha order by i.imported desc",
                        ImportEntity.class)
                .setParameter("format", format)
                .setParameter("sha", fileSha)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ImportEntity::toRecord));
    }
}
