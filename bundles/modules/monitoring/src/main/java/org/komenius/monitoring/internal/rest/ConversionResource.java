package org.komenius.monitoring.internal.rest;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.Territories;
import org.komenius.monitoring.internal.persistence.ConversionStore;
import org.komenius.monitoring.internal.persistence.StoredConversion;
import org.komenius.monitoring.internal.territory.Conversion;
import org.komenius.monitoring.internal.territory.ConversionFile;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Conversion keys, by which figures are carried over to other states of the regions. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/conversions")
@Produces(MediaType.APPLICATION_JSON)
public class ConversionResource implements RestResource {

    private final ConversionStore store;
    private final Territories territories;
    private final CurrentCaller caller;

    @Activate
    public ConversionResource(
            @Reference ConversionStore store, @Reference Territories territories, @Reference CurrentCaller caller) {
        this.store = store;
        this.territories = territories;
        this.caller = caller;
    }

    record LineJson(
            String id,
            String from,
            String fromName,
            String to,
            String toName,
            LocalDate effective,
            BigDecimal share,
            Conversion.Basis basis,
            Conversion.Direction direction,
            String source,
            String storedBy,
            Instant stored) {}

    record StoredJson(int lines) {}

    /** Stored lines by key; what follows from whole mergers is known to the registry and not stored again. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<LineJson> list(
            @QueryParam("q") String text, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<StoredConversion> page = store.page(text, cursor, PageLimits.of(limit));
        return new Page<>(page.items().stream().map(this::json).toList(), page.next(), page.total());
    }

    /** A whole file or nothing; it takes the place of what was stored for its regions and days. */
    @POST
    @Consumes({"text/csv", "text/plain", "application/vnd.ms-excel", MediaType.APPLICATION_OCTET_STREAM})
    @RequiresPermission(MonitoringModule.IMPORT)
    public StoredJson store(@NotNull byte[] body) {
        List<Conversion> lines = ConversionFile.read(text(body));
        store.replace(lines, caller.get().name());
        return new StoredJson(lines.size());
    }

    /** Removes a line with all others of its region and day, since their shares belong together. */
    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.IMPORT)
    public void delete(@PathParam("id") String id) {
        if (!store.remove(id)) {
            throw Problem.of(
                            ProblemCode.of("monitoring.conversion.unknown", ProblemKind.NOT_FOUND),
                            "Diese Zeile gibt es nicht.",
                            "There is no such line.")
                    .asException();
        }
    }

    /** UTF-8, else what Windows writes. */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            // Every byte is a letter there, so this cannot fail in turn.
            return new String(body, java.nio.charset.Charset.forName("windows-1252"));
        }
    }

    private LineJson json(StoredConversion stored) {
        Conversion line = stored.line();
        return new LineJson(
                stored.id(),
                line.from(),
                territories.formerName(line.from()),
                line.to(),
                territories.formerName(line.to()),
                line.effective(),
                line.share(),
                line.basis(),
                line.direction(),
                line.source(),
                stored.storedBy(),
                stored.stored());
    }
}
