package org.komenius.monitoring.internal.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.Alternative;
import org.komenius.disclosure.ReleasedTable.InformationLoss;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.model.problem.Problem;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;

/**
 * What would become of one table of a version, with unprotected figures and reasons: for the statistics unit only.
 *
 * @param source of the door, whose policy counts
 * @param problem why the table cannot go out at all; null if it can, or if {@code conflicts} tell why not
 * @param dimensions codes in the order of the cells' members
 * @param loss null with a problem, like an empty list of cells
 * @param alternatives ranked, the best first
 */
public record Preview(
        String source,
        Shape shape,
        boolean passes,
        Problem problem,
        List<String> dimensions,
        List<Cell> cells,
        InformationLoss loss,
        List<ReleasedTable.Conflict> conflicts,
        List<Choice> alternatives) {

    public Preview {
        dimensions = List.copyOf(dimensions);
        cells = List.copyOf(cells);
        conflicts = List.copyOf(conflicts);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * @param value as imported; null if unknown
     * @param shown what would go out; null if protected or unknown
     * @param reason null if not protected
     * @param confStatus as it may be told outside: F or C
     */
    public record Cell(
            List<String> members, BigDecimal value, BigDecimal shown, ProtectionReason reason, String confStatus) {}

    /**
     * Another form of the table.
     *
     * @param kind of {@link Alternative}
     * @param dimension that changes; null for rounding
     * @param merged members, or times, that would stand together; empty but for merging and pooling
     * @param shape in which the version can be released so; null where it takes a change of the policy or of the file
     * @param loss whose {@code shareOfFigures} is compared with the table as it is; of a pool with the tables of all its times
     */
    public record Choice(
            String kind,
            String dimension,
            LocalizedText title,
            List<String> merged,
            Shape shape,
            InformationLoss loss,
            boolean passes) {}

    static Preview refused(String source, Shape shape, Problem problem) {
        return new Preview(source, shape, false, problem, List.of(), List.of(), null, List.of(), List.of());
    }

    /**
     * @param seen the door's preview of the request
     * @param pooled forms that the door does not know, since they take other times
     */
    static Preview of(
            Shape shape, List<Dimension> dimensions, ReleaseRequest request, ReleasedTable seen, List<Choice> pooled) {
        Map<List<String>, BigDecimal> inside = new HashMap<>();
        for (TableCell cell : request.cells()) {
            if (cell.value() != null) {
                inside.put(cell.members(), cell.value());
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (ReleasedTable.Cell cell : seen.cells()) {
            if (cell.members().stream().noneMatch(MemberTree::isRest)) {
                cells.add(new Cell(
                        cell.members(), inside.get(cell.members()), cell.value(), cell.reason(), cell.confStatus()));
            }
        }
        List<Choice> choices = new ArrayList<>(pooled);
        seen.alternatives().stream()
                .map(alternative -> choice(shape, alternative))
                // Nobody has a name for what is left of a region beside the parts that the table gives.
                .filter(choice -> choice.merged().stream().noneMatch(MemberTree::isRest))
                .filter(choice -> !choice.kind().equals("MERGED") || isCategory(dimensions, choice.dimension()))
                .forEach(choices::add);
        choices.sort(Comparator.comparing(Choice::passes)
                .reversed()
                .thenComparingDouble(choice -> choice.loss().shareOfFigures())
                .thenComparingDouble(choice -> choice.loss().shareOfTotal()));
        return new Preview(
                request.source(),
                shape,
                seen.passes(),
                null,
                request.dimensions().stream().map(TableDimension::code).toList(),
                cells,
                seen.loss(),
                seen.conflicts(),
                choices);
    }

    /**
     * @param asked figures of the tables of the single times
     * @param loss empty if it would not pass
     */
    static Choice pooled(String times, List<String> pool, Shape shape, Optional<InformationLoss> loss, long asked) {
        InformationLoss compared = loss.map(own -> new InformationLoss(
                        own.cells(),
                        own.protectedCells(),
                        own.shareOfCells(),
                        own.shareOfTotal(),
                        Math.max(0, 1 - (1 - own.shareOfFigures()) * own.cells() / Math.max(1, asked))))
                .orElse(new InformationLoss(0, 0, 1, 1, 1));
        String names = pool.get(0) + " – " + pool.get(pool.size() - 1);
        return new Choice(
                "POOLED",
                times,
                LocalizedText.of(names + " zusammen", names + " together"),
                pool,
                shape,
                compared,
                loss.isPresent());
    }

    private static boolean isCategory(List<Dimension> dimensions, String code) {
        return dimensions.stream()
                .anyMatch(dimension -> dimension.code().equals(code) && dimension.kind() == Dimension.Kind.CATEGORY);
    }

    private static Choice choice(Shape shape, Alternative alternative) {
        List<String> merged = !alternative.kind().equals("MERGED")
                ? List.of()
                : alternative.dimensions().stream()
                        .filter(dimension -> dimension.code().equals(alternative.dimension()))
                        .flatMap(dimension -> dimension.members().stream())
                        .filter(member -> member.code().equals(String.join("+", member.parts())))
                        // Those that stand together already are not what changes.
                        .filter(member -> shape.merged(alternative.dimension()).stream()
                                .noneMatch(merge -> merge.code().equals(member.code())))
                        .findFirst()
                        .map(TableDimension.Member::parts)
                        .orElse(List.of());
        Shape releasable =
                switch (alternative.kind()) {
                    case "DROPPED" -> shape.without(alternative.dimension());
                    case "COARSER" -> finest(alternative) == null ? null : shape.upTo(finest(alternative));
                    case "MERGED" -> merged.isEmpty() ? null : shape.merging(alternative.dimension(), merged);
                    default -> null;
                };
        return new Choice(
                alternative.kind(),
                alternative.dimension(),
                alternative.title(),
                merged,
                releasable,
                alternative.loss(),
                alternative.passes());
    }

    /** The finest level of regions that is left; null if none is. */
    private static RegionLevel finest(Alternative alternative) {
        return alternative.dimensions().stream()
                .filter(dimension -> dimension.code().equals(alternative.dimension()))
                .flatMap(dimension -> dimension.members().stream())
                .flatMap(member -> RegionKey.tryParse(member.code()).stream())
                .map(RegionKey::level)
                .max(RegionLevel::compareTo)
                .orElse(null);
    }
}
