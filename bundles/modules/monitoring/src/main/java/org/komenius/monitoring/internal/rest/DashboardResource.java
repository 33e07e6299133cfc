package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.Dashboards;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.dashboard.DashboardProblems;
import org.komenius.monitoring.internal.persistence.DashboardStore;
import org.komenius.monitoring.internal.persistence.DashboardStore.Draft;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.AnswerJson;
import org.komenius.monitoring.internal.rest.DashboardViews.DashboardDetail;
import org.komenius.monitoring.internal.rest.DashboardViews.DashboardEntry;
import org.komenius.monitoring.internal.rest.DashboardViews.DashboardRequest;
import org.komenius.monitoring.internal.rest.DashboardViews.RegionJson;
import org.komenius.monitoring.internal.rest.DatasetJson.PublicRequest;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dashboards: cards under a name, and what each of them shows under common filters. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/dashboards")
@Produces(MediaType.APPLICATION_JSON)
public class DashboardResource implements RestResource {

    private final Dashboards dashboards;
    private final DashboardStore store;
    private final CurrentCaller caller;

    @Activate
    public DashboardResource(
            @Reference Dashboards dashboards, @Reference DashboardStore store, @Reference CurrentCaller caller) {
        this.dashboards = dashboards;
        this.store = store;
        this.caller = caller;
    }

    /** Dashboards that the caller owns or that are shared, by title. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<DashboardEntry> list(
            @QueryParam("q") String text, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<Dashboard> page = store.page(text, cursor, PageLimits.of(limit), caller.get());
        String me = caller.get().id();
        return new Page<>(
                page.items().stream()
                        .map(dashboard -> DashboardEntry.of(dashboard, me))
                        .toList(),
                page.next(),
                page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response create(@NotNull @Valid DashboardRequest request) {
        Draft draft = request.toDraft();
        dashboards.check(draft);
        Dashboard created = store.create(draft, caller.get());
        return Response.created(URI.create("dashboards/" + created.id()))
                .entity(DashboardDetail.of(created, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(created.rowVersion()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id) {
        return with(dashboards.find(id));
    }

    /** The owner's. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DashboardRequest request) {
        dashboards.find(id);
        Draft draft = request.toDraft();
        dashboards.check(draft);
        return with(store.change(id, ifMatch, draft, caller.get()).orElseThrow(DashboardProblems::notYours));
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        dashboards.find(id);
        if (!store.delete(id, ifMatch, caller.get())) {
            throw DashboardProblems.notYours();
        }
    }

    /** Regions that a common filter may name: those that the cards show without one. */
    @GET
    @Path("/{id}/regions")
    @RequiresPermission(MonitoringModule.READ)
    public List<RegionJson> regions(@PathParam("id") String id) throws IOException {
        return DashboardViews.regions(dashboards.regions(dashboards.find(id)));
    }

    /**
     * What a card with an analysis shows.
     *
     * @param region key of a region, instead of the dashboard's own filter
     * @param newest number of periods, instead of the dashboard's own filter
     */
    @GET
    @Path("/{id}/cards/{card}")
    @RequiresPermission(MonitoringModule.READ)
    public AnswerJson card(
            @PathParam("id") String id,
            @PathParam("card") String card,
            @QueryParam("region") String region,
            @QueryParam("newest") Integer newest,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        return AnalysisJsonViews.answer(
                dashboards.answer(dashboards.find(id), card, DashboardViews.filter(region, newest)),
                QuestionParameters.language(lang, acceptLanguage));
    }

    /** Shows the dashboard as it is now to everybody, if all its data are public; the reason is kept in the audit log. */
    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.PUBLISH)
    public Response publish(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PublicRequest request) {
        return with(dashboards.publish(id, ifMatch, request.reason().strip()));
    }

    @POST
    @Path("/{id}/hide")
    @RequiresPermission(MonitoringModule.PUBLISH)
    public Response hide(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return with(dashboards.hide(id, ifMatch));
    }

    private Response with(Dashboard dashboard) {
        return Response.ok(DashboardDetail.of(dashboard, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(dashboard.rowVersion()))
                .build();
    }
}
