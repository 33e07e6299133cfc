package org.komenius.platform.internal.rest;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.komenius.platform.AuditVerification;
import org.komenius.platform.internal.audit.AuditCsv;
import org.komenius.platform.internal.audit.AuditEntry;
import org.komenius.platform.internal.audit.AuditFilter;
import org.komenius.platform.internal.persistence.AuditStore;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log, newest entries first. Reading it is audited itself. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("platform.audit")
public class AuditResource implements RestResource {

    private static final String CSV = "text/csv";
    private static final int BATCH = 500;

    private final AuditStore store;
    private final AuditVerification verification;
    private final AuditLog audit;

    @Activate
    public AuditResource(
            @Reference AuditStore store, @Reference AuditVerification verification, @Reference AuditLog audit) {
        this.store = store;
        this.verification = verification;
        this.audit = audit;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response list(
            @QueryParam("q") String text,
            @QueryParam("module") String module,
            @QueryParam("action") String action,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        AuditFilter filter = new AuditFilter(
                given(text),
                given(module),
                given(action),
                Instants.parse(from, "from", false),
                Instants.parse(to, "to", true));
        if ("csv".equals(format) || (format == null && accept != null && accept.startsWith(CSV))) {
            audit.append("platform", "audit.exported", null, Map.of());
            return csv(filter);
        }
        return Response.ok(page(filter, cursor, PageLimits.of(limit)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/verification")
    public AuditVerification.Result verify() {
        return verification.verify();
    }

    private Page<AuditEntry> page(AuditFilter filter, String cursor, int size) {
        List<String> position = Cursors.decode(cursor, 1);
        if (position.isEmpty()) {
            audit.append("platform", "audit.read", null, Map.of());
        }
        long before = position.isEmpty() ? Long.MAX_VALUE : Instants.number(position.get(0), "cursor");
        List<AuditEntry> found = store.newest(filter, before, size + 1);
        boolean more = found.size() > size;
        List<AuditEntry> items = more ? found.subList(0, size) : found;
        String next = more ? Cursors.encode(Long.toString(items.get(size - 1).sequence())) : null;
        return new Page<>(items, next, null);
    }

    private Response csv(AuditFilter filter) {
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(AuditCsv.HEADER);
            long before = Long.MAX_VALUE;
            List<AuditEntry> batch = store.newest(filter, before, BATCH);
            while (!batch.isEmpty()) {
                for (AuditEntry entry : batch) {
                    writer.write(AuditCsv.line(entry));
                    before = entry.sequence();
                }
                batch = store.newest(filter, before, BATCH);
            }
            writer.flush();
        };
        return Response.ok(body, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(value -> !value.isEmpty());
    }
}
