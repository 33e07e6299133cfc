package org.komenius.monitoring.internal.persistence;

import java.util.Optional;
import org.komenius.monitoring.internal.analysis.AnalysisJson;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.sharing.Snapshot;
import org.komenius.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fixed states of analyses by content. Never changed and never deleted: links out there name them. */
@Component(service = SnapshotStore.class)
public class SnapshotStore {

    private final Transactions transactions;
    private final AnalysisJson json = new AnalysisJson();

    @Activate
    public SnapshotStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Keeps it unless the same is there already; answers what is kept. */
    public Snapshot keep(Snapshot snapshot) {
        return transactions.write(em -> {
            SnapshotEntity known = em.find(SnapshotEntity.class, snapshot.hash());
            if (known == null) {
                known = new SnapshotEntity(snapshot, json);
                em.persist(known);
            }
            return known.toSnapshot(json);
        });
    }

    public Optional<Snapshot> find(String hash) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(SnapshotEntity.class, hash)).map(found -> found.toSnapshot(json)));
    }

    /** @param mark null takes it back */
    public Optional<Snapshot> mark(String hash, PublicMark mark) {
        return transactions.write(
                em -> Optional.ofNullable(em.find(SnapshotEntity.class, hash)).map(found -> {
                    found.mark(mark);
                    return found.toSnapshot(json);
                }));
    }
}
