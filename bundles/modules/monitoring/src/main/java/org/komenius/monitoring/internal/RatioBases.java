package org.komenius.monitoring.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.quality.CheckContext;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.cube.CubeCell;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.cube.MissingRule;

/**
 * Figures of other data sets to set a data set's own in relation to: everything else at its total, the period whose last day is
 * nearest, at most a year away. For one run and one thread.
 */
final class RatioBases implements CheckContext.Base {

    private static final int MOST_CELLS = 2_000_000;
    private static final long MOST_DAYS = 366;

    private final CatalogueStore catalogue;
    private final RawFacts raw;
    private final Map<String, Map<String, NavigableMap<LocalDate, Double>>> known = new HashMap<>();

    RatioBases(CatalogueStore catalogue, RawFacts raw) {
        this.catalogue = catalogue;
        this.raw = raw;
    }

    @Override
    public OptionalDouble of(String dataset, String measure, String region, String period) {
        NavigableMap<LocalDate, Double> figures = known.computeIfAbsent(
                        dataset + "/" + measure, key -> read(dataset, measure))
                .get(region);
        if (figures == null) {
            return OptionalDouble.empty();
        }
        LocalDate day = Period.parse(period).end();
        Map.Entry<LocalDate, Double> before = figures.floorEntry(day);
        Map.Entry<LocalDate, Double> after = figures.ceilingEntry(day);
        Map.Entry<LocalDate, Double> nearest =
                before == null || (after != null && distance(after, day) < distance(before, day)) ? after : before;
        return distance(nearest, day) > MOST_DAYS ? OptionalDouble.empty() : OptionalDouble.of(nearest.getValue());
    }

    private static long distance(Map.Entry<LocalDate, Double> entry, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(entry.getKey(), day));
    }

    private Map<String, NavigableMap<LocalDate, Double>> read(String dataset, String measure) {
        Map<String, NavigableMap<LocalDate, Double>> figures = new HashMap<>();
        VersionInfo version = catalogue.versions(dataset).stream()
                .filter(candidate -> candidate.state() == State.RELEASED)
                .findFirst()
                .orElse(null);
        if (version == null) {
            return figures;
        }
        List<Dimension> dimensions = catalogue.dimensions(version.id());
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        filters.put(Dimension.MEASURE, Set.of(measure));
        for (Dimension dimension : dimensions) {
            if (dimension.kind() == Kind.CATEGORY) {
                dimension.total().ifPresent(total -> filters.put(dimension.code(), Set.of(total.code())));
            }
        }
        boolean known = dimensions.stream()
                .anyMatch(d -> d.kind() == Kind.MEASURE && d.member(measure).isPresent());
        boolean regional = dimensions.stream().anyMatch(d -> d.code().equals(Dimension.REGION));
        if (!known || !regional) {
            return figures;
        }
        CubeQuery query = new CubeQuery(
                List.of(Dimension.REGION, Dimension.TIME), filters, MissingRule.EXISTING_REGIONS, MOST_CELLS);
        try {
            for (CubeCell cell : raw.cube(version.cubeSha256()).query(query, new CubeCancellation())) {
                cell.value().number().map(BigDecimal::doubleValue).ifPresent(number -> figures.computeIfAbsent(
                                cell.members().get(0), region -> new TreeMap<>())
                        .put(Period.parse(cell.members().get(1)).end(), number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the base figures cannot be read", e);
        }
        return figures;
    }
}
