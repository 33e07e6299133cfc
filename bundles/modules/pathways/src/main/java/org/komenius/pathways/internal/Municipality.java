package org.komenius.pathways.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.Institution;
import org.komenius.registry.Institutions;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Kreis or city that this installation serves: its parts, and the institutions in it. Knows nothing of networks. */
@Component(service = Municipality.class, configurationPid = PathwaysConfiguration.PID)
public class Municipality {

    private static final Logger LOG = LoggerFactory.getLogger(Municipality.class);
    private static final String DEMO_REGION = "07399";
    /** Kreis, Gemeindeverband, Gemeinde, Sozialraum. */
    private static final int DEPTH = 4;

    private final Regions regions;
    private final Institutions institutions;
    private final Optional<RegionKey> key;

    @Activate
    public Municipality(
            @Reference Regions regions,
            @Reference Institutions institutions,
            PathwaysConfiguration configuration,
            BundleContext context) {
        this(regions, institutions, key(configuration.region(), context.getProperty("komenius.demo")));
    }

    Municipality(Regions regions, Institutions institutions, Optional<RegionKey> key) {
        this.regions = regions;
        this.institutions = institutions;
        this.key = key;
    }

    /** A place in the municipality. @param centre null if it is not known */
    public record Place(Region region, Coordinates centre) {}

    /** Its key; empty while none is configured. */
    public Optional<RegionKey> key() {
        return key;
    }

    /** Gemeinden in it on that day, by name; itself if it has none, as a city. Empty while no region is configured. */
    public List<Region> parts(LocalDate on) {
        if (key.isEmpty()) {
            return List.of();
        }
        List<Region> parts = below(on).stream()
                .filter(region -> region.level() == RegionLevel.GEMEINDE)
                .sorted(Comparator.comparing(Region::name))
                .toList();
        return parts.isEmpty() ? regions.find(key.get(), on).stream().toList() : parts;
    }

    /** Gemeinden, or in a city its parts, with a point in the middle; those of which none is known are left out. */
    public List<Place> places(LocalDate on) {
        List<Region> parts = new ArrayList<>(parts(on));
        if (parts.size() <= 1) {
            below(on).stream()
                    .filter(region -> region.level() == RegionLevel.SOZIALRAUM)
                    .forEach(parts::add);
        }
        return places(parts, on).stream()
                .filter(place -> place.centre() != null)
                .toList();
    }

    /** The parts with a point in the middle each: by their boundary, else by their institutions, else null. */
    public List<Place> places(List<Region> parts, LocalDate on) {
        Map<RegionKey, List<Institution>> byPart = null;
        List<Place> places = new ArrayList<>();
        for (Region part : parts) {
            Optional<Coordinates> centre = regions.centre(part.key(), on);
            if (centre.isEmpty()) {
                byPart = byPart == null ? byPart(institutions(null, on), parts) : byPart;
                centre = middle(byPart.getOrDefault(part.key(), List.of()));
            }
            places.add(new Place(part, centre.orElse(null)));
        }
        return places;
    }

    /**
     * Institutions in it that are open on that day, by name.
     *
     * @param kinds null for all; empty gives none
     */
    public List<Institution> institutions(Collection<InstitutionKind> kinds, LocalDate on) {
        if (key.isEmpty()) {
            return List.of();
        }
        if (kinds == null) {
            return institutions.in(key.get(), null, on);
        }
        return kinds.stream()
                .flatMap(kind -> institutions.in(key.get(), kind, on).stream())
                .sorted(Comparator.comparing(Institution::name)
                        .thenComparing(one -> one.id().toString()))
                .toList();
    }

    /** Institutions by the part in which they lie; those whose part is not known are left out. */
    public static Map<RegionKey, List<Institution>> byPart(Collection<Institution> all, Collection<Region> parts) {
        Map<RegionKey, List<Institution>> byPart = new LinkedHashMap<>();
        for (Institution institution : all) {
            parts.stream()
                    .filter(part ->
                            institution.region() != null && institution.region().isWithin(part.key()))
                    .findFirst()
                    .ifPresent(part -> byPart.computeIfAbsent(part.key(), key -> new ArrayList<>())
                            .add(institution));
        }
        return byPart;
    }

    /** Names of the regions in which institutions lie, of the nearest known region around where the region itself is not known. */
    public Map<RegionKey, String> names(Collection<Institution> all, LocalDate on) {
        Map<RegionKey, String> names = new HashMap<>();
        for (Institution institution : all) {
            if (institution.region() != null) {
                names.computeIfAbsent(institution.region(), region -> name(region, on));
            }
        }
        return names;
    }

    private String name(RegionKey region, LocalDate on) {
        for (Optional<RegionKey> next = Optional.of(region);
                next.isPresent();
                next = next.get().parent()) {
            Optional<Region> found = regions.find(next.get(), on);
            if (found.isPresent()) {
                return found.get().name();
            }
        }
        return null;
    }

    private List<Region> below(LocalDate on) {
        List<Region> all = new ArrayList<>();
        if (key.isPresent()) {
            collect(key.get(), on, DEPTH, all);
        }
        return all;
    }

    private void collect(RegionKey parent, LocalDate on, int depth, List<Region> all) {
        if (depth > 0) {
            for (Region child : regions.children(parent, on)) {
                all.add(child);
                collect(child.key(), on, depth - 1, all);
            }
        }
    }

    private static Optional<Coordinates> middle(List<Institution> institutions) {
        List<Coordinates> known = institutions.stream()
                .map(Institution::coordinates)
                .filter(java.util.Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Coordinates(
                        known.stream()
                                .mapToDouble(Coordinates::latitude)
                                .average()
                                .orElseThrow(),
                        known.stream()
                                .mapToDouble(Coordinates::longitude)
                                .average()
                                .orElseThrow()));
    }

    private static Optional<RegionKey> key(String configured, String demo) {
        String text = configured.isBlank() && "true".equals(demo) ? DEMO_REGION : configured;
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<RegionKey> key = RegionKey.tryParse(text);
        if (key.isEmpty()) {
            LOG.warn("\"{}\" in {} is no region key; no institutions are shown", text, PathwaysConfiguration.PID);
        }
        return key;
    }
}
