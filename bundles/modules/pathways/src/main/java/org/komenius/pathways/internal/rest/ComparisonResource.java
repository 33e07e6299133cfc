package org.komenius.pathways.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.komenius.pathways.internal.Contents;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.compare.Change;
import org.komenius.pathways.internal.compare.NetworkComparison;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.pathways.internal.versions.VersionProblems;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a version changes. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks/{id}/versions/{number}/compare")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource implements RestResource {

    private final NetworkStore store;
    private final Contents contents;

    @Activate
    public ComparisonResource(@Reference NetworkStore store, @Reference Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    /** @param with the older version; null if there is none to compare with, then everything was added */
    record ComparisonJson(String id, int version, Integer with, List<Change> changes) {}

    /** @param with number of the other version; without, the published one, or the one that this is based on */
    @GET
    @RequiresPermission(PathwaysModule.READ)
    public ComparisonJson compare(
            @PathParam("id") String id, @PathParam("number") int number, @QueryParam("with") Integer with) {
        Network after = contents.read(id, number).network();
        Integer other = with != null ? with : usual(store.version(id, number));
        Network before =
                other == null ? nothing(after) : contents.read(id, other).network();
        return new ComparisonJson(id, number, other, NetworkComparison.compare(before, after));
    }

    private Integer usual(VersionInfo version) {
        Integer published = store.find(version.networkId())
                .orElseThrow(() -> VersionProblems.unknownNetwork(version.networkId()))
                .published();
        return published != null && published != version.number() ? published : version.basedOn();
    }

    private static Network nothing(Network like) {
        return new Network(
                like.id(),
                like.title(),
                like.description(),
                like.land(),
                like.checkBeforeUse(),
                like.validity(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
