package org.komenius.registry.internal.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.komenius.model.text.LocalizedText;
import org.komenius.registry.internal.RegistryModule;
import org.komenius.registry.internal.imports.ImportFormat;
import org.komenius.registry.internal.imports.ImportRecord;
import org.komenius.registry.internal.imports.Imports;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports of boundaries and school directories. */
@Component(service = RestResource.class)
@RestModule("registry")
@Path("/imports")
@Produces("application/json")
public final class ImportResource implements RestResource {

    private static final int LONGEST_NAME = 300;

    private final Imports imports;

    @Activate
    public ImportResource(@Reference Imports imports) {
        this.imports = imports;
    }

    /** A format that can be imported. */
    public record FormatJson(String id, LocalizedText title) {}

    /** A finished import. @param report rows, outcomes and notes */
    public record ImportJson(
            String id,
            String format,
            String fileName,
            String fileSha,
            Instant imported,
            String importedBy,
            @JsonRawValue String report) {
        static ImportJson of(ImportRecord record) {
            return new ImportJson(
                    record.id(),
                    record.format(),
                    record.fileName(),
                    record.fileSha(),
                    record.imported(),
                    record.importedBy(),
                    record.report());
        }
    }

    @GET
    @Path("/formats")
    @RequiresPermission(RegistryModule.READ)
    public List<FormatJson> formats() {
        return Arrays.stream(ImportFormat.values())
                .map(format -> new FormatJson(format.id(), format.title()))
                .toList();
    }

    /** The newest imports, newest first. */
    @GET
    @RequiresPermission(RegistryModule.READ)
    public Page<ImportJson> list(@QueryParam("limit") Integer limit) {
        return new Page<>(
                imports.recent(PageLimits.of(limit)).stream()
                        .map(ImportJson::of)
                        .toList(),
                null,
                null);
    }

    /**
     * Takes a file as the raw body and starts importing it; the answer is the job.
     *
     * @param validFrom first day of boundaries, if they have not always been so
     * @param source line to be shown with maps, if the file does not bring one
     */
    @POST
    @Consumes("*/*")
    @RequiresPermission(RegistryModule.IMPORT)
    public Response upload(
            InputStream content,
            @QueryParam("fileName") String fileName,
            @QueryParam("validFrom") String validFrom,
            @QueryParam("source") String source)
            throws IOException {
        JobInfo job = imports.submit(
                content, shortened(fileName), Params.day("validFrom", validFrom, null), shortened(source));
        return Response.accepted(job).build();
    }

    private static String shortened(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text.strip();
    }
}
