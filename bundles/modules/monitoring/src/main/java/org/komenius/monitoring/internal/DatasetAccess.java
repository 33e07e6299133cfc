package org.komenius.monitoring.internal;

import java.util.Optional;
import org.komenius.monitoring.internal.access.AccessSubject;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Data sets, whose access is a matter of those who release them. */
@Component(service = AccessSubjects.class)
public class DatasetAccess implements AccessSubjects {

    private final CatalogueStore catalogue;
    private final AccessControl access;
    private final CurrentCaller caller;

    @Activate
    public DatasetAccess(
            @Reference CatalogueStore catalogue, @Reference AccessControl access, @Reference CurrentCaller caller) {
        this.catalogue = catalogue;
        this.access = access;
        this.caller = caller;
    }

    @Override
    public SubjectType type() {
        return SubjectType.DATASET;
    }

    @Override
    public Optional<AccessSubject> find(String id) {
        boolean seen = access.maySee(SubjectType.DATASET, id);
        return catalogue
                .find(id)
                .filter(dataset -> seen)
                .map(dataset -> new AccessSubject(dataset.title(), null, dataset.publicMark() != null));
    }

    @Override
    public boolean mayChange(String id) {
        return caller.get().may(MonitoringModule.RELEASE);
    }
}
