package org.komenius.monitoring.internal.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
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
import org.komenius.monitoring.internal.Pushes;
import org.komenius.monitoring.internal.Pushes.Pushed;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** For other systems: send a file, ask what became of it. The permission opens nothing else. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/deliveries/push")
@Produces(MediaType.APPLICATION_JSON)
public class PushResource implements RestResource {

    private final Pushes pushes;
    private final Jobs jobs;

    @Activate
    public PushResource(@Reference Pushes pushes, @Reference Jobs jobs) {
        this.pushes = pushes;
        this.jobs = jobs;
    }

    /**
     * @param known whether the same push had come before
     * @param state as of an import
     * @param datasetId null until it became part of one
     * @param problem why it was refused; null unless it was
     */
    record PushJson(
            String id,
            String jobId,
            String source,
            boolean known,
            String fileName,
            String fileSha256,
            String state,
            String datasetId,
            Integer version,
            @JsonRawValue String problem) {}

    /**
     * Takes a file as raw body and imports it in the background, without releasing it.
     *
     * @param source id or code of the source
     * @param period that it is delivered for, for example {@code 2026-Q2}; found from the content without
     * @param key the same key with the same file is the same push; without, the file itself decides
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(MonitoringModule.DELIVER)
    public Response push(
            @QueryParam("source") String source,
            @QueryParam("fileName") String fileName,
            @QueryParam("period") String period,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body)
            throws IOException {
        String name = DeliveryParameters.required("fileName", fileName, 200);
        String from = DeliveryParameters.required("source", source, 60);
        Pushed pushed = pushes.push(
                from,
                name,
                DeliveryParameters.period(period),
                DeliveryParameters.optional("Idempotency-Key", key, 200),
                body == null ? InputStream.nullInputStream() : body);
        return Response.accepted(json(pushed.info(), pushed.source().code(), pushed.known()))
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/api/monitoring/deliveries/push/"
                                + pushed.info().id()))
                .build();
    }

    /** What became of a push; one's own only. */
    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.DELIVER)
    public PushJson get(@PathParam("id") String id) {
        return json(pushes.find(id), null, true);
    }

    private PushJson json(ImportInfo info, String source, boolean known) {
        Optional<JobInfo> job = info.jobId() == null ? Optional.empty() : jobs.find(info.jobId());
        return new PushJson(
                info.id(),
                info.jobId(),
                source,
                known,
                info.fileName(),
                info.fileSha256(),
                ImportJson.state(info, job),
                info.datasetId(),
                info.versionNumber(),
                info.problem());
    }
}
