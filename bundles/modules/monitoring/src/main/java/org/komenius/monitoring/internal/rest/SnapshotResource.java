package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
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
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.Snapshots;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.AnalysisRequest;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.AnswerJson;
import org.komenius.monitoring.internal.rest.DashboardViews.PublishedJson;
import org.komenius.monitoring.internal.rest.DatasetJson.PublicRequest;
import org.komenius.monitoring.internal.sharing.Snapshot;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fixed states of analyses: what links and embedded pictures show. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/snapshots")
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotResource implements RestResource {

    private final Snapshots snapshots;

    @Activate
    public SnapshotResource(@Reference Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public record SnapshotRequest(
            @NotBlank @Size(max = 300) String title,
            @Size(max = 2000) String description,
            @NotNull @Valid AnalysisRequest analysis,
            @Size(max = 20_000) String presentation) {}

    /**
     * @param analysis with the version of every input
     * @param published null unless everybody may see it
     */
    public record SnapshotJson(
            String hash,
            String title,
            String description,
            Analysis analysis,
            String presentation,
            Instant created,
            PublishedJson published) {

        static SnapshotJson of(Snapshot snapshot) {
            var mark = snapshot.published();
            return new SnapshotJson(
                    snapshot.hash(),
                    snapshot.title(),
                    snapshot.description(),
                    snapshot.analysis(),
                    snapshot.presentation(),
                    snapshot.created(),
                    mark == null ? null : new PublishedJson(mark.at(), mark.by(), mark.reason()));
        }
    }

    /** Keeps the state on the versions of this moment; the same state has the same hash. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response take(@NotNull @Valid SnapshotRequest request) throws IOException {
        Snapshot snapshot = snapshots.take(
                request.title().strip(),
                request.description() == null || request.description().isBlank()
                        ? null
                        : request.description().strip(),
                request.analysis().toAnalysis(),
                request.presentation());
        return Response.created(URI.create("snapshots/" + snapshot.hash()))
                .entity(SnapshotJson.of(snapshot))
                .build();
    }

    @GET
    @Path("/{hash}")
    @RequiresPermission(MonitoringModule.READ)
    public SnapshotJson get(@PathParam("hash") String hash) {
        return SnapshotJson.of(snapshots.find(hash));
    }

    /** Its figures; 410 once a version was withdrawn or is not released for the caller any more. */
    @GET
    @Path("/{hash}/data")
    @RequiresPermission(MonitoringModule.READ)
    public AnswerJson data(
            @PathParam("hash") String hash,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        return AnalysisJsonViews.answer(
                snapshots.calculate(snapshots.find(hash)), QuestionParameters.language(lang, acceptLanguage));
    }

    /** Lets everybody embed it, if all its data are public; the reason is kept in the audit log. */
    @POST
    @Path("/{hash}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.PUBLISH)
    public SnapshotJson publish(@PathParam("hash") String hash, @NotNull @Valid PublicRequest request) {
        return SnapshotJson.of(snapshots.publish(hash, request.reason().strip()));
    }

    @POST
    @Path("/{hash}/hide")
    @RequiresPermission(MonitoringModule.PUBLISH)
    public SnapshotJson hide(@PathParam("hash") String hash) {
        return SnapshotJson.of(snapshots.hide(hash));
    }
}
