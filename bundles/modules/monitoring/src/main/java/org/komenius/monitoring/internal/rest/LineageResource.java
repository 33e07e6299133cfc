package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.Lineage;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.query.QuestionPlan;
import org.komenius.monitoring.internal.rest.LineageJson.Facts;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where a figure comes from, back to the line of the file. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/lineage")
@Produces(MediaType.APPLICATION_JSON)
public class LineageResource implements RestResource {

    private final Datasets datasets;
    private final Lineage lineage;

    @Activate
    public LineageResource(@Reference Datasets datasets, @Reference Lineage lineage) {
        this.datasets = datasets;
        this.lineage = lineage;
    }

    /**
     * The way of one figure into the house. Dimensions that are left open stand where an answer would put them, as {@code applied} tells;
     * of a sum, the facts behind it are listed.
     *
     * @param version number; the newest released one without
     * @param member {@code DIMENSION:member,member}, one per dimension; {@code MEASURE:code} too
     * @param measure measure codes; all without
     * @param regionLevel only regions of that level
     * @param limit lines to list, 50 without; more are counted
     */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Response get(
            @PathParam("id") String id,
            @QueryParam("version") Integer version,
            @QueryParam("member") List<String> member,
            @QueryParam("measure") List<String> measure,
            @QueryParam("regionLevel") String regionLevel,
            @QueryParam("limit") Integer limit)
            throws IOException {
        int most = PageLimits.of(limit);
        DatasetInfo dataset = datasets.dataset(id);
        VersionInfo found = datasets.version(id, version);
        QuestionPlan plan =
                datasets.plan(found, QuestionParameters.question(List.of(), member, measure, regionLevel, true));
        boolean open = lineage.mayReadFile(found);
        Facts facts = open ? LineageJson.facts(lineage.lines(found, plan, most)) : null;
        return Response.ok(LineageJson.answer(dataset, found, lineage.way(found), plan, open, facts))
                .build();
    }
}
