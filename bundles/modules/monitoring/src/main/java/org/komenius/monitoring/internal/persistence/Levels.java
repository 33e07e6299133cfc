package org.komenius.monitoring.internal.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionLevel;

/** Region levels in one column, each between bars ({@code |KREIS|LAND|}), so that one can be searched for. */
final class Levels {

    private Levels() {}

    static String write(List<RegionLevel> levels) {
        return levels.isEmpty() ? null : levels.stream().map(Enum::name).collect(Collectors.joining("|", "|", "|"));
    }

    static List<RegionLevel> read(String column) {
        return column == null
                ? List.of()
                : Arrays.stream(column.split("\\|"))
                        .filter(name -> !name.isEmpty())
                        .map(RegionLevel::valueOf)
                        .toList();
    }

    static String pattern(RegionLevel level) {
        return "%|" + level.name() + "|%";
    }
}
