package org.komenius.platform.internal.rest;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.platform.internal.jobs.JobEvents;
import org.komenius.platform.internal.jobs.StoredJobs;
import org.komenius.platform.internal.persistence.JobStore;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs: one's own, and all for those who hold {@code platform.jobs}. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
public class JobsResource implements RestResource {

    private static final String ALL_JOBS = "platform.jobs";
    private static final ProblemCode UNKNOWN = ProblemCode.of("platform.job.not-found", ProblemKind.NOT_FOUND);
    private static final ProblemCode ENDED = ProblemCode.of("platform.job.ended", ProblemKind.CONFLICT);
    private static final ProblemCode BAD_STATE = ProblemCode.of("platform.job.state-unknown", ProblemKind.INVALID);

    private final StoredJobs jobs;
    private final JobStore store;
    private final CurrentCaller currentCaller;
    private final AuditLog audit;

    @Activate
    public JobsResource(
            @Reference StoredJobs jobs,
            @Reference JobStore store,
            @Reference CurrentCaller currentCaller,
            @Reference AuditLog audit) {
        this.jobs = jobs;
        this.store = store;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    @GET
    public Page<JobInfo> list(
            @QueryParam("module") String module,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Caller caller = currentCaller.get();
        int size = PageLimits.of(limit);
        List<String> position = Cursors.decode(cursor, 2);
        JobStore.Before before =
                position.isEmpty() ? null : new JobStore.Before(Instants.ofMillis(position.get(0)), position.get(1));
        String owner = caller.may(ALL_JOBS) ? null : caller.id();
        List<JobInfo> found = store.list(module, states(state), owner, before, size + 1);
        boolean more = found.size() > size;
        List<JobInfo> items = more ? found.subList(0, size) : found;
        JobInfo last = more ? items.get(size - 1) : null;
        String next = more ? Cursors.encode(Long.toString(last.submitted().toEpochMilli()), last.id()) : null;
        return new Page<>(jobs.current(items), next, null);
    }

    @GET
    @Path("/{id}")
    public JobInfo get(@PathParam("id") String id) {
        return visible(id);
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public JobInfo cancel(@PathParam("id") String id) {
        JobInfo job = visible(id);
        if (!jobs.cancel(id)) {
            throw Problem.of(ENDED, "Dieser Auftrag ist schon beendet.", "This job has ended already.")
                    .asException();
        }
        audit.append("platform", "job.cancelled", "job/" + id, Map.of("type", job.type()));
        return jobs.find(id).orElse(job);
    }

    /** Others' jobs do not exist for those who may not see them. */
    private JobInfo visible(String id) {
        return jobs.find(id)
                .filter(job -> JobEvents.maySee(currentCaller.get(), job))
                .orElseThrow(() -> Problem.of(UNKNOWN, "Diesen Auftrag gibt es nicht.", "There is no such job.")
                        .asException());
    }

    private static Set<JobState> states(String state) {
        if (state == null || state.isBlank()) {
            return Set.of();
        }
        Set<JobState> states = EnumSet.noneOf(JobState.class);
        for (String name : state.split(",")) {
            try {
                states.add(JobState.valueOf(name.trim().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw Problem.of(BAD_STATE, "Einen solchen Zustand gibt es nicht.", "There is no such state.")
                        .at(Location.field("state"))
                        .asException(e);
            }
        }
        return states;
    }
}
