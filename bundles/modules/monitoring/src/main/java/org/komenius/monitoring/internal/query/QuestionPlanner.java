package org.komenius.monitoring.internal.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.query.QuestionPlan.Applied;
import org.komenius.monitoring.internal.query.QuestionPlan.Choice;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.cube.MissingRule;

/**
 * Knows what may be added up.
 *
 * <p>Of a dimension that the question neither groups nor filters: time stands at its newest period, since stocks of several dates have
 * no sum; a dimension with a total stands at it, since the total and its parts would count twice; regions of several levels stand at
 * the highest one; everything else is added up. Each choice is told in the answer.
 */
public final class QuestionPlanner {

    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final int maxCells;

    public QuestionPlanner(List<Dimension> dimensions, int maxCells) {
        dimensions.forEach(dimension -> this.dimensions.put(dimension.code(), dimension));
        this.maxCells = maxCells;
    }

    /** @throws org.komenius.model.problem.ProblemException if the question has no right answer */
    public QuestionPlan plan(DataQuestion question) {
        question.groupBy().forEach(this::dimension);
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        question.filters().forEach((code, members) -> filters.put(code, known(dimension(code), members)));
        if (!question.measures().isEmpty()) {
            filters.put(
                    Dimension.MEASURE, known(dimension(Dimension.MEASURE), new LinkedHashSet<>(question.measures())));
        }
        if (question.regionLevel() != null) {
            restrictToLevel(filters, question.regionLevel());
        }
        List<Applied> applied = new ArrayList<>();
        for (Dimension dimension : dimensions.values()) {
            if (dimension.kind() != Kind.MEASURE && !question.groupBy().contains(dimension.code())) {
                collapse(dimension, filters, applied);
            }
        }
        List<Dimension> columns = question.groupBy().stream()
                .filter(code -> !code.equals(Dimension.MEASURE))
                .map(this::dimension)
                .toList();
        List<String> groups =
                new ArrayList<>(columns.stream().map(Dimension::code).toList());
        groups.add(Dimension.MEASURE);
        CubeQuery query = new CubeQuery(
                groups,
                filters,
                question.partialSums() ? MissingRule.PARTIAL_SUMS : MissingRule.EXISTING_REGIONS,
                maxCells);
        return new QuestionPlan(query, columns, measures(filters), applied);
    }

    private List<Member> measures(Map<String, Set<String>> filters) {
        Set<String> chosen = filters.get(Dimension.MEASURE);
        List<Member> all = dimension(Dimension.MEASURE).members();
        if (chosen == null) {
            return all;
        }
        // In the order in which they were asked for.
        return chosen.stream()
                .map(code -> dimension(Dimension.MEASURE).member(code).orElseThrow())
                .toList();
    }

    private void collapse(Dimension dimension, Map<String, Set<String>> filters, List<Applied> applied) {
        Set<String> chosen = filters.get(dimension.code());
        if (chosen != null) {
            checkSummable(dimension, chosen);
            return;
        }
        if (dimension.kind() == Kind.TIME) {
            apply(dimension, Choice.NEWEST, List.of(newest(dimension)), filters, applied);
            return;
        }
        Optional<Member> total = dimension.total();
        if (total.isPresent()) {
            apply(dimension, Choice.TOTAL, List.of(total.get().code()), filters, applied);
        } else if (dimension.kind() == Kind.REGION) {
            apply(dimension, Choice.TOP_LEVEL, topLevel(dimension), filters, applied);
        } else if (dimension.members().size() > 1) {
            applied.add(new Applied(dimension.code(), Choice.SUM, List.of()));
        }
    }

    private static void apply(
            Dimension dimension,
            Choice choice,
            List<String> members,
            Map<String, Set<String>> filters,
            List<Applied> applied) {
        filters.put(dimension.code(), new LinkedHashSet<>(members));
        applied.add(new Applied(dimension.code(), choice, members));
    }

    private static void checkSummable(Dimension dimension, Set<String> chosen) {
        if (chosen.size() < 2) {
            return;
        }
        if (dimension.kind() == Kind.TIME) {
            throw QueryProblems.timeNotSummable();
        }
        if (dimension.total().map(Member::code).filter(chosen::contains).isPresent()) {
            throw QueryProblems.totalWithParts(dimension.code());
        }
        if (dimension.kind() == Kind.REGION) {
            Set<RegionKey> keys = chosen.stream()
                    .flatMap(code -> RegionKey.tryParse(code).stream())
                    .collect(Collectors.toSet());
            for (RegionKey inner : keys) {
                // Up the hierarchy, not every pair: somebody may choose all Gemeinden.
                for (Optional<RegionKey> outer = inner.parent();
                        outer.isPresent();
                        outer = outer.get().parent()) {
                    if (keys.contains(outer.get())) {
                        throw QueryProblems.nestedRegions(outer.get().value(), inner.value());
                    }
                }
            }
        }
    }

    private static String newest(Dimension time) {
        return time.members().stream()
                .map(Member::code)
                .max(Comparator.comparing((String code) -> Period.parse(code).end())
                        .thenComparing(Period::parse))
                .orElseThrow();
    }

    private static List<String> topLevel(Dimension regions) {
        Optional<RegionLevel> top = regions.members().stream()
                .flatMap(member -> RegionKey.tryParse(member.code()).stream())
                .map(RegionKey::level)
                .min(Comparator.naturalOrder());
        return regions.members().stream()
                .map(Member::code)
                .filter(code -> top.isEmpty() || isOfLevel(code, top.get()))
                .toList();
    }

    private void restrictToLevel(Map<String, Set<String>> filters, RegionLevel level) {
        Dimension regions = dimension(Dimension.REGION);
        Set<String> chosen = filters.get(regions.code());
        filters.put(
                regions.code(),
                regions.members().stream()
                        .map(Member::code)
                        .filter(code -> isOfLevel(code, level) && (chosen == null || chosen.contains(code)))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static boolean isOfLevel(String code, RegionLevel level) {
        return RegionKey.tryParse(code)
                .map(RegionKey::level)
                .filter(level::equals)
                .isPresent();
    }

    private Dimension dimension(String code) {
        Dimension dimension = dimensions.get(code);
        if (dimension == null) {
            throw QueryProblems.unknownDimension(code);
        }
        return dimension;
    }

    private static Set<String> known(Dimension dimension, Set<String> wanted) {
        Set<String> codes = dimension.members().stream().map(Member::code).collect(Collectors.toSet());
        for (String code : wanted) {
            if (!codes.contains(code)) {
                throw QueryProblems.unknownMember(dimension.code(), code);
            }
        }
        return wanted;
    }
}
