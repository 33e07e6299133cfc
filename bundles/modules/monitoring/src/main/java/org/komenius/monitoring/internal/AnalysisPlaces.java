package org.komenius.monitoring.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.value.MissingKind;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisEngine.Place;
import org.komenius.monitoring.internal.analysis.AnalysisTable;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

/** Which rows an analysis has: the chosen regions, then groups, then what is compared with. */
final class AnalysisPlaces {

    /** Cities that are Land and Kreis at once; many tables give them under the Land's key only. */
    private static final Set<String> CITY_STATES = Set.of("02", "11");

    private AnalysisPlaces() {}

    /**
     * @param keys regions that have figures
     * @param names what to call a region
     */
    static List<Place> of(Analysis.RegionChoice choice, Set<String> keys, UnaryOperator<String> names) {
        Set<String> chosen = new LinkedHashSet<>();
        if (choice.level() != null) {
            atLevel(keys, choice.level()).stream()
                    .filter(key -> choice.within() == null || isWithin(key, choice.within()))
                    .forEach(chosen::add);
        }
        choice.codes().stream().sorted().forEach(chosen::add);
        List<Place> places = new ArrayList<>();
        chosen.forEach(key -> places.add(new Place(RowKind.REGION, key, names.apply(key), List.of(key))));
        choice.groups()
                .forEach(group -> places.add(new Place(
                        RowKind.GROUP, group.id(), group.label(), List.copyOf(new TreeSet<>(group.codes())))));
        choice.compare().forEach(key -> places.add(new Place(RowKind.COMPARISON, key, names.apply(key), List.of(key))));
        return places;
    }

    /** Of that level; where only smaller regions have figures, those that they lie in. */
    private static Set<String> atLevel(Set<String> keys, RegionLevel level) {
        Set<String> found = new TreeSet<>();
        keys.stream().filter(key -> isAt(key, level, keys)).forEach(found::add);
        if (found.isEmpty()) {
            for (String key : keys) {
                for (Optional<RegionKey> outer = RegionKey.tryParse(key);
                        outer.isPresent();
                        outer = outer.get().parent()) {
                    if (outer.get().level() == level) {
                        found.add(outer.get().value());
                    }
                }
            }
        }
        return found;
    }

    private static boolean isAt(String key, RegionLevel level, Set<String> all) {
        if (level == RegionLevel.KREIS && CITY_STATES.contains(key)) {
            return !all.contains(key + "000");
        }
        return RegionKey.tryParse(key).filter(region -> region.level() == level).isPresent();
    }

    private static boolean isWithin(String key, String region) {
        return RegionKey.tryParse(key)
                .flatMap(inner -> RegionKey.tryParse(region).map(inner::isWithin))
                .orElse(false);
    }

    /** Rows of regions that did not exist in any of the shown periods would be rows of symbols only. */
    static AnalysisTable withoutGhosts(AnalysisTable table) {
        List<AnalysisTable.Row> rows = table.rows().stream()
                .filter(row -> row.kind() != RowKind.REGION
                        || row.values().stream()
                                .anyMatch(value -> value != null
                                        && value.missingKind()
                                                .filter(MissingKind.REGION_NOT_EXISTING::equals)
                                                .isEmpty()))
                .toList();
        return new AnalysisTable(table.columns(), rows, table.notes(), table.breaks());
    }
}
