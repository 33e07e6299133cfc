package org.komenius.pathways.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.Contents;
import org.komenius.pathways.internal.Contents.Content;
import org.komenius.pathways.internal.NetworkMaps;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.Posters;
import org.komenius.pathways.internal.layout.MapDrawing;
import org.komenius.pathways.internal.layout.MapLayout;
import org.komenius.pathways.internal.layout.MapLayouts;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.publishing.Languages;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The map of a version, and of what somebody is making of it. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks/{id}/versions/{number}/map")
@Produces({MediaType.APPLICATION_JSON, MapPicture.SVG, MapPicture.PDF})
public class VersionMapResource implements RestResource {

    private final Contents contents;
    private final NetworkMaps maps;
    private final NetworkBody bodies;
    private final Posters posters;

    @Activate
    public VersionMapResource(
            @Reference Contents contents,
            @Reference NetworkMaps maps,
            @Reference NetworkBody bodies,
            @Reference Posters posters) {
        this.contents = contents;
        this.maps = maps;
        this.bodies = bodies;
        this.posters = posters;
    }

    /** The stored map. */
    @GET
    @RequiresPermission(PathwaysModule.READ)
    public Response map(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @QueryParam("lang") String lang,
            @QueryParam("format") String format,
            @QueryParam("highlight") List<String> highlight) {
        Content content = contents.read(id, number);
        return draw(content.network(), content.layout(), lang, format, highlight);
    }

    /** A map of unsaved content, beginning with the stored one; nothing is stored. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, NetworkBody.TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @RequiresPermission(PathwaysModule.EDIT)
    public Response preview(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @QueryParam("lang") String lang,
            @QueryParam("format") String format,
            @QueryParam("highlight") List<String> highlight,
            InputStream body)
            throws IOException {
        MapPicture.format(format);
        MapLayout known = contents.read(id, number).layout();
        Network network = bodies.readWrapped(body);
        return draw(network, maps.sketch(network, known), lang, format, highlight);
    }

    private Response draw(Network network, MapLayout layout, String lang, String format, List<String> highlight) {
        String chosen = MapPicture.format(format);
        String language = Languages.require(lang, network);
        List<String> shown = MapPicture.highlighted(network, highlight);
        MapDrawing drawing = MapLayouts.draw(network, layout, language);
        Object body = MapPicture.body(
                chosen, network, drawing, shown, () -> posters.draft(network, drawing, Set.copyOf(shown)));
        return Response.ok(body, MapPicture.type(chosen)).build();
    }
}
