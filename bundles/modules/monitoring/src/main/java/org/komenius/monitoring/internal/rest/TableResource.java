package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
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
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.Guards;
import org.komenius.monitoring.internal.ImportOptions;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.OwnTables;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.persistence.TableDraftStore;
import org.komenius.monitoring.internal.rest.TableJson.CheckAnswer;
import org.komenius.monitoring.internal.rest.TableJson.Entry;
import org.komenius.monitoring.internal.rest.TableJson.ImportRequest;
import org.komenius.monitoring.internal.rest.TableJson.MappingRequest;
import org.komenius.monitoring.internal.rest.TableJson.ProposeRequest;
import org.komenius.monitoring.internal.rest.TableJson.TableView;
import org.komenius.monitoring.internal.tabular.Mapping;
import org.komenius.monitoring.internal.tabular.Proposer;
import org.komenius.monitoring.internal.tabular.TableDraft;
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

/** The assistant for tables of one's own: upload, proposal, mapping, dry run, import. Everybody sees their own uploads only. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/tables")
@Produces(MediaType.APPLICATION_JSON)
public class TableResource implements RestResource {

    private final OwnTables tables;
    private final TableDraftStore drafts;
    private final Guards guards;
    private final CurrentCaller caller;

    @Activate
    public TableResource(
            @Reference OwnTables tables,
            @Reference TableDraftStore drafts,
            @Reference Guards guards,
            @Reference CurrentCaller caller) {
        this.tables = tables;
        this.drafts = drafts;
        this.guards = guards;
        this.caller = caller;
    }

    /** Takes a file as raw body and says whether a connector knows it or the assistant has to ask. Imports nothing yet. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response upload(@QueryParam("fileName") String fileName, InputStream body) throws IOException {
        if (fileName == null || fileName.isBlank()) {
            throw QuestionParameters.invalid(
                    "fileName", "Der Name der Datei fehlt.", "The file's name is missing.", null);
        }
        TableDraft draft = tables.take(fileName, body == null ? InputStream.nullInputStream() : body);
        return Response.created(URI.create("tables/" + draft.id()))
                .entity(Entry.of(draft))
                .build();
    }

    /** The caller's tables of their own, the last touched first. */
    @GET
    @RequiresPermission(MonitoringModule.IMPORT)
    public Page<Entry> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<TableDraft> page = drafts.page(caller.get().id(), cursor, PageLimits.of(limit));
        return new Page<>(page.items().stream().map(Entry::of).toList(), page.next(), page.total());
    }

    /** The table's beginning, what the assistant proposes, a kept mapping that fits, and how far the caller has come. */
    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response get(@PathParam("id") String id, @QueryParam("sheet") String sheet) throws IOException {
        TableDraft draft = tables.find(id);
        String wanted = sheet == null || sheet.isBlank() ? null : sheet;
        return Response.ok(TableView.of(tables.view(draft, wanted, Proposer.Wishes.NONE)))
                .header(HttpHeaders.ETAG, ETags.of(draft.rowVersion()))
                .build();
    }

    /** Proposes anew where the caller has chosen sheet, rows or the form of numbers; keeps nothing. */
    @POST
    @Path("/{id}/propose")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.IMPORT)
    public TableView propose(@PathParam("id") String id, @NotNull @Valid ProposeRequest request) throws IOException {
        return TableView.of(tables.view(tables.find(id), request.sheet(), request.wishes()));
    }

    /** Keeps how far the caller has come. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MappingRequest request) {
        TableDraft draft = tables.find(id);
        TableDraft changed = drafts.change(id, draft.ownerId(), ifMatch, request.mapping(), request.mappingId())
                .orElse(draft);
        return Response.ok(Entry.of(changed))
                .header(HttpHeaders.ETAG, ETags.of(changed.rowVersion()))
                .build();
    }

    /** Reads the whole table and stores nothing: the first facts, what cannot be read, unknown regions. */
    @POST
    @Path("/{id}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.IMPORT)
    public CheckAnswer check(@PathParam("id") String id, @NotNull @Valid MappingRequest request) throws IOException {
        return CheckAnswer.of(tables.check(tables.find(id), request.mapping()));
    }

    /** Imports the table in the background, all or nothing. */
    @POST
    @Path("/{id}/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response submit(@PathParam("id") String id, @NotNull @Valid ImportRequest request) {
        TableDraft draft = tables.find(id);
        Mapping mapping = Optional.ofNullable(request.mapping())
                .or(() -> Optional.ofNullable(draft.mapping()))
                .orElseThrow(() ->
                        QuestionParameters.invalid("mapping", "Die Zuordnung fehlt.", "The mapping is missing.", null));
        guards.requireMayOpen(request.openReason());
        boolean mayRelease = caller.get().may(MonitoringModule.RELEASE);
        if (Boolean.TRUE.equals(request.release()) && !mayRelease) {
            throw Problem.of(
                            ProblemCode.of("monitoring.release.forbidden", ProblemKind.FORBIDDEN),
                            "Sie dürfen Datensätze einlesen, aber nicht freigeben.",
                            "You may import data sets, but not release them.")
                    .asException();
        }
        ImportOptions options = new ImportOptions(
                        "de",
                        mapping.tableCode(),
                        mapping.title(),
                        request.source(),
                        request.licence(),
                        request.release() == null ? mayRelease : request.release())
                .opening(request.openReason());
        ImportInfo accepted = tables.submit(draft, mapping, request.keepAs(), options);
        return Response.accepted(ImportJson.of(accepted, Optional.empty(), false))
                .header(HttpHeaders.LOCATION, URI.create("/api/monitoring/imports/" + accepted.id()))
                .build();
    }

    /** Gives up an upload; what has been imported from it stays. */
    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.IMPORT)
    public void delete(@PathParam("id") String id) {
        drafts.delete(tables.find(id).id(), caller.get().id());
    }
}
