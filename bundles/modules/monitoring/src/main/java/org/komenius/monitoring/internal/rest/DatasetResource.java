package org.komenius.monitoring.internal.rest;

import java.time.Instant;
import java.util.Set;
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
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.komenius.monitoring.internal.AccessControl;
import org.komenius.monitoring.internal.Announcements;
import org.komenius.monitoring.internal.DatasetSearch;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.access.AccessProblems;
import org.komenius.monitoring.internal.access.AccessRule;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.DatasetList;
import org.komenius.monitoring.internal.rest.DatasetJson.DatasetChange;
import org.komenius.monitoring.internal.rest.DatasetJson.DatasetDetail;
import org.komenius.monitoring.internal.rest.DatasetJson.DatasetEntry;
import org.komenius.monitoring.internal.rest.DatasetJson.MemberEntry;
import org.komenius.monitoring.internal.rest.DatasetJson.PublicRequest;
import org.komenius.monitoring.internal.rest.FoundJson.FoundDataset;
import org.komenius.monitoring.internal.rest.FoundJson.FoundPage;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogue: what data sets there are and how they are built. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetResource implements RestResource {

    private final Datasets datasets;
    private final DatasetList list;
    private final DatasetSearch search;
    private final CatalogueStore catalogue;
    private final AccessControl access;
    private final Announcements announcements;
    private final CurrentCaller caller;

    @Activate
    public DatasetResource(
            @Reference Datasets datasets,
            @Reference DatasetList list,
            @Reference DatasetSearch search,
            @Reference CatalogueStore catalogue,
            @Reference AccessControl access,
            @Reference Announcements announcements,
            @Reference CurrentCaller caller) {
        this.datasets = datasets;
        this.list = list;
        this.search = search;
        this.catalogue = catalogue;
        this.access = access;
        this.announcements = announcements;
        this.caller = caller;
    }

    /**
     * Parameters: {@code q} for words; {@code topic}, {@code regionLevel}, {@code source}, {@code statistic}, {@code dimension},
     * {@code year}, {@code state}, {@code format} and {@code updatedYear}, each as often as wanted; {@code fromYear}, {@code toYear};
     * {@code favourite=true}; {@code facets=true} to get counts; {@code sort} of {@code relevance}, {@code title}, {@code tableCode},
     * {@code updated} and {@code span}, {@code -} before it for descending; {@code cursor}.
     */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public FoundPage<FoundDataset> list(@Context UriInfo address, @QueryParam("limit") Integer limit) {
        Set<String> favourites = search.favourites();
        return new SearchAnswers(search, list)
                .page(
                        address.getQueryParameters(),
                        null,
                        limit,
                        (dataset, hit, found) -> FoundDataset.of(dataset, hit.document(), favourites, found));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id, @QueryParam("version") Integer version) {
        DatasetInfo dataset = datasets.dataset(id);
        VersionInfo shown = datasets.version(id, version);
        return Response.ok(DatasetDetail.of(
                        dataset,
                        shown,
                        datasets.isGuarded(shown),
                        datasets.shownCube(shown) == null,
                        datasets.dimensions(shown)))
                .header(HttpHeaders.ETAG, ETags.of(dataset.rowVersion()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response describe(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DatasetChange change) {
        datasets.dataset(id);
        DatasetInfo changed = catalogue
                .describe(
                        id,
                        ifMatch,
                        change.title().strip(),
                        change.source().strip(),
                        change.licence().strip())
                .orElseThrow();
        return Response.ok(DatasetEntry.of(changed))
                .header(HttpHeaders.ETAG, ETags.of(changed.rowVersion()))
                .build();
    }

    /** Shows the data set to everybody; the reason is kept in the audit log. */
    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.PUBLISH)
    public Response publish(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PublicRequest request) {
        return mark(
                id,
                ifMatch,
                new PublicMark(
                        Instant.now(), caller.get().name(), request.reason().strip()));
    }

    @POST
    @Path("/{id}/hide")
    @RequiresPermission(MonitoringModule.PUBLISH)
    public Response hide(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return mark(id, ifMatch, null);
    }

    private Response mark(String id, String ifMatch, PublicMark mark) {
        datasets.dataset(id);
        if (mark != null && access.rule(SubjectType.DATASET, id).mode() == AccessRule.Mode.NAMED) {
            throw AccessProblems.isRestricted();
        }
        DatasetInfo changed = catalogue.mark(id, ifMatch, mark).orElseThrow();
        announcements.marked(changed);
        return Response.ok(DatasetEntry.of(changed))
                .header(HttpHeaders.ETAG, ETags.of(changed.rowVersion()))
                .build();
    }

    /** Members of a dimension; {@code q} searches code and label. */
    @GET
    @Path("/{id}/dimensions/{dimension}/members")
    @RequiresPermission(MonitoringModule.READ)
    public Page<MemberEntry> members(
            @PathParam("id") String id,
            @PathParam("dimension") String code,
            @QueryParam("version") Integer version,
            @QueryParam("q") String text,
            @QueryParam("regionLevel") String regionLevel) {
        return Codelist.members(datasets.dimensions(datasets.version(id, version)), code, text, regionLevel);
    }
}
