package org.komenius.monitoring.internal.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.analysis.Analysis.Input;

/**
 * Links inputs whose data sets have different levels of regions. Upwards, parts are added up if they can be and all are there;
 * downwards nothing is divided: the figure of the larger region stands only where a person chose {@link RegionLink#PARENT}. Remembers
 * what it did, to tell it with the result. For one thread and one answer.
 */
final class LevelLink {

    private static final Map<RegionLevel, List<String>> NAMES = Map.of(
            RegionLevel.COUNTRY, List.of("Deutschland", "Germany"),
            RegionLevel.LAND, List.of("Länder", "Länder"),
            RegionLevel.REGIERUNGSBEZIRK, List.of("Regierungsbezirke", "Regierungsbezirke"),
            RegionLevel.KREIS, List.of("Kreise", "Kreise"),
            RegionLevel.GEMEINDEVERBAND, List.of("Gemeindeverbände", "associations of municipalities"),
            RegionLevel.GEMEINDE, List.of("Gemeinden", "municipalities"),
            RegionLevel.SOZIALRAUM, List.of("Sozialräume", "Sozialräume"));

    private final RegionTree tree;
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, LocalizedText> notes = new LinkedHashMap<>();

    LevelLink(RegionTree tree) {
        this.tree = tree;
    }

    /** What stands for a region that the data set has no figure of; null if nothing does. */
    ObservedValue instead(Input input, Series series, String region, Period period, String part) {
        Optional<RegionKey> key = RegionKey.tryParse(region);
        if (key.isEmpty() || !series.regions(key.get().level()).isEmpty()) {
            return null;
        }
        RegionLevel level = key.get().level();
        Optional<RegionLevel> finer = series.levels().stream()
                .filter(other -> other.compareTo(level) > 0)
                .sorted()
                .filter(other -> !parts(series, key.get(), other, period).isEmpty())
                .findFirst();
        if (finer.isPresent()) {
            return sum(input, series, key.get(), finer.get(), period, part);
        }
        for (Optional<RegionKey> outer = key.get().parent();
                outer.isPresent();
                outer = outer.get().parent()) {
            ObservedValue value = series.get(outer.get().value(), period, part);
            if (value != null) {
                return parent(input, level, outer.get().level(), value);
            }
        }
        return null;
    }

    private ObservedValue sum(
            Input input, Series series, RegionKey region, RegionLevel level, Period period, String part) {
        if (!series.isAdditive()) {
            note(
                    input,
                    "steht nur für " + NAMES.get(level).get(0) + " und lässt sich nicht zusammenzählen",
                    "exists for " + NAMES.get(level).get(1) + " only and cannot be added up");
            return null;
        }
        ObservedValue sum = null;
        for (String one : parts(series, region, level, period)) {
            ObservedValue value = series.get(one, period, part);
            if (value == null) {
                return null;
            }
            sum = sum == null ? value : Arithmetic.plus(sum, value);
        }
        note(
                input,
                "ist aus den Werten der " + NAMES.get(level).get(0) + " zusammengezählt",
                "is added up from the " + NAMES.get(level).get(1));
        return sum;
    }

    private ObservedValue parent(Input input, RegionLevel wanted, RegionLevel found, ObservedValue value) {
        String german = NAMES.get(found).get(0);
        String english = NAMES.get(found).get(1);
        if (input.regionLink() == RegionLink.PARENT) {
            note(
                    input,
                    "ist der Wert des übergeordneten Gebiets (" + german + ") und in jedem seiner Teile gleich",
                    "is the figure of the larger region (" + english + "), the same in each of its parts");
            return value;
        }
        note(
                input,
                "steht nur für " + german + " und wird nicht auf "
                        + NAMES.get(wanted).get(0)
                        + " verteilt; „Wert des übergeordneten Gebiets“ lässt sich beim Wert wählen",
                "exists for " + english + " only and is not divided among "
                        + NAMES.get(wanted).get(1) + "; the figure of the larger region can be chosen at the figure");
        return null;
    }

    /** Those that must be there: as the registry has it, else as the data set does. */
    private Set<String> parts(Series series, RegionKey region, RegionLevel level, Period period) {
        return below.computeIfAbsent(
                region + "/" + level + "/" + period.end() + "/" + System.identityHashCode(series), any -> {
                    Set<String> present = new TreeSet<>();
                    for (String one : series.regions(level)) {
                        if (RegionKey.tryParse(one)
                                .filter(key -> key.isWithin(region))
                                .isPresent()) {
                            present.add(one);
                        }
                    }
                    if (present.isEmpty()) {
                        return present;
                    }
                    Set<String> known = new LinkedHashSet<>();
                    tree.below(region.value(), level, period.end()).forEach(one -> known.add(Series.canonical(one)));
                    return known.isEmpty() ? present : known;
                });
    }

    private void note(Input input, String german, String english) {
        notes.putIfAbsent(
                input.id() + german,
                LocalizedText.of(
                        "„" + input.label() + "“ " + german + ".", "\"" + input.label() + "\" " + english + "."));
    }

    List<LocalizedText> notes() {
        return List.copyOf(notes.values());
    }
}
