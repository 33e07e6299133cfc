package org.komenius.monitoring.internal.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
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
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.AccessControl;
import org.komenius.monitoring.internal.Deliveries;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.deliveries.CalendarFile;
import org.komenius.monitoring.internal.deliveries.Delivery;
import org.komenius.monitoring.internal.deliveries.Delivery.State;
import org.komenius.monitoring.internal.deliveries.DeliveryFilter;
import org.komenius.monitoring.internal.deliveries.Source;
import org.komenius.monitoring.internal.persistence.DeliveryStore;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is to come, what has come, and what is late. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource implements RestResource {

    private static final int MOST_EVENTS = 500;

    private final Deliveries deliveries;
    private final DeliveryStore store;
    private final SourceStore sources;
    private final AuditLog audit;
    private final AccessControl access;

    @Activate
    public DeliveryResource(
            @Reference Deliveries deliveries,
            @Reference DeliveryStore store,
            @Reference SourceStore sources,
            @Reference AuditLog audit,
            @Reference AccessControl access) {
        this.deliveries = deliveries;
        this.store = store;
        this.sources = sources;
        this.audit = audit;
        this.access = access;
    }

    /** A delivery beside the rhythm. */
    record ExpectRequest(
            @NotBlank String source, String period, @NotNull LocalDate due, @Size(max = 2000) String note) {}

    /** @param due only of one that people expect and that has not come yet */
    record ChangeRequest(LocalDate due, @Size(max = 2000) String note) {}

    /**
     * @param source id or code
     * @param state {@code EXPECTED}, {@code LATE}, {@code ARRIVED}, {@code REFUSED} or {@code CORRECTED}
     * @param from first day, due or arrived
     * @param sort {@code day} or {@code -day}, the default
     */
    @GET
    @RequiresPermission(MonitoringModule.SOURCES)
    public Page<Delivery> list(
            @QueryParam("q") String text,
            @QueryParam("source") String source,
            @QueryParam("state") String state,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        DeliveryFilter filter = new DeliveryFilter(
                text,
                source == null || source.isBlank() ? null : source(source).id(),
                DeliveryParameters.choice(State.class, "state", state),
                DeliveryParameters.day("from", from),
                DeliveryParameters.day("to", to));
        return deliveries.page(filter, !"day".equals(sort), cursor, PageLimits.of(limit));
    }

    /** Deliveries that are still to come, late ones too, as iCalendar. */
    @GET
    @Path("/calendar")
    @Produces("text/calendar")
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response calendar(@QueryParam("source") String source) {
        String id = source == null || source.isBlank() ? null : source(source).id();
        var open = Stream.of(State.LATE, State.EXPECTED)
                .flatMap(state -> deliveries.all(new DeliveryFilter(null, id, state, null, null), MOST_EVENTS).stream())
                .map(one -> new CalendarFile.Event(
                        one.id(),
                        one.due(),
                        "Lieferung: " + one.sourceTitle() + (one.period() == null ? "" : " (" + one.period() + ")"),
                        one.note()))
                .toList();
        return Response.ok(
                        CalendarFile.write("Lieferungen", open, Instant.now()).getBytes(StandardCharsets.UTF_8),
                        "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lieferungen.ics\"")
                .build();
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response get(@PathParam("id") String id) {
        return with(visible(id));
    }

    /** One that led to a data set which the caller may not see is as good as none. */
    private Delivery visible(String id) {
        return deliveries
                .find(id)
                .filter(delivery ->
                        delivery.datasetId() == null || access.maySee(SubjectType.DATASET, delivery.datasetId()))
                .orElseThrow(DeliveryResource::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response expect(@NotNull @Valid ExpectRequest request) {
        Delivery expected = store.expect(
                source(request.source()).id(),
                DeliveryParameters.period(request.period()),
                request.due(),
                SourceJson.blankToNull(request.note()),
                deliveries.today());
        audit.append(MonitoringModule.ID, "delivery.expected", "delivery/" + expected.id(), Map.of());
        return Response.created(URI.create("deliveries/" + expected.id()))
                .entity(expected)
                .header(HttpHeaders.ETAG, ETags.of(expected.rowVersion()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.SOURCES)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChangeRequest request) {
        visible(id);
        return with(store.change(id, ifMatch, request.due(), SourceJson.blankToNull(request.note()), deliveries.today())
                .orElseThrow(DeliveryResource::unknown));
    }

    /** Only an expectation that people have entered can be taken back: the others follow from the rhythm or have come. */
    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.SOURCES)
    public void withdraw(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        visible(id);
        if (!store.withdraw(id, ifMatch)) {
            throw Problem.of(
                            ProblemCode.of("monitoring.delivery.fixed", ProblemKind.CONFLICT),
                            "Diese Lieferung folgt aus dem Rhythmus der Quelle oder ist schon eingetroffen.",
                            "This delivery follows from the source's rhythm, or has arrived already.")
                    .advise("Ändern Sie den Rhythmus der Quelle.", "Change the source's rhythm.")
                    .asException();
        }
        audit.append(MonitoringModule.ID, "delivery.withdrawn", "delivery/" + id, Map.of());
    }

    private Source source(String idOrCode) {
        return sources.findByIdOrCode(idOrCode).orElseThrow(() -> Problem.of(
                        ProblemCode.of("monitoring.source.unknown", ProblemKind.NOT_FOUND),
                        "Eine Quelle „" + idOrCode + "“ gibt es nicht.",
                        "There is no source \"" + idOrCode + "\".")
                .asException());
    }

    private static Response with(Delivery delivery) {
        return Response.ok(delivery)
                .header(HttpHeaders.ETAG, ETags.of(delivery.rowVersion()))
                .build();
    }

    private static ProblemException unknown() {
        return Problem.of(
                        ProblemCode.of("monitoring.delivery.unknown", ProblemKind.NOT_FOUND),
                        "Diese Lieferung gibt es nicht.",
                        "There is no such delivery.")
                .asException();
    }
}
