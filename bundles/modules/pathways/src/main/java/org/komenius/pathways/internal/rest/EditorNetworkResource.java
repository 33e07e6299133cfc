package org.komenius.pathways.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.Drafts;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.Publications;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.persistence.NetworkList;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.publishing.NewNetworks;
import org.komenius.pathways.internal.rest.EditorJson.Comment;
import org.komenius.pathways.internal.rest.EditorJson.NewNetwork;
import org.komenius.pathways.internal.rest.NetworkJsons.StaffEntry;
import org.komenius.pathways.internal.versions.NetworkInfo;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.pathways.internal.versions.VersionProblems;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All networks, published or not. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks")
@Produces(MediaType.APPLICATION_JSON)
public class EditorNetworkResource implements RestResource {

    private final NetworkStore store;
    private final NetworkList list;
    private final PublishedNetworks published;
    private final Drafts drafts;
    private final Publications publications;
    private final NetworkBody bodies;

    @Activate
    public EditorNetworkResource(
            @Reference NetworkStore store,
            @Reference NetworkList list,
            @Reference PublishedNetworks published,
            @Reference Drafts drafts,
            @Reference Publications publications,
            @Reference NetworkBody bodies) {
        this.store = store;
        this.list = list;
        this.published = published;
        this.drafts = drafts;
        this.publications = publications;
        this.bodies = bodies;
    }

    /** By title. @param text part of a title or id */
    @GET
    @RequiresPermission(PathwaysModule.READ)
    public Page<StaffEntry> list(
            @QueryParam("q") String text, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<NetworkInfo> page = list.page(text, cursor, PageLimits.of(limit));
        String main = published.mainId().orElse(null);
        List<StaffEntry> items =
                page.items().stream().map(network -> entry(network, main)).toList();
        return new Page<>(items, page.next(), page.total());
    }

    /** A new network from a template, or an empty one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(PathwaysModule.EDIT)
    public Response create(@NotNull @Valid NewNetwork wanted) {
        Network network = NewNetworks.of(wanted.id(), wanted.title(), wanted.template());
        String origin = wanted.template() == null ? "empty" : "template " + wanted.template();
        return created(drafts.create(network, origin));
    }

    /**
     * Takes a network file as raw body: a new network, or the next draft of the one with its id.
     *
     * @param id another id than the file's
     */
    @POST
    @Path("/import")
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(PathwaysModule.EDIT)
    public Response bring(@QueryParam("fileName") String fileName, @QueryParam("id") String id, InputStream body)
            throws IOException {
        Network read = bodies.read(body);
        Network network = id == null || id.isBlank() ? read : NewNetworks.withId(read, id.strip());
        return created(drafts.bring(network, EditorJson.origin(fileName)));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(PathwaysModule.READ)
    public Response get(@PathParam("id") String id) {
        NetworkInfo network = store.find(id).orElseThrow(() -> VersionProblems.unknownNetwork(id));
        return Response.ok(entry(network, published.mainId().orElse(null)))
                .header(HttpHeaders.ETAG, ETags.of(network.rowVersion()))
                .build();
    }

    /** Deletes a network that is not published, with all its versions. */
    @DELETE
    @Path("/{id}")
    @RequiresPermission(PathwaysModule.PUBLISH)
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        drafts.delete(id, ifMatch);
    }

    /** Takes a network off the public pages; its versions stay. */
    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(PathwaysModule.PUBLISH)
    public Response withdraw(@PathParam("id") String id, @Valid Comment comment) {
        publications.withdraw(id, comment == null ? null : comment.comment());
        return get(id);
    }

    private StaffEntry entry(NetworkInfo network, String main) {
        return StaffEntry.of(
                network,
                version(network, network.draft()),
                version(network, network.submitted()),
                network.id().equals(main));
    }

    private VersionInfo version(NetworkInfo network, Integer number) {
        return number == null ? null : store.version(network.id(), number);
    }

    private Response created(VersionInfo version) {
        URI address =
                URI.create("/api/pathways/editor/networks/" + version.networkId() + "/versions/" + version.number());
        return Response.created(address)
                .entity(VersionJson.of(version, publications.isOwnWork(version)))
                .header(HttpHeaders.ETAG, ETags.of(version.rowVersion()))
                .build();
    }
}
