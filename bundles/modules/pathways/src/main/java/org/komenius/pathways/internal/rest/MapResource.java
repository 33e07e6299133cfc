package org.komenius.pathways.internal.rest;

import java.util.List;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.Posters;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.publishing.Languages;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The map of a published network. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/networks/{id}/map")
public class MapResource implements RestResource {

    private final PublishedNetworks networks;
    private final Posters posters;

    @Activate
    public MapResource(@Reference PublishedNetworks networks, @Reference Posters posters) {
        this.networks = networks;
        this.posters = posters;
    }

    /**
     * The map in one language.
     *
     * @param lang BCP 47 tag; German without
     * @param format {@code json} for pages that draw it themselves, {@code svg} for a picture of its own, {@code pdf} for
     *     a poster on A3
     * @param highlight ids of transitions of a route to show; only in picture and poster
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MapPicture.SVG, MapPicture.PDF})
    @PublicAccess(reason = NetworkResource.WHY_PUBLIC)
    public Response map(
            @PathParam("id") String id,
            @QueryParam("lang") String lang,
            @QueryParam("format") String format,
            @QueryParam("highlight") List<String> highlight,
            @Context Request request) {
        PublishedNetwork network = networks.get(id);
        String language = Languages.require(lang, network.network());
        String chosen = MapPicture.format(format);
        List<String> shown = MapPicture.highlighted(network.network(), highlight);
        return PublicAnswer.of(
                request,
                PublicAnswer.tag(id, network.version(), network.publishedAt(), language, chosen, shown),
                MapPicture.type(chosen),
                () -> MapPicture.body(
                        chosen,
                        network.network(),
                        network.drawing(language),
                        shown,
                        () -> posters.published(
                                network.network(),
                                network.drawing(language),
                                network.publishedAt(),
                                Set.copyOf(shown))));
    }
}
