package org.komenius.disclosure.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.komenius.disclosure.DisclosureDoor;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.internal.DisclosureConfiguration;
import org.komenius.disclosure.internal.DisclosureModule;
import org.komenius.disclosure.internal.door.Crossing;
import org.komenius.disclosure.internal.door.StoredRelease;
import org.komenius.disclosure.internal.persistence.ReleaseStore;
import org.komenius.disclosure.internal.persistence.ReleaseStore.Attempt;
import org.komenius.disclosure.internal.persistence.ReleaseSummary;
import org.komenius.disclosure.internal.release.DisclosureProblems;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What has gone out, the log of crossings, and previews for the statistics unit. */
@Component(service = RestResource.class, configurationPid = DisclosureConfiguration.PID)
@RestModule(DisclosureModule.ID)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseResource implements RestResource {

    private final ReleaseStore releases;
    private final DisclosureDoor door;
    private final CurrentCaller caller;
    private final DisclosureConfiguration configuration;

    @Activate
    public ReleaseResource(
            @Reference ReleaseStore releases,
            @Reference DisclosureDoor door,
            @Reference CurrentCaller caller,
            DisclosureConfiguration configuration) {
        this.caller = caller;
        this.releases = releases;
        this.door = door;
        this.configuration = configuration;
    }

    /** @param legalSource why the log is kept so long */
    public record Retention(int years, String legalSource) {}

    /** Releases without their cells, the newest first. @param source only of this one */
    @GET
    @Path("releases")
    @RequiresPermission(DisclosureModule.READ)
    public Page<ReleaseSummary> releases(
            @QueryParam("source") String source,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = PageLimits.of(limit);
        return page(releases.releases(source, before(cursor), most + 1), most, ReleaseSummary::released);
    }

    /**
     * A release as it went out, protected cells without value and without the reason, which only the preview tells. Which cells its
     * conflicts were about only {@code disclosure.inspect} sees.
     */
    @GET
    @Path("releases/{id}")
    @RequiresPermission(DisclosureModule.READ)
    public ReleaseJson release(@PathParam("id") String id) {
        StoredRelease release = releases.find(id).orElseThrow(() -> DisclosureProblems.unknownRelease(id));
        boolean inspecting = caller.get().may(DisclosureModule.INSPECT);
        return ReleaseJson.of(release, releases.attemptOf(id), inspecting);
    }

    /** For how many years the log is kept, and on what legal ground. */
    @GET
    @Path("retention")
    @RequiresPermission(DisclosureModule.LOG)
    public Retention retention() {
        return new Retention(
                Math.max(DisclosureConfiguration.LEAST_YEARS, configuration.crossingYears()),
                configuration.crossingLegalSource());
    }

    /** The log, the newest first. @param source only of this one */
    @GET
    @Path("crossings")
    @RequiresPermission(DisclosureModule.LOG)
    public Page<Crossing> crossings(
            @QueryParam("source") String source,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = PageLimits.of(limit);
        return page(releases.crossings(source, before(cursor), most + 1), most, Crossing::crossed);
    }

    /** One line of the log with the conflicts that the attempt met. */
    @GET
    @Path("crossings/{id}")
    @RequiresPermission(DisclosureModule.LOG)
    public Attempt crossing(@PathParam("id") String id) {
        return releases.attempt(id).orElseThrow(() -> DisclosureProblems.unknownCrossing(id));
    }

    /** What would come out of a table, with the reasons, what it loses, conflicts and ranked alternatives. Leaves no trace. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(DisclosureModule.INSPECT)
    public ReleasedTable preview(ReleaseRequest request) {
        if (request == null) {
            throw parameter("body", "Es fehlt die Tabelle.", "The table is missing.", null);
        }
        return door.preview(request);
    }

    private static <T> Page<T> page(List<T> found, int most, Function<T, Instant> time) {
        if (found.size() <= most) {
            return new Page<>(found, null, null);
        }
        Instant last = time.apply(found.get(most - 1));
        return new Page<>(found.subList(0, most), Cursors.encode(String.valueOf(last.toEpochMilli())), null);
    }

    private static Instant before(String cursor) {
        List<String> parts = Cursors.decode(cursor, 1);
        try {
            return parts.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(parts.get(0)));
        } catch (NumberFormatException e) {
            throw parameter("cursor", "Der Cursor ist ungültig.", "The cursor is not valid.", e);
        }
    }

    private static RuntimeException parameter(String name, String german, String english, Exception cause) {
        return Problem.of(ProblemCode.of("disclosure.parameter.invalid", ProblemKind.INVALID), german, english)
                .at(Location.field(name))
                .asException(cause);
    }
}
