package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.komenius.monitoring.internal.Dashboards;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.persistence.DashboardStore;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.AnswerJson;
import org.komenius.monitoring.internal.rest.DashboardViews.PublicDetail;
import org.komenius.monitoring.internal.rest.DashboardViews.PublicEntry;
import org.komenius.monitoring.internal.rest.DashboardViews.RegionJson;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** "Bildung in Zahlen": dashboards that an authorised person has published, as they were then, on data that are public now. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/public/dashboards")
@Produces(MediaType.APPLICATION_JSON)
public class PublicDashboardResource implements RestResource {

    static final String WHY_PUBLIC = "Dashboards that an authorised person has published, with public figures only";

    private final Dashboards dashboards;
    private final DashboardStore store;

    @Activate
    public PublicDashboardResource(@Reference Dashboards dashboards, @Reference DashboardStore store) {
        this.dashboards = dashboards;
        this.store = store;
    }

    /** By title. */
    @GET
    @PublicAccess(reason = WHY_PUBLIC)
    public Page<PublicEntry> list(
            @QueryParam("q") String text, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<Dashboard> page = store.publicPage(text, cursor, PageLimits.of(limit));
        return new Page<>(page.items().stream().map(PublicEntry::of).toList(), page.next(), page.total());
    }

    @GET
    @Path("/{id}")
    @PublicAccess(reason = WHY_PUBLIC)
    public PublicDetail get(@PathParam("id") String id) {
        return PublicDetail.of(dashboards.findPublic(id));
    }

    @GET
    @Path("/{id}/regions")
    @PublicAccess(reason = WHY_PUBLIC)
    public List<RegionJson> regions(@PathParam("id") String id) throws IOException {
        return DashboardViews.regions(dashboards.publicRegions(dashboards.findPublic(id)));
    }

    /** As for staff, always on the newest public data; 410 once those are not public any more. */
    @GET
    @Path("/{id}/cards/{card}")
    @PublicAccess(reason = WHY_PUBLIC)
    public AnswerJson card(
            @PathParam("id") String id,
            @PathParam("card") String card,
            @QueryParam("region") String region,
            @QueryParam("newest") Integer newest,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        return AnalysisJsonViews.answer(
                dashboards.publicAnswer(dashboards.findPublic(id), card, DashboardViews.filter(region, newest)),
                QuestionParameters.language(lang, acceptLanguage));
    }
}
