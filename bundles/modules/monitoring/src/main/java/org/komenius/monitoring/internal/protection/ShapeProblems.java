package org.komenius.monitoring.internal.protection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.problem.Problem;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.protection.Shape.Merge;

/** Whether a shape fits a version. */
final class ShapeProblems {

    private ShapeProblems() {}

    /** @param dimensions all of the version */
    static Optional<Problem> of(List<Dimension> dimensions, Shape shape) {
        List<Dimension> others = dimensions.stream()
                .filter(dimension -> dimension.kind() != Kind.MEASURE && dimension.kind() != Kind.TIME)
                .toList();
        for (String code : shape.dropped()) {
            if (others.stream().noneMatch(dimension -> dimension.code().equals(code))) {
                return Optional.of(ProtectionProblems.problem(
                        "monitoring.protection.dimension-unknown",
                        "Das Merkmal „" + code + "“ gibt es in dieser Version nicht.",
                        "This version has no dimension \"" + code + "\"."));
            }
        }
        if (shape.dropped().size() == others.size()) {
            return Optional.of(ProtectionProblems.problem(
                    "monitoring.protection.nothing-left",
                    "Wenigstens ein Merkmal muss bleiben.",
                    "At least one dimension has to stay."));
        }
        List<RegionLevel> levels = levels(others);
        if (shape.finestLevel() != null
                && levels.stream().noneMatch(level -> level.compareTo(shape.finestLevel()) <= 0)) {
            return Optional.of(ProtectionProblems.problem(
                    "monitoring.protection.level-unknown",
                    "Regionen bis zu dieser Ebene hat die Version nicht.",
                    "The version has no regions down to this level."));
        }
        return merged(others, shape).or(() -> pooled(dimensions, shape));
    }

    private static Optional<Problem> merged(List<Dimension> others, Shape shape) {
        Set<List<String>> seen = new HashSet<>();
        for (Merge merge : shape.merged()) {
            Optional<Dimension> dimension = others.stream()
                    .filter(other ->
                            other.kind() == Kind.CATEGORY && other.code().equals(merge.dimension()))
                    .findFirst();
            boolean fits = dimension.isPresent()
                    && merge.members().size() > 1
                    && merge.members().stream().allMatch(code -> dimension
                            .get()
                            .member(code)
                            .filter(member -> !member.isTotal())
                            .isPresent())
                    && merge.members().stream().allMatch(code -> seen.add(List.of(merge.dimension(), code)));
            if (!fits) {
                return Optional.of(ProtectionProblems.problem(
                        "monitoring.protection.merge-invalid",
                        "„" + merge.code() + "“ sind keine Ausprägungen von „" + merge.dimension()
                                + "“, die zusammengefasst werden können.",
                        "\"" + merge.code() + "\" are no members of \"" + merge.dimension()
                                + "\" that can stand together."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> pooled(List<Dimension> dimensions, Shape shape) {
        Set<String> seen = new HashSet<>();
        for (List<String> pool : shape.pooled()) {
            boolean known = pool.stream().allMatch(period -> dimensions.stream()
                    .filter(dimension -> dimension.kind() == Kind.TIME)
                    .anyMatch(times -> times.member(period).isPresent()));
            if (!known
                    || !Pools.isInARow(pool)
                    || pool.size() > Pools.MOST
                    || !pool.stream().allMatch(seen::add)) {
                return Optional.of(ProtectionProblems.problem(
                                "monitoring.protection.pool-invalid",
                                "„" + String.join(", ", pool)
                                        + "“ sind keine Zeiträume der Version, die aneinander anschließen.",
                                "\"" + String.join(", ", pool)
                                        + "\" are no periods of the version that follow one another.")
                        .advise(
                                "Höchstens fünf gleich lange Zeiträume hintereinander gehen zusammen hinaus.",
                                "At most five periods of the same length in a row go out together."));
            }
        }
        return Optional.empty();
    }

    /** Levels of the regions, the largest first. */
    static List<RegionLevel> levels(List<Dimension> others) {
        return others.stream()
                .filter(dimension -> dimension.kind() == Kind.REGION)
                .flatMap(dimension -> dimension.members().stream())
                .flatMap(member -> RegionKey.tryParse(member.code()).stream())
                .map(RegionKey::level)
                .distinct()
                .sorted()
                .toList();
    }
}
