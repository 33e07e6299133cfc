package org.komenius.monitoring.internal;

import java.util.Optional;
import org.komenius.monitoring.internal.access.AccessSubject;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.persistence.AnalysisStore;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Analyses, which belong to those who made them. */
@Component(service = AccessSubjects.class)
public class AnalysisAccess implements AccessSubjects {

    private final AnalysisStore analyses;
    private final CurrentCaller caller;

    @Activate
    public AnalysisAccess(@Reference AnalysisStore analyses, @Reference CurrentCaller caller) {
        this.analyses = analyses;
        this.caller = caller;
    }

    @Override
    public SubjectType type() {
        return SubjectType.ANALYSIS;
    }

    @Override
    public Optional<AccessSubject> find(String id) {
        return analyses.find(id, caller.get()).map(saved -> new AccessSubject(saved.title(), saved.ownerId(), false));
    }

    @Override
    public boolean mayChange(String id) {
        return false;
    }
}
