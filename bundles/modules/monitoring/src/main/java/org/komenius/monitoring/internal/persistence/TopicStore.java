package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.komenius.monitoring.internal.catalogue.ConfirmedTopics;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Topic;
import org.komenius.persistence.Transactions;
import org.komenius.rest.ETags;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Topics that somebody has confirmed. Proposals are made when they are asked for and not stored. */
@Component(service = TopicStore.class)
public class TopicStore {

    private final Transactions transactions;

    @Activate
    public TopicStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Empty as long as nobody has confirmed any. */
    public Optional<ConfirmedTopics> of(String datasetId) {
        List<TopicEntity> known = transactions.read(em -> known(em, datasetId));
        return known.stream()
                .findFirst()
                .map(first -> new ConfirmedTopics(
                        known.stream().map(TopicEntity::topic).collect(Collectors.toSet()),
                        first.confirmed(),
                        first.confirmedBy()));
    }

    /**
     * @param topics at least one
     * @return the data set after the change; empty if there is none
     * @throws org.komenius.model.problem.ProblemException if {@code ifMatch} does not name the data set's version
     */
    public Optional<DatasetInfo> confirm(String datasetId, String ifMatch, Set<Topic> topics, String by) {
        Instant now = Instant.now();
        return transactions.write(em -> Optional.ofNullable(em.find(DatasetEntity.class, datasetId))
                .map(dataset -> {
                    ETags.requireMatch(ifMatch, dataset.toInfo().rowVersion());
                    known(em, datasetId).forEach(em::remove);
                    em.flush();
                    topics.forEach(topic -> em.persist(new TopicEntity(datasetId, topic, now, by)));
                    dataset.touch(now);
                    em.flush();
                    return dataset.toInfo();
                }));
    }

    private static List<TopicEntity> known(EntityManager em, String datasetId) {
        return em.createQuery("select t from TopicEntity t where t.datasetId = :id", TopicEntity.class)
                .setParameter("id", datasetId)
                .getResultList();
    }
}
