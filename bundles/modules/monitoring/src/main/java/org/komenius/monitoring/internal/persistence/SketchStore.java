package org.komenius.monitoring.internal.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.komenius.monitoring.internal.quality.FactSketch;
import org.komenius.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sketches of the newest version of each data set. */
@Component(service = SketchStore.class)
public class SketchStore {

    private final Transactions transactions;

    @Activate
    public SketchStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Ids of all data sets, whoever may see them. */
    public List<String> datasets() {
        return transactions.read(em -> em.createQuery("select d.id from DatasetEntity d order by d.id", String.class)
                .getResultList());
    }

    public void keep(String datasetId, int version, FactSketch sketch) {
        transactions.run(em -> {
            SketchEntity entity = em.find(SketchEntity.class, datasetId);
            if (entity == null) {
                entity = new SketchEntity(datasetId);
                em.persist(entity);
            }
            if (version >= entity.version()) {
                entity.change(version, sketch);
            }
        });
    }

    /** Version that the kept sketch is of; empty without one. */
    public Optional<Integer> versionOf(String datasetId) {
        return transactions.read(em ->
                Optional.ofNullable(em.find(SketchEntity.class, datasetId)).map(SketchEntity::version));
    }

    public Optional<FactSketch> find(String datasetId) {
        return transactions.read(em ->
                Optional.ofNullable(em.find(SketchEntity.class, datasetId)).map(SketchEntity::toSketch));
    }

    /** Shows the sketch of every other data set, one at a time, since each takes some kilobytes. */
    public void others(String datasetId, BiConsumer<String, FactSketch> visitor) {
        List<String> ids = transactions.read(em -> em.createQuery(
                        "select s.datasetId from SketchEntity s where s.datasetId <> :id order by s.datasetId",
                        String.class)
                .setParameter("id", datasetId)
                .getResultList());
        ids.forEach(id -> find(id).ifPresent(sketch -> visitor.accept(id, sketch)));
    }
}
