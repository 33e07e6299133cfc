package org.komenius.disclosure.internal.rest;

import javax.ws.rs.BeanParam;
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
import org.komenius.disclosure.internal.persistence.DisclosureLists;
import org.komenius.disclosure.internal.persistence.ReleaseStore;
import org.komenius.disclosure.internal.persistence.ReleaseStore.Attempt;
import org.komenius.disclosure.internal.persistence.ReleaseSummary;
import org.komenius.disclosure.internal.release.DisclosureProblems;
import org.komenius.rest.Page;
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
    private final DisclosureLists lists;
    private final DisclosureDoor door;
    private final CurrentCaller caller;
    private final DisclosureConfiguration configuration;

    @Activate
    public ReleaseResource(
            @Reference ReleaseStore releases,
            @Reference DisclosureLists lists,
            @Reference DisclosureDoor door,
            @Reference CurrentCaller caller,
            DisclosureConfiguration configuration) {
        this.caller = caller;
        this.releases = releases;
        this.lists = lists;
        this.door = door;
        this.configuration = configuration;
    }

    /** @param legalSource why the log is kept so long */
    public record Retention(int years, String legalSource) {}

    /**
     * Releases without their cells, usually the newest first.
     *
     * @param parameters text of title, source or who released it; sorted by {@code title released releasedBy cells protectedCells}
     * @param source only of this one and those below it
     */
    @GET
    @Path("releases")
    @RequiresPermission(DisclosureModule.READ)
    public Page<ReleaseSummary> releases(@BeanParam ListParameters parameters, @QueryParam("source") String source) {
        return lists.releases(parameters.question(), source);
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

    /**
     * The log, usually the newest first.
     *
     * @param parameters text of title, source, purpose or who crossed; sorted by
     *     {@code title outcome crossed callerName cells protectedCells}
     * @param source only of this one and those below it
     * @param outcome {@code RELEASED}, {@code REPEATED} or {@code REFUSED}
     * @param from a moment in ISO 8601, for example {@code 2026-01-01T00:00:00Z}
     * @param until the moment after the last one
     */
    @GET
    @Path("crossings")
    @RequiresPermission(DisclosureModule.LOG)
    public Page<Crossing> crossings(
            @BeanParam ListParameters parameters,
            @QueryParam("source") String source,
            @QueryParam("outcome") String outcome,
            @QueryParam("from") String from,
            @QueryParam("until") String until) {
        return lists.crossings(
                parameters.question(),
                source,
                ListParameters.parse(
                        "outcome",
                        outcome,
                        Crossing.Outcome::valueOf,
                        "outcome ist RELEASED, REPEATED oder REFUSED.",
                        "outcome is RELEASED, REPEATED or REFUSED."),
                ListParameters.moment("from", from),
                ListParameters.moment("until", until));
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
            throw DisclosureProblems.invalidParameter("body", "Es fehlt die Tabelle.", "The table is missing.", null);
        }
        return door.preview(request);
    }
}
