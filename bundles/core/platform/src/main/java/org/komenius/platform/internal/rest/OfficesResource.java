package org.komenius.platform.internal.rest;

import javax.validation.Valid;
import javax.validation.constraints.Email;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
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
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.office.OfficeDraft;
import org.komenius.platform.internal.office.OfficeEntry;
import org.komenius.platform.internal.office.OfficeRegister;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offices. Anybody signed in may read them: data and tasks are given to offices. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/offices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission("platform.offices")
public class OfficesResource implements RestResource {

    /** Places in lists; far more than any municipality has offices. */
    private static final int MAX_ORDER = 9999;

    private final OfficeRegister offices;

    @Activate
    public OfficesResource(@Reference OfficeRegister offices) {
        this.offices = offices;
    }

    /** All offices in their order; a municipality has a few dozen, so they come in one part. */
    @GET
    @SignedIn
    public Page<OfficeEntry> list(@QueryParam("q") String text) {
        return Page.of(offices.list(text));
    }

    @GET
    @Path("/{id}")
    @SignedIn
    public Response get(@PathParam("id") String id) {
        return withTag(offices.get(id));
    }

    @POST
    public Response create(@Valid @NotNull NewOffice office) {
        OfficeEntry created = offices.create(office.id(), draft(office.title(), office.email(), office.order()));
        // Relative to the origin, which only the browser knows for sure.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/platform/offices/" + created.id())
                .header(HttpHeaders.ETAG, ETags.of(created.version()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    public Response update(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull OfficeJson office) {
        OfficeEntry before = offices.get(id);
        ETags.requireMatch(ifMatch, before.version());
        return withTag(offices.update(before, draft(office.title(), office.email(), office.order())));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        OfficeEntry office = offices.get(id);
        ETags.requireMatch(ifMatch, office.version());
        offices.delete(office);
    }

    private static OfficeDraft draft(LocalizedText title, String email, Integer order) {
        return new OfficeDraft(title, email, order == null ? 0 : order);
    }

    private static Response withTag(OfficeEntry office) {
        return Response.ok(office)
                .header(HttpHeaders.ETAG, ETags.of(office.version()))
                .build();
    }

    /** An office to create; its id never changes. */
    public record NewOffice(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,58}") String id,
            @NotNull LocalizedText title,
            @Email @Size(max = 200) String email,
            @Min(0) @Max(MAX_ORDER) Integer order) {}

    /** What may be changed of an office; {@code id}, {@code members} and {@code version} may be sent along and do nothing. */
    public record OfficeJson(
            String id,
            @NotNull LocalizedText title,
            @Email @Size(max = 200) String email,
            @Min(0) @Max(MAX_ORDER) Integer order,
            Long members,
            Long version) {}
}
