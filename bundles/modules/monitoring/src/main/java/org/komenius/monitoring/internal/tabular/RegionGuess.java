package org.komenius.monitoring.internal.tabular;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;

/**
 * Which regions the names of a column may be: the level at which most names are found, and the Kreis or Land that most of them lie in.
 *
 * @param level null if nothing fits, or several levels stand in the column
 * @param within key of the Kreis or Land; empty if they are spread
 * @param share names that are found, of all
 * @param clear names that stand for exactly one region then, of all
 */
record RegionGuess(RegionLevel level, String within, double share, double clear) {

    private static final RegionLevel[] LEVELS = {
        RegionLevel.KREIS,
        RegionLevel.GEMEINDE,
        RegionLevel.LAND,
        RegionLevel.GEMEINDEVERBAND,
        RegionLevel.REGIERUNGSBEZIRK,
        RegionLevel.COUNTRY
    };

    static RegionGuess of(Collection<String> names, RegionNames regions) {
        RegionGuess best = new RegionGuess(null, "", 0, 0);
        for (RegionLevel level : LEVELS) {
            RegionGuess guess = at(level, names, regions);
            if (guess.share() > best.share() + 0.05
                    || guess.share() >= best.share() && guess.clear() > best.clear() + 0.1) {
                best = guess;
            }
        }
        // Several levels in one column: only if that explains clearly more names.
        RegionGuess mixed = at(null, names, regions);
        return mixed.share() > best.share() + 0.1 ? mixed : best;
    }

    private static RegionGuess at(RegionLevel level, Collection<String> names, RegionNames regions) {
        Map<String, List<RegionKey>> found = new HashMap<>();
        for (String name : names) {
            if (!RegionKey.tryParse(name).isPresent()) {
                List<RegionKey> keys = regions.find(name, level);
                if (!keys.isEmpty()) {
                    found.put(name, keys);
                }
            }
        }
        double all = Math.max(1, names.size());
        String within = within(found, level);
        Mapping.RegionRule rule = new Mapping.RegionRule(level, within, Map.of());
        long clear = found.keySet().stream()
                .filter(name -> RegionText.named(name, rule, regions).size() == 1)
                .count();
        return new RegionGuess(level, within, found.size() / all, clear / all);
    }

    /** The smallest area that nine of ten names have a region in. */
    private static String within(Map<String, List<RegionKey>> found, RegionLevel level) {
        int[] lengths = level == RegionLevel.GEMEINDE || level == RegionLevel.GEMEINDEVERBAND
                ? new int[] {5, 2}
                : level == RegionLevel.KREIS ? new int[] {2} : new int[0];
        for (int length : lengths) {
            Map<String, Integer> counts = new TreeMap<>();
            found.values().forEach(keys -> keys.stream()
                    .filter(key -> key.value().length() >= length)
                    .map(key -> key.value().substring(0, length))
                    .distinct()
                    .forEach(area -> counts.merge(area, 1, Integer::sum)));
            for (Map.Entry<String, Integer> area : counts.entrySet()) {
                if (found.size() > 1 && area.getValue() >= 0.9 * found.size()) {
                    return area.getKey();
                }
            }
        }
        return "";
    }
}
