package org.komenius.monitoring.internal.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension;

/**
 * Which regions of a data set make up which: those of the next lower level that the data set has, told by their keys, and only where
 * the registry says that none of them lacks.
 */
final class RegionSums {

    private final Dimension regions;
    private final FactBlock block;
    private final RegionKnowledge knowledge;
    private final int time;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Whole> wholes = new ArrayList<>();
    private final Map<String, int[]> complete = new HashMap<>();

    private record Whole(int member, RegionLevel level, int[] parts) {}

    /** Sees a whole region and its parts, as member numbers. */
    @FunctionalInterface
    interface Visitor {
        void sum(int whole, int[] parts);
    }

    RegionSums(Dimension regions, FactBlock block, RegionKnowledge knowledge) {
        this.regions = regions;
        this.block = block;
        this.knowledge = knowledge;
        this.time = block.position(Dimension.TIME);
        block.dimensions()
                .get(time)
                .members()
                .forEach(member -> days.add(Period.parse(member.code()).end()));
        Map<RegionLevel, List<Integer>> byLevel = new HashMap<>();
        for (int m = 0; m < regions.members().size(); m++) {
            int member = m;
            RegionKey.tryParse(regions.members().get(m).code())
                    .ifPresent(key -> byLevel.computeIfAbsent(key.level(), level -> new ArrayList<>())
                            .add(member));
        }
        byLevel.forEach((level, members) -> members.forEach(member -> whole(member, level, byLevel)));
    }

    private void whole(int member, RegionLevel level, Map<RegionLevel, List<Integer>> byLevel) {
        String code = regions.members().get(member).code();
        Arrays.stream(RegionLevel.values())
                .filter(lower -> lower.compareTo(level) > 0 && byLevel.containsKey(lower))
                .map(lower -> new Whole(
                        member,
                        lower,
                        byLevel.get(lower).stream()
                                .filter(part -> lies(regions.members().get(part).code(), code))
                                .mapToInt(Integer::intValue)
                                .toArray()))
                .filter(whole -> whole.parts().length > 0)
                .findFirst()
                .ifPresent(wholes::add);
    }

    private static boolean lies(String part, String whole) {
        return RegionKey.GERMANY.value().equals(whole) || part.startsWith(whole);
    }

    /** Shows every whole of a group whose parts are all known to be there; counts the others as unanswerable. */
    void eachTotal(int[] rows, Visitor visitor, Findings out) {
        for (Whole whole : wholes) {
            int row = rows[whole.member()];
            if (row < 0 || block.isNotExisting(row)) {
                continue;
            }
            int[] parts = parts(whole, block.member(row, time));
            if (parts.length == 0) {
                out.unanswerable();
            } else {
                visitor.sum(whole.member(), parts);
            }
        }
    }

    /** Empty unless complete. */
    private int[] parts(Whole whole, int period) {
        return complete.computeIfAbsent(whole.member() + "@" + period, key -> {
            Optional<Set<String>> expected =
                    knowledge.within(regions.members().get(whole.member()).code(), whole.level(), days.get(period));
            // One part alone is not a division: the registry knows some cities without their neighbours.
            if (expected.isEmpty() || expected.get().size() < 2) {
                return new int[0];
            }
            Set<String> lacking = new HashSet<>(expected.get());
            int[] parts = Arrays.stream(whole.parts())
                    .filter(part ->
                            expected.get().contains(regions.members().get(part).code()))
                    .peek(part -> lacking.remove(regions.members().get(part).code()))
                    .toArray();
            return lacking.isEmpty() ? parts : new int[0];
        });
    }
}
