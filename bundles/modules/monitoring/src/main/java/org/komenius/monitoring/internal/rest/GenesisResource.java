package org.komenius.monitoring.internal.rest;

import java.util.List;
import javax.validation.Valid;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.GenesisImports;
import org.komenius.monitoring.internal.Guards;
import org.komenius.monitoring.internal.ImportOptions;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.genesis.GenesisWish;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tables straight from the statistical offices' web services. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/genesis")
@Produces(MediaType.APPLICATION_JSON)
public class GenesisResource implements RestResource {

    private final GenesisImports genesis;
    private final SourceStore sources;
    private final CurrentCaller caller;
    private final Guards guards;

    @Activate
    public GenesisResource(
            @Reference GenesisImports genesis,
            @Reference SourceStore sources,
            @Reference CurrentCaller caller,
            @Reference Guards guards) {
        this.guards = guards;
        this.genesis = genesis;
        this.sources = sources;
        this.caller = caller;
    }

    record AccountJson(String id, String title) {}

    /**
     * @param regionalKey for example {@code 07*}; null for all
     * @param language {@code de} or {@code en}; German without
     * @param source id or code of the source in the book of deliveries; the data set's own without
     * @param openReason why the table needs no protection; without it, because the service publishes it
     */
    record FetchRequest(
            @NotBlank String account,
            @NotNull @Pattern(regexp = "[0-9A-Z][0-9A-Za-z-]{2,40}") String table,
            @Min(1900) @Max(2200) Integer startYear,
            @Min(1900) @Max(2200) Integer endYear,
            @Pattern(regexp = "[0-9A-Z*,]{1,400}") String regionalKey,
            @Pattern(regexp = "de|en") String language,
            @Size(max = 60) String source,
            String openReason) {}

    record OrderedJson(String jobId) {}

    /** Configured accounts; credentials are never told. */
    @GET
    @Path("/accounts")
    @RequiresPermission(MonitoringModule.IMPORT)
    public List<AccountJson> accounts() {
        return genesis.accounts().stream()
                .map(account -> new AccountJson(account.id(), account.title()))
                .toList();
    }

    /** Fetches and imports in the background; the job tells what became of it. */
    @POST
    @Path("/fetch")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response fetch(@NotNull @Valid FetchRequest request) {
        String language = request.language() == null ? "de" : request.language();
        GenesisWish wish = new GenesisWish(
                request.table(), request.startYear(), request.endYear(), request.regionalKey(), language);
        ImportOptions options = new ImportOptions(
                        language,
                        request.table(),
                        null,
                        null,
                        null,
                        caller.get().may(MonitoringModule.RELEASE))
                .opening(openReason(request));
        return Response.accepted(
                        new OrderedJson(genesis.submit(request.account(), wish, options, sourceId(request.source()))
                                .id()))
                .build();
    }

    /** What the offices' services hand out is published; whoever may not open data sets gets it protected all the same. */
    private String openReason(FetchRequest request) {
        guards.requireMayOpen(request.openReason());
        if (request.openReason() != null && !request.openReason().isBlank()) {
            return request.openReason();
        }
        return caller.get().may(MonitoringModule.OPEN)
                ? "Veröffentlichte Tabelle " + request.table() + " aus dem Webdienst „" + request.account() + "“"
                : null;
    }

    private String sourceId(String idOrCode) {
        if (idOrCode == null || idOrCode.isBlank()) {
            return null;
        }
        return sources.findByIdOrCode(idOrCode.strip())
                .orElseThrow(() -> QuestionParameters.invalid(
                        "source",
                        "Eine Quelle „" + idOrCode + "“ gibt es nicht.",
                        "There is no source \"" + idOrCode + "\".",
                        null))
                .id();
    }
}
