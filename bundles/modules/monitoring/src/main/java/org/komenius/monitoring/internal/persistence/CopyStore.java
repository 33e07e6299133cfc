package org.komenius.monitoring.internal.persistence;

import java.util.Optional;
import org.komenius.monitoring.internal.sharing.Origin;
import org.komenius.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which analysis was copied from which; forgotten with the copy. */
@Component(service = CopyStore.class)
public class CopyStore {

    private final Transactions transactions;

    @Activate
    public CopyStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void put(String analysisId, Origin origin) {
        transactions.run(em -> em.persist(new CopyEntity(analysisId, origin)));
    }

    public Optional<Origin> find(String analysisId) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(CopyEntity.class, analysisId)).map(CopyEntity::toOrigin));
    }
}
