package org.komenius.monitoring.internal.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param merged members that would stand together; empty but for merging
     * @param shape in which the version can be released so; null where it takes a change of the policy or of the file
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

    /** @param seen the door's preview of the request */
    static Preview of(Shape shape, ReleaseRequest request, ReleasedTable seen) {
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
        return new Preview(
                request.source(),
                shape,
                seen.passes(),
                null,
                request.dimensions().stream().map(TableDimension::code).toList(),
                cells,
                seen.loss(),
                seen.conflicts(),
                seen.alternatives().stream()
                        .map(alternative -> choice(shape, alternative))
                        // Nobody has a name for what is left of a region beside the parts that the table gives.
                        .filter(choice -> choice.merged().stream().noneMatch(MemberTree::isRest))
                        .toList());
    }

    private static Choice choice(Shape shape, Alternative alternative) {
        Shape releasable =
                switch (alternative.kind()) {
                    case "DROPPED" -> shape.without(alternative.dimension());
                    case "COARSER" -> finest(alternative) == null ? null : shape.upTo(finest(alternative));
                    default -> null;
                };
        List<String> merged = !alternative.kind().equals("MERGED")
                ? List.of()
                : alternative.dimensions().stream()
                        .filter(dimension -> dimension.code().equals(alternative.dimension()))
                        .flatMap(dimension -> dimension.members().stream())
                        .filter(member -> member.code().equals(String.join("+", member.parts())))
                        .findFirst()
                        .map(TableDimension.Member::parts)
                        .orElse(List.of());
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
