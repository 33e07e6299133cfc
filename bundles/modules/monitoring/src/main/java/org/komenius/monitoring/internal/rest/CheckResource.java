package org.komenius.monitoring.internal.rest;

import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
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
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.QualityChecks;
import org.komenius.monitoring.internal.QualityNews;
import org.komenius.monitoring.internal.QualityProblems;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.persistence.CheckStore;
import org.komenius.monitoring.internal.persistence.DefectStore;
import org.komenius.monitoring.internal.persistence.RuleStore;
import org.komenius.monitoring.internal.quality.CheckInfo;
import org.komenius.monitoring.internal.quality.QualitySettings;
import org.komenius.monitoring.internal.quality.StoredRule;
import org.komenius.monitoring.internal.rest.QualityJsonViews.CheckEntry;
import org.komenius.monitoring.internal.rest.QualityJsonViews.JobEntry;
import org.komenius.monitoring.internal.rest.QualityJsonViews.OfficeEntry;
import org.komenius.monitoring.internal.rest.QualityJsonViews.QualityPanel;
import org.komenius.monitoring.internal.rest.QualityJsonViews.QualityRequest;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.Offices;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How a data set stands: its checks, and who answers for its defects. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/checks")
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource implements RestResource {

    private final Datasets datasets;
    private final CheckStore checks;
    private final RuleStore rules;
    private final DefectStore defects;
    private final QualityChecks quality;
    private final QualityNews news;
    private final Offices offices;
    private final CurrentCaller caller;

    @Activate
    public CheckResource(
            @Reference Datasets datasets,
            @Reference CheckStore checks,
            @Reference RuleStore rules,
            @Reference DefectStore defects,
            @Reference QualityChecks quality,
            @Reference QualityNews news,
            @Reference Offices offices,
            @Reference CurrentCaller caller) {
        this.datasets = datasets;
        this.checks = checks;
        this.rules = rules;
        this.defects = defects;
        this.quality = quality;
        this.news = news;
        this.offices = offices;
        this.caller = caller;
    }

    /** The newest first. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<CheckEntry> list(
            @PathParam("id") String id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        datasets.dataset(id);
        Page<CheckInfo> page = checks.page(id, cursor, PageLimits.of(limit));
        return new Page<>(page.items().stream().map(CheckEntry::of).toList(), page.next(), page.total());
    }

    /** Checks a version, as a job. */
    @POST
    @RequiresPermission(MonitoringModule.QUALITY)
    public Response run(@PathParam("id") String id, @QueryParam("version") Integer version) {
        VersionInfo wanted = datasets.version(id, version);
        return Response.accepted(new JobEntry(
                        quality.submit(datasets.dataset(id), wanted, false).id()))
                .build();
    }

    /** The newest check of a version, what became of its findings, and who answers for them. */
    @GET
    @Path("/panel")
    @RequiresPermission(MonitoringModule.READ)
    public Response panel(@PathParam("id") String id, @QueryParam("version") Integer version) {
        return panel(id, datasets.version(id, version));
    }

    @PUT
    @Path("/panel")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.QUALITY)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid QualityRequest request) {
        VersionInfo shown = datasets.version(id, null);
        String office = request.office() == null || request.office().isBlank() ? null : request.office();
        if (office != null && offices.find(office).isEmpty()) {
            throw QualityProblems.unknownOffice(office);
        }
        rules.change(id, ifMatch, office, request.dueDays());
        news.settings(id, office);
        return panel(id, shown);
    }

    private Response panel(String id, VersionInfo shown) {
        QualitySettings settings = rules.settings(id);
        QualityPanel panel = new QualityPanel(
                shown.number(),
                checks.last(id, shown.number()).map(CheckEntry::of).orElse(null),
                defects.counts(id),
                (int) rules.of(id).stream().filter(StoredRule::active).count(),
                office(settings.officeId()),
                settings.dueDays(),
                caller.get().may(MonitoringModule.QUALITY),
                settings.rowVersion());
        return Response.ok(panel)
                .header(HttpHeaders.ETAG, ETags.of(settings.rowVersion()))
                .build();
    }

    private OfficeEntry office(String id) {
        return id == null
                ? null
                : offices.find(id)
                        .map(office -> new OfficeEntry(office.id(), office.title()))
                        .orElse(null);
    }
}
