package org.komenius.monitoring.internal.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;
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
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.Deliveries;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.deliveries.Contact;
import org.komenius.monitoring.internal.deliveries.Source;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.monitoring.internal.rest.SourceJson.ContactJson;
import org.komenius.monitoring.internal.rest.SourceJson.ContactRequest;
import org.komenius.monitoring.internal.rest.SourceJson.DatasetLink;
import org.komenius.monitoring.internal.rest.SourceJson.SourceDetail;
import org.komenius.monitoring.internal.rest.SourceJson.SourceEntry;
import org.komenius.monitoring.internal.rest.SourceJson.SourceRequest;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who delivers data, and whom to ask there. Looking at a contact is recorded, since it is a person. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource implements RestResource {

    private final SourceStore store;
    private final Deliveries deliveries;
    private final Datasets datasets;
    private final AuditLog audit;
    private final CurrentCaller caller;

    @Activate
    public SourceResource(
            @Reference SourceStore store,
            @Reference Deliveries deliveries,
            @Reference Datasets datasets,
            @Reference AuditLog audit,
            @Reference CurrentCaller caller) {
        this.store = store;
        this.deliveries = deliveries;
        this.datasets = datasets;
        this.audit = audit;
        this.caller = caller;
    }

    /** By title; {@code q} searches title, code and agency. */
    @GET
    @RequiresPermission(MonitoringModule.SOURCES)
    public Page<SourceEntry> list(
            @QueryParam("q") String text, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<Source> page = store.page(text, cursor, PageLimits.of(limit));
        return new Page<>(page.items().stream().map(SourceEntry::of).toList(), page.next(), page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response create(@NotNull @Valid SourceRequest request) {
        Source created =
                store.create(request.toContent(deliveries.today())).orElseThrow(() -> codeTaken(request.code()));
        deliveries.replan();
        audit.append(MonitoringModule.ID, "source.created", "source/" + created.id(), Map.of("code", created.code()));
        return Response.created(URI.create("sources/" + created.id()))
                .entity(detail(created))
                .header(HttpHeaders.ETAG, ETags.of(created.rowVersion()))
                .build();
    }

    /** By id or code. */
    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response get(@PathParam("id") String id) {
        return with(find(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SourceRequest request) {
        Source before = find(id);
        Source changed = store.change(
                        before.id(), ifMatch, request.toContent(before.plan().since()))
                .orElseThrow(() -> codeTaken(request.code()));
        deliveries.replan();
        audit.append(MonitoringModule.ID, "source.changed", "source/" + changed.id(), Map.of("code", changed.code()));
        return with(changed);
    }

    /** With its deliveries and its contact; the data sets stay. */
    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.SOURCES)
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Source source = find(id);
        store.delete(source.id(), ifMatch);
        audit.append(MonitoringModule.ID, "source.deleted", "source/" + source.id(), Map.of("code", source.code()));
    }

    @GET
    @Path("/{id}/contact")
    @RequiresPermission(MonitoringModule.SOURCES)
    public ContactJson contact(@PathParam("id") String id) {
        Source source = find(id);
        Contact contact = store.contact(source.id()).orElseThrow(SourceResource::unknown);
        audit.append(MonitoringModule.ID, "source.contact-read", "source/" + source.id(), Map.of());
        return ContactJson.of(contact, caller.get().id());
    }

    @PUT
    @Path("/{id}/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response setContact(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ContactRequest request) {
        return contact(id, ifMatch, request.toContact(caller.get().id()), "source.contact-changed");
    }

    @DELETE
    @Path("/{id}/contact")
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response forgetContact(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return contact(id, ifMatch, null, "source.contact-deleted");
    }

    private Response contact(String id, String ifMatch, Contact contact, String action) {
        Source source = find(id);
        Source changed = store.setContact(source.id(), ifMatch, contact).orElseThrow(SourceResource::unknown);
        audit.append(MonitoringModule.ID, action, "source/" + source.id(), Map.of());
        return with(changed);
    }

    /** The data set belongs to this source from now on, and its next files are this source's deliveries. */
    @PUT
    @Path("/{id}/datasets/{dataset}")
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response assign(@PathParam("id") String id, @PathParam("dataset") String dataset) {
        Source source = find(id);
        store.assign(datasets.dataset(dataset).id(), source.id());
        return with(source);
    }

    @DELETE
    @Path("/{id}/datasets/{dataset}")
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response release(@PathParam("id") String id, @PathParam("dataset") String dataset) {
        Source source = find(id);
        String known = datasets.dataset(dataset).id();
        if (store.datasets(source.id()).contains(known)) {
            store.assign(known, null);
        }
        return with(source);
    }

    private Source find(String id) {
        return store.findByIdOrCode(id).orElseThrow(SourceResource::unknown);
    }

    private Response with(Source source) {
        return Response.ok(detail(source))
                .header(HttpHeaders.ETAG, ETags.of(source.rowVersion()))
                .build();
    }

    private SourceDetail detail(Source source) {
        List<DatasetLink> links = store.datasets(source.id()).stream()
                .map(this::visible)
                .flatMap(Optional::stream)
                .map(found -> new DatasetLink(found.id(), found.title(), found.tableCode()))
                .toList();
        return new SourceDetail(SourceEntry.of(source), links);
    }

    private Optional<DatasetInfo> visible(String datasetId) {
        try {
            return Optional.of(datasets.dataset(datasetId));
        } catch (ProblemException e) {
            if (e.problem().code().kind() == ProblemKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static ProblemException unknown() {
        return Problem.of(
                        ProblemCode.of("monitoring.source.unknown", ProblemKind.NOT_FOUND),
                        "Diese Quelle gibt es nicht.",
                        "There is no such source.")
                .asException();
    }

    private static ProblemException codeTaken(String code) {
        return Problem.of(
                        ProblemCode.of("monitoring.source.code-taken", ProblemKind.CONFLICT),
                        "Das Kürzel „" + code + "“ gehört schon zu einer anderen Quelle.",
                        "The code \"" + code + "\" belongs to another source already.")
                .at(Location.field("code"))
                .asException();
    }
}
