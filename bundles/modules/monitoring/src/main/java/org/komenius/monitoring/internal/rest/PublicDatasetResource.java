package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.komenius.monitoring.internal.DatasetSearch;
import org.komenius.monitoring.internal.DatasetSearch.Scope;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.KeptAnswers;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.export.TableSource;
import org.komenius.monitoring.internal.persistence.DatasetList;
import org.komenius.monitoring.internal.rest.DatasetJson.DimensionEntry;
import org.komenius.monitoring.internal.rest.DatasetJson.MemberEntry;
import org.komenius.monitoring.internal.rest.DatasetJson.PublicDetail;
import org.komenius.monitoring.internal.rest.DatasetJson.PublicEntry;
import org.komenius.monitoring.internal.rest.DatasetJson.PublicVersion;
import org.komenius.monitoring.internal.rest.FoundJson.FoundPage;
import org.komenius.monitoring.internal.rest.FoundJson.FoundPublic;
import org.komenius.monitoring.internal.rest.FoundJson.RelatedEntry;
import org.komenius.monitoring.internal.rest.FoundJson.SuggestionEntry;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** "Bildung in Zahlen": data sets that an authorised person has marked as public, in their newest released version, and nothing else. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/public/datasets")
@Produces(MediaType.APPLICATION_JSON)
public class PublicDatasetResource implements RestResource {

    static final String WHY_PUBLIC = "Figures that an authorised person has marked as public";

    private final Datasets datasets;
    private final DatasetList list;
    private final DatasetSearch search;
    private final DataAnswers answers;

    @Activate
    public PublicDatasetResource(
            @Reference Datasets datasets,
            @Reference DatasetList list,
            @Reference DatasetSearch search,
            @Reference KeptAnswers kept) {
        this.datasets = datasets;
        this.list = list;
        this.search = search;
        this.answers = new DataAnswers(datasets, kept);
    }

    /** Searched, narrowed and sorted as for staff; {@code state} and {@code favourite} mean nothing here. */
    @GET
    @PublicAccess(reason = WHY_PUBLIC)
    public FoundPage<FoundPublic> list(@Context UriInfo address, @QueryParam("limit") Integer limit) {
        return new SearchAnswers(search, list)
                .page(
                        address.getQueryParameters(),
                        Scope.PUBLIC,
                        limit,
                        (dataset, hit, found) -> FoundPublic.of(dataset, hit.document(), found));
    }

    @GET
    @Path("/suggest")
    @PublicAccess(reason = WHY_PUBLIC)
    public List<SuggestionEntry> suggest(@QueryParam("q") String typed) {
        return SuggestionEntry.of(search.suggest(typed, Scope.PUBLIC, SuggestResource.MOST));
    }

    @GET
    @Path("/{id}/related")
    @PublicAccess(reason = WHY_PUBLIC)
    public List<RelatedEntry> related(@PathParam("id") String id) {
        return search.related(datasets.publicDataset(id).id(), Scope.PUBLIC, RelatedResource.MOST).stream()
                .map(RelatedEntry::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @PublicAccess(reason = WHY_PUBLIC)
    public PublicDetail get(@PathParam("id") String id) {
        DatasetInfo dataset = datasets.publicDataset(id);
        VersionInfo version = datasets.publicVersion(dataset);
        return new PublicDetail(
                PublicEntry.of(dataset),
                new PublicVersion(version.id(), version.number(), version.state(), version.released()),
                org.komenius.model.text.LocalizedText.of(
                        TableSource.line(dataset, version, "de"), TableSource.line(dataset, version, "en")),
                datasets.dimensions(version).stream().map(DimensionEntry::of).toList());
    }

    /** @param text in code or label */
    @GET
    @Path("/{id}/dimensions/{dimension}/members")
    @PublicAccess(reason = WHY_PUBLIC)
    public Page<MemberEntry> members(
            @PathParam("id") String id,
            @PathParam("dimension") String code,
            @QueryParam("q") String text,
            @QueryParam("regionLevel") String regionLevel) {
        return Codelist.members(
                datasets.dimensions(datasets.publicVersion(datasets.publicDataset(id))), code, text, regionLevel);
    }

    /** As for staff, always of the newest released version. */
    @GET
    @Path("/{id}/data")
    @Produces({MediaType.APPLICATION_JSON, DataResource.CSV, DataResource.XLSX, "application/vnd.sdmx.data+csv"})
    @PublicAccess(reason = WHY_PUBLIC)
    public Response data(
            @PathParam("id") String id,
            @QueryParam("groupBy") List<String> groupBy,
            @QueryParam("filter") List<String> filter,
            @QueryParam("measure") List<String> measure,
            @QueryParam("regionLevel") String regionLevel,
            @QueryParam("partialSums") @DefaultValue("false") boolean partialSums,
            @QueryParam("format") String format,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @Context Request request)
            throws IOException {
        DatasetInfo dataset = datasets.publicDataset(id);
        return answers.answer(
                dataset,
                datasets.publicVersion(dataset),
                QuestionParameters.question(groupBy, filter, measure, regionLevel, partialSums),
                new DataAnswers.Form(format, lang, accept, acceptLanguage),
                request);
    }
}
