package org.komenius.monitoring.internal;

import java.util.Collection;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.monitoring.internal.project.ProjectInfo.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the caller may see what distributions of posts and frozen indices are made of. Whoever may not see one of the data sets does
 * not see the distribution either, since its figures can be read off it.
 */
@Component(service = AllocationSight.class)
public class AllocationSight {

    private final AccessControl access;
    private final Datasets datasets;

    @Activate
    public AllocationSight(@Reference AccessControl access, @Reference Datasets datasets) {
        this.access = access;
        this.datasets = datasets;
    }

    /** A decided one outlasts the withdrawal of its data, not a rule that hides them. */
    public boolean sees(ProjectInfo project) {
        return project.state() == State.APPROVED
                ? seesKept(project.datasets())
                : project.datasets().stream().allMatch(datasets::isThere);
    }

    /** Figures that were kept with a record or a frozen index. */
    public boolean seesKept(Collection<String> ids) {
        return ids.stream().allMatch(id -> access.maySee(SubjectType.DATASET, id));
    }

    /** @throws org.komenius.model.problem.ProblemException NOT_FOUND for a data set that is not there for the caller */
    public void require(Collection<String> ids) {
        ids.forEach(datasets::dataset);
    }

    public Viewer viewer() {
        return access.viewer();
    }

    public boolean seesDrafts() {
        return datasets.seesDrafts();
    }
}
