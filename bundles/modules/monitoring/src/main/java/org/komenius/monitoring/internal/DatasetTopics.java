package org.komenius.monitoring.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.monitoring.internal.catalogue.ConfirmedTopics;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Topic;
import org.komenius.monitoring.internal.persistence.TopicStore;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Topics of data sets: what is proposed, and what somebody has confirmed. */
@Component(service = DatasetTopics.class)
public class DatasetTopics {

    private final Datasets datasets;
    private final SearchableReader reader;
    private final TopicStore store;
    private final AuditLog audit;
    private final CurrentCaller caller;

    @Activate
    public DatasetTopics(
            @Reference Datasets datasets,
            @Reference SearchableReader reader,
            @Reference TopicStore store,
            @Reference AuditLog audit,
            @Reference CurrentCaller caller) {
        this.datasets = datasets;
        this.reader = reader;
        this.store = store;
        this.audit = audit;
        this.caller = caller;
    }

    public Set<Topic> proposed(DatasetInfo dataset) {
        return reader.proposed(dataset, datasets.dimensions(datasets.version(dataset.id(), null)));
    }

    /** @param dimensions of the version that is shown */
    public Set<Topic> proposed(DatasetInfo dataset, List<Dimension> dimensions) {
        return reader.proposed(dataset, dimensions);
    }

    public Optional<ConfirmedTopics> confirmed(DatasetInfo dataset) {
        return store.of(dataset.id());
    }

    /** @throws org.komenius.model.problem.ProblemException if {@code ifMatch} does not name the data set's version */
    public DatasetInfo confirm(DatasetInfo dataset, String ifMatch, Set<Topic> topics) {
        DatasetInfo changed = store.confirm(
                        dataset.id(), ifMatch, topics, caller.get().name())
                .orElseThrow(() -> Datasets.notFound(dataset.id()));
        String letters = topics.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        audit.append(MonitoringModule.ID, "dataset.topics", "dataset/" + dataset.id(), Map.of("topics", letters));
        return changed;
    }
}
