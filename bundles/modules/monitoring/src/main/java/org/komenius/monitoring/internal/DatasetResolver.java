package org.komenius.monitoring.internal;

import java.util.Optional;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.spi.data.EntityResolver;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows references to data sets from other modules, by title and page, to those who may see them. */
@Component
public class DatasetResolver implements EntityResolver {

    private final CatalogueStore catalogue;
    private final AccessControl access;
    private final CurrentCaller caller;

    @Activate
    public DatasetResolver(
            @Reference CatalogueStore catalogue, @Reference AccessControl access, @Reference CurrentCaller caller) {
        this.catalogue = catalogue;
        this.access = access;
        this.caller = caller;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public String type() {
        return "dataset";
    }

    @Override
    public Optional<Resolved> resolve(String id) {
        if (!caller.get().may(MonitoringModule.READ)) {
            return Optional.empty();
        }
        boolean seen = access.maySee(SubjectType.DATASET, id);
        return catalogue
                .find(id)
                .filter(dataset -> seen)
                .filter(dataset ->
                        dataset.releasedVersion() != null || caller.get().may(MonitoringModule.IMPORT))
                .map(DatasetResolver::resolved);
    }

    private static Resolved resolved(DatasetInfo dataset) {
        return new Resolved(
                LocalizedText.of(dataset.title(), dataset.title()), "intern/monitoring/datensatz/" + dataset.id());
    }
}
