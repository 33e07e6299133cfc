package org.komenius.pathways.internal.rest;

import java.net.URI;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.komenius.pathways.internal.rest.EditorJson.NewDraft;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Versions of a network. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
public class VersionListResource implements RestResource {

    private final NetworkStore store;
    private final Drafts drafts;
    private final Publications publications;

    @Activate
    public VersionListResource(
            @Reference NetworkStore store, @Reference Drafts drafts, @Reference Publications publications) {
        this.store = store;
        this.drafts = drafts;
        this.publications = publications;
    }

    /** The newest first. */
    @GET
    @RequiresPermission(PathwaysModule.READ)
    public Page<VersionJson> list(@PathParam("id") String id) {
        return Page.of(store.versions(id).stream().map(this::json).toList());
    }

    /** A new draft as a copy of an earlier version. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(PathwaysModule.EDIT)
    public Response begin(@PathParam("id") String id, @NotNull @Valid NewDraft wanted) {
        VersionInfo version = drafts.begin(id, wanted.basedOn());
        URI address = URI.create("/api/pathways/editor/networks/" + id + "/versions/" + version.number());
        return Response.created(address)
                .entity(json(version))
                .header(HttpHeaders.ETAG, ETags.of(version.rowVersion()))
                .build();
    }

    private VersionJson json(VersionInfo version) {
        return VersionJson.of(version, publications.isOwnWork(version));
    }
}
