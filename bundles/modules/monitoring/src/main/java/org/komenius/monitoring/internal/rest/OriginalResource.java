package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.Lineage;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The file that a version was made from, byte for byte. Each download is recorded. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/versions/{number}/original")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public class OriginalResource implements RestResource {

    private final Datasets datasets;
    private final Lineage lineage;

    @Activate
    public OriginalResource(@Reference Datasets datasets, @Reference Lineage lineage) {
        this.datasets = datasets;
        this.lineage = lineage;
    }

    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id, @PathParam("number") int number) throws IOException {
        VersionInfo version = datasets.version(id, number);
        if (!lineage.mayReadFile(version)) {
            throw Problem.of(
                            ProblemCode.of("monitoring.original.guarded", ProblemKind.FORBIDDEN),
                            "Die Originaldatei eines geschützten Datensatzes bekommt nur die Statistikstelle.",
                            "Only the statistics unit gets the original file of a guarded data set.")
                    .asException();
        }
        StreamingOutput body = out -> {
            try (var in = lineage.original(version)) {
                in.transferTo(out);
            }
        };
        String name =
                URLEncoder.encode(version.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_LENGTH, version.fileBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
