package org.komenius.registry.internal.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.registry.internal.RegistryModule;
import org.komenius.registry.internal.institution.InstitutionEditor;
import org.komenius.registry.internal.institution.InstitutionProblems;
import org.komenius.registry.internal.institution.InstitutionQuery;
import org.komenius.registry.internal.institution.InstitutionQuery.Sort;
import org.komenius.registry.internal.institution.InstitutionRecord;
import org.komenius.registry.internal.persistence.InstitutionStore;
import org.komenius.registry.internal.persistence.RegionStore;
import org.komenius.registry.internal.search.Folding;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Institutions: list, search, export, one institution, changes and mergers. */
@Component(service = RestResource.class)
@RestModule("registry")
@Path("/institutions")
@Produces("application/json")
public final class InstitutionResource implements RestResource {

    private static final String PUBLIC =
            "Names, addresses and kinds of institutions are public facts, without personal data";
    private static final int EXPORT_STEP = 500;

    private final InstitutionStore store;
    private final InstitutionEditor editor;
    private final RegionStore regions;

    @Activate
    public InstitutionResource(
            @Reference InstitutionStore store, @Reference InstitutionEditor editor, @Reference RegionStore regions) {
        this.store = store;
        this.editor = editor;
        this.regions = regions;
    }

    /** A kind that institutions can have. */
    public record KindJson(InstitutionKind id, LocalizedText title) {}

    /**
     * @param into id of the institution that takes the place
     * @param on first day on which it does
     */
    public record MergeInput(@NotBlank String into, @NotNull LocalDate on) {}

    /** @param open {@code all} shows closed ones too; otherwise only those open on {@code on}, today by default */
    @GET
    @Produces({"application/json", "text/csv"})
    @PublicAccess(reason = PUBLIC)
    public Response list(
            @QueryParam("q") String text,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("region") String region,
            @QueryParam("provider") String provider,
            @QueryParam("on") String on,
            @QueryParam("open") String open,
            @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("format") String format,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        boolean descending = sort.startsWith("-");
        InstitutionQuery question = new InstitutionQuery(
                Folding.words(text),
                kinds(kinds),
                Params.key("region", region),
                provider == null || provider.isBlank() ? null : provider,
                "all".equals(open) ? null : Params.day("on", on, LocalDate.now()),
                Params.choice("sort", descending ? sort.substring(1) : sort, Sort.class),
                descending,
                Cursors.decode(cursor, 2),
                PageLimits.of(limit));
        if ("csv".equals(format) || format == null && accept != null && accept.startsWith("text/csv")) {
            return csv(question);
        }
        return Response.ok(page(question), "application/json").build();
    }

    @GET
    @Path("/kinds")
    @PublicAccess(reason = PUBLIC)
    public List<KindJson> kinds() {
        return Arrays.stream(InstitutionKind.values())
                .map(kind -> new KindJson(kind, kind.title()))
                .toList();
    }

    /** The institution itself; a merged one says what it was merged into. */
    @GET
    @Path("/{id}")
    @PublicAccess(reason = PUBLIC)
    public Response find(@PathParam("id") String id) {
        return store.findRecord(Params.institution(id))
                .map(this::single)
                .orElseThrow(() -> InstitutionProblems.unknown(id).asException())
                .build();
    }

    /** Institutions that were merged into this one. */
    @GET
    @Path("/{id}/merged")
    @PublicAccess(reason = PUBLIC)
    public Page<InstitutionJson> merged(@PathParam("id") String id) {
        RegionNames names = new RegionNames(regions);
        return Page.of(store.mergedFrom(Params.institution(id)).stream()
                .map(record -> InstitutionJson.of(record, names))
                .toList());
    }

    @POST
    @Consumes("application/json")
    @RequiresPermission(RegistryModule.EDIT)
    public Response create(@NotNull @Valid InstitutionInput input) {
        InstitutionRecord created = editor.create(input.toFacts());
        return single(created)
                .status(Response.Status.CREATED)
                .location(URI.create("/api/registry/institutions/" + created.id()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    @RequiresPermission(RegistryModule.EDIT)
    public Response update(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid InstitutionInput input) {
        InstitutionId institution = Params.institution(id);
        return single(editor.update(
                        institution,
                        input.toFacts(),
                        input.isRenamed(),
                        version -> ETags.requireMatch(ifMatch, version)))
                .build();
    }

    /** Ends this institution; from then on its id and numbers lead to the other one, which is returned. */
    @POST
    @Path("/{id}/merge")
    @Consumes("application/json")
    @RequiresPermission(RegistryModule.EDIT)
    public Response merge(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MergeInput input) {
        return single(editor.merge(
                        Params.institution(id),
                        Params.institution(input.into()),
                        input.on(),
                        version -> ETags.requireMatch(ifMatch, version)))
                .build();
    }

    private Response.ResponseBuilder single(InstitutionRecord record) {
        return Response.ok(InstitutionJson.of(record, new RegionNames(regions)))
                .header(HttpHeaders.ETAG, ETags.of(record.version()));
    }

    private Page<InstitutionJson> page(InstitutionQuery question) {
        RegionNames names = new RegionNames(regions);
        List<InstitutionRecord> found = store.search(question);
        boolean more = found.size() > question.limit();
        List<InstitutionRecord> shown = more ? found.subList(0, question.limit()) : found;
        String next = null;
        if (more) {
            List<String> position = question.positionOf(shown.get(shown.size() - 1));
            next = Cursors.encode(position.get(0), position.get(1));
        }
        return new Page<>(
                shown.stream().map(record -> InstitutionJson.of(record, names)).toList(), next, store.count(question));
    }

    /** Everything the question finds. Made in memory, so that a failure is an answer and not half a file. */
    private Response csv(InstitutionQuery question) {
        RegionNames names = new RegionNames(regions);
        InstitutionCsv csv = new InstitutionCsv();
        InstitutionQuery step = question.after(List.of(), EXPORT_STEP);
        List<InstitutionRecord> found;
        do {
            found = store.search(step);
            List<InstitutionRecord> part = found.subList(0, Math.min(EXPORT_STEP, found.size()));
            part.forEach(record -> csv.add(InstitutionJson.of(record, names)));
            if (!part.isEmpty()) {
                step = step.after(question.positionOf(part.get(part.size() - 1)), EXPORT_STEP);
            }
        } while (found.size() > EXPORT_STEP);
        return Response.ok(csv.text().getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"einrichtungen.csv\"")
                .build();
    }

    private static Set<InstitutionKind> kinds(List<String> values) {
        Set<InstitutionKind> kinds = EnumSet.noneOf(InstitutionKind.class);
        for (String value : values) {
            InstitutionKind kind = Params.choice("kind", value, InstitutionKind.class);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
