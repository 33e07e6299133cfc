package org.komenius.monitoring.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.documents.charts.Area;
import org.komenius.documents.charts.Area.Point;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.region.RegionKey;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.IndexCalculations.Calculated;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.project.FigureSource;
import org.komenius.monitoring.internal.socialindex.IndexData;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.registry.Regions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds where the schools or areas of an index lie: areas by their boundaries, schools by the coordinates of the registry. */
@Component(service = IndexMap.class)
public class IndexMap {

    private static final int CORNERS = 6;
    /** Of the map's longer side, so that neighbouring schools of a town can be told apart. */
    private static final double HEXAGON_SHARE = 0.02;

    private static final double SMALLEST_DEGREES = 0.001;

    private final Regions regions;
    private final SchoolPlaces schools;

    @Activate
    public IndexMap(@Reference Regions regions, @Reference SchoolPlaces schools) {
        this.regions = regions;
        this.schools = schools;
    }

    /** @param rings closed lines around it */
    public record Place(String id, String title, List<List<Point>> rings) {}

    /** Those that have a place, in the order of the data. */
    public List<Place> places(Calculated index) {
        boolean regional = index.work().inputs().stream()
                .map(input -> Optional.ofNullable(input.source())
                        .map(FigureSource::dimension)
                        .orElse(Dimension.REGION))
                .anyMatch(Dimension.REGION::equals);
        return regional ? areas(index.data().units()) : hexagons(index.data().units());
    }

    private List<Place> areas(List<IndexData.Unit> units) {
        List<Place> places = new ArrayList<>();
        LocalDate today = LocalDate.now();
        for (IndexData.Unit unit : units) {
            List<List<Point>> rings = RegionKey.tryParse(unit.id()).stream()
                    .flatMap(key -> regions.boundary(key, today).stream())
                    .map(ring -> ring.stream().map(IndexMap::point).toList())
                    .toList();
            if (!rings.isEmpty()) {
                places.add(new Place(unit.id(), unit.title(), rings));
            }
        }
        return places;
    }

    private List<Place> hexagons(List<IndexData.Unit> units) {
        Map<IndexData.Unit, Coordinates> found = new LinkedHashMap<>();
        units.forEach(unit -> schools.coordinates(unit.id()).ifPresent(place -> found.put(unit, place)));
        if (found.isEmpty()) {
            return List.of();
        }
        double latitude = found.values().stream()
                .mapToDouble(Coordinates::latitude)
                .average()
                .orElseThrow();
        double narrow = Math.cos(Math.toRadians(latitude));
        var north = found.values().stream().mapToDouble(Coordinates::latitude).summaryStatistics();
        var east = found.values().stream().mapToDouble(Coordinates::longitude).summaryStatistics();
        double extent = Math.max(north.getMax() - north.getMin(), (east.getMax() - east.getMin()) * narrow);
        double radius = Math.max(SMALLEST_DEGREES, extent * HEXAGON_SHARE);
        List<Place> places = new ArrayList<>();
        found.forEach((unit, place) ->
                places.add(new Place(unit.id(), unit.title(), List.of(hexagon(place, radius, narrow)))));
        return places;
    }

    private static List<Point> hexagon(Coordinates centre, double radius, double narrow) {
        List<Point> ring = new ArrayList<>();
        for (int corner = 0; corner <= CORNERS; corner++) {
            double angle = 2 * Math.PI * (corner % CORNERS) / CORNERS;
            ring.add(new Point(
                    centre.longitude() + radius * Math.sin(angle) / narrow,
                    centre.latitude() + radius * Math.cos(angle)));
        }
        return ring;
    }

    private static Point point(Coordinates place) {
        return new Point(place.longitude(), place.latitude());
    }

    /** With the class of each, or its index if there are no classes. */
    public List<Area> drawn(Calculated index) {
        Map<String, Place> places = new LinkedHashMap<>();
        places(index).forEach(place -> places.put(place.id(), place));
        return index.result().units().stream()
                .filter(unit -> places.containsKey(unit.unit().id()))
                .map(unit -> new Area(
                        unit.unit().title(), places.get(unit.unit().id()).rings(), value(unit)))
                .toList();
    }

    private static ObservedValue value(IndexResult.UnitResult unit) {
        BigDecimal shown = unit.level() == null ? unit.index() : BigDecimal.valueOf(unit.level());
        return shown == null ? ObservedValue.missing(MissingKind.NOT_MEANINGFUL) : ObservedValue.of(shown);
    }
}
