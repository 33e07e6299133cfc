package org.komenius.registry.internal.rest;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.Region;
import org.komenius.registry.RegionChange;
import org.komenius.registry.internal.persistence.RegionStore;
import org.komenius.registry.internal.region.RegionQuery;
import org.komenius.registry.internal.search.Folding;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Regions: list, search and one region with its history. */
@Component(service = RestResource.class)
@RestModule("registry")
@Path("/regions")
@Produces("application/json")
public final class RegionResource implements RestResource {

    private static final ProblemCode UNKNOWN = ProblemCode.of("registry.region.unknown", ProblemKind.NOT_FOUND);
    private static final String PUBLIC = "Regions are public facts from official directories";

    private final RegionStore regions;

    @Activate
    public RegionResource(@Reference RegionStore regions) {
        this.regions = regions;
    }

    @GET
    @PublicAccess(reason = PUBLIC)
    public Page<RegionJson> list(
            @QueryParam("q") String text,
            @QueryParam("level") String level,
            @QueryParam("within") String within,
            @QueryParam("on") String on,
            @QueryParam("sort") @DefaultValue("key") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        LocalDate day = Params.day("on", on, LocalDate.now());
        boolean descending = sort.startsWith("-");
        boolean byName =
                switch (descending ? sort.substring(1) : sort) {
                    case "name" -> true;
                    case "key" -> false;
                    default -> throw Params.invalid("sort", sort, "key, name", "key, name", null);
                };
        RegionQuery question = new RegionQuery(
                Folding.words(text),
                Params.choice("level", level, RegionLevel.class),
                Params.key("within", within),
                day,
                byName,
                descending,
                Cursors.decode(cursor, 2),
                PageLimits.of(limit));
        List<Region> found = regions.search(question);
        boolean more = found.size() > question.limit();
        List<Region> shown = more ? found.subList(0, question.limit()) : found;
        String next = null;
        if (more) {
            Region last = shown.get(shown.size() - 1);
            next = Cursors.encode(
                    byName ? last.name() : last.key().value(), last.key().value());
        }
        return new Page<>(json(shown, day), next, regions.count(question));
    }

    @GET
    @Path("/{key}")
    @PublicAccess(reason = PUBLIC)
    public RegionDetailJson find(@PathParam("key") String text, @QueryParam("on") String on) {
        LocalDate day = Params.day("on", on, LocalDate.now());
        RegionKey key = Params.key("key", text);
        List<Region> history = regions.history(key);
        if (history.isEmpty()) {
            throw Problem.of(
                            UNKNOWN,
                            "Die Region " + key + " ist nicht bekannt.",
                            "The region " + key + " is not known.")
                    .asException();
        }
        Optional<Region> then = regions.find(key, day);
        Region region = then.orElse(history.get(history.size() - 1));
        return new RegionDetailJson(
                RegionJson.of(region, !regions.withBoundary(Set.of(key), day).isEmpty()),
                then.isPresent(),
                history.stream().map(form -> RegionJson.of(form, null)).toList(),
                ancestors(region, day),
                json(regions.children(key, day), day),
                regions.successors(key).stream()
                        .map(change -> change(change.to(), change, change.effective()))
                        .toList(),
                regions.predecessors(key).stream()
                        .map(change ->
                                change(change.from(), change, change.effective().minusDays(1)))
                        .toList());
    }

    /** Regions of the same level that share a stretch of border with this one, by key. */
    @GET
    @Path("/{key}/neighbours")
    @PublicAccess(reason = PUBLIC)
    public List<RegionJson> neighbours(@PathParam("key") String text, @QueryParam("on") String on) {
        LocalDate day = Params.day("on", on, LocalDate.now());
        return regions.neighbours(Params.key("key", text), day).stream()
                .flatMap(key -> regions.find(key, day).stream())
                .map(region -> RegionJson.of(region, true))
                .toList();
    }

    private List<RegionJson> json(List<Region> shown, LocalDate day) {
        Set<RegionKey> drawn =
                regions.withBoundary(shown.stream().map(Region::key).collect(Collectors.toSet()), day);
        return shown.stream()
                .map(region -> RegionJson.of(region, drawn.contains(region.key())))
                .toList();
    }

    private List<RegionJson> ancestors(Region region, LocalDate day) {
        Deque<RegionJson> upwards = new ArrayDeque<>();
        Optional<Region> at = region.parentKey().flatMap(parent -> regions.find(parent, day));
        while (at.isPresent() && upwards.size() < RegionLevel.values().length) {
            upwards.addFirst(RegionJson.of(at.get(), null));
            at = at.get().parentKey().flatMap(parent -> regions.find(parent, day));
        }
        return List.copyOf(upwards);
    }

    private RegionDetailJson.ChangeJson change(RegionKey other, RegionChange change, LocalDate then) {
        String name = regions.find(other, then)
                .map(region -> (region.kindName() + " " + region.name()).strip())
                .orElse(other.value());
        return new RegionDetailJson.ChangeJson(other.value(), name, change.effective());
    }
}
