package org.komenius.monitoring.internal;

import java.util.Optional;
import org.komenius.monitoring.internal.access.AccessSubject;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.persistence.DashboardStore;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dashboards, which belong to those who made them. */
@Component(service = AccessSubjects.class)
public class DashboardAccess implements AccessSubjects {

    private final DashboardStore dashboards;
    private final CurrentCaller caller;

    @Activate
    public DashboardAccess(@Reference DashboardStore dashboards, @Reference CurrentCaller caller) {
        this.dashboards = dashboards;
        this.caller = caller;
    }

    @Override
    public SubjectType type() {
        return SubjectType.DASHBOARD;
    }

    /** A published dashboard may be restricted all the same: what is published is a copy, and inside others may work on it. */
    @Override
    public Optional<AccessSubject> find(String id) {
        return dashboards.find(id, caller.get()).map(found -> new AccessSubject(found.title(), found.ownerId(), false));
    }

    @Override
    public boolean mayChange(String id) {
        return false;
    }
}
