package org.komenius.pathways.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import javax.validation.Valid;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.Drafts;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.Publications;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.rest.EditorJson.Comment;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.rest.ETags;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One version: its content, and its way from draft to citizens. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks/{id}/versions/{number}")
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource implements RestResource {

    private final NetworkStore store;
    private final Drafts drafts;
    private final Publications publications;
    private final NetworkBody bodies;

    @Activate
    public VersionResource(
            @Reference NetworkStore store,
            @Reference Drafts drafts,
            @Reference Publications publications,
            @Reference NetworkBody bodies) {
        this.store = store;
        this.drafts = drafts;
        this.publications = publications;
        this.bodies = bodies;
    }

    /** The whole network, as in its file. */
    @GET
    @RequiresPermission(PathwaysModule.READ)
    public Response get(@PathParam("id") String id, @PathParam("number") int number) {
        // First the tag: if somebody saves in between, the tag is stale and the next save is refused, never the other
        // way round.
        VersionInfo version = store.version(id, number);
        return Response.ok(store.content(id, number).network(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, ETags.of(version.rowVersion()))
                .build();
    }

    /** Saves a draft; needs {@code If-Match}. Send networks above the bound of JSON bodies as {@value NetworkBody#TYPE}. */
    @PUT
    @Consumes({MediaType.APPLICATION_JSON, NetworkBody.TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @RequiresPermission(PathwaysModule.EDIT)
    public Response save(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InputStream body)
            throws IOException {
        return answer(drafts.save(id, number, ifMatch, bodies.readWrapped(body)));
    }

    /** Discards a draft. */
    @DELETE
    @RequiresPermission(PathwaysModule.EDIT)
    public void discard(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        drafts.discard(id, number, ifMatch);
    }

    /** Hands a draft to a second person. */
    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(PathwaysModule.EDIT)
    public Response submit(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid Comment comment) {
        return answer(publications.submit(id, number, ifMatch, text(comment)));
    }

    /** Publishes what somebody else has submitted. */
    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(PathwaysModule.PUBLISH)
    public Response publish(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid Comment comment) {
        return answer(publications.publish(id, number, ifMatch, text(comment)));
    }

    /** Gives a submitted version back; the comment says why. */
    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(PathwaysModule.PUBLISH)
    public Response giveBack(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid Comment comment) {
        return answer(publications.giveBack(id, number, ifMatch, text(comment)));
    }

    /** Hands a copy of an old version to a second person, so that it can be published again. */
    @POST
    @Path("/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(PathwaysModule.EDIT)
    public Response rollBack(@PathParam("id") String id, @PathParam("number") int number, @Valid Comment comment) {
        return answer(publications.rollBack(id, number, text(comment)));
    }

    private static String text(Comment comment) {
        return comment == null ? null : comment.comment();
    }

    private Response answer(VersionInfo version) {
        return Response.ok(VersionJson.of(version, publications.isOwnWork(version)))
                .header(HttpHeaders.ETAG, ETags.of(version.rowVersion()))
                .build();
    }
}
