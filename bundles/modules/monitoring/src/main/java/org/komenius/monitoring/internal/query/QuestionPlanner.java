package org.komenius.monitoring.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
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

    private final IndexedDimensions dimensions;
    private final int maxCells;

    public QuestionPlanner(IndexedDimensions dimensions, int maxCells) {
        this.dimensions = dimensions;
        this.maxCells = maxCells;
    }

    /** @throws org.komenius.model.problem.ProblemException if the question has no right answer */
    public QuestionPlan plan(DataQuestion question) {
        question.groupBy().forEach(dimensions::get);
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        question.filters().forEach((code, members) -> filters.put(code, known(dimensions.get(code), members)));
        if (!question.measures().isEmpty()) {
            filters.put(
                    Dimension.MEASURE,
                    known(dimensions.get(Dimension.MEASURE), new LinkedHashSet<>(question.measures())));
        }
        if (question.regionLevel() != null) {
            restrictToLevel(filters, question.regionLevel());
        }
        List<Applied> applied = new ArrayList<>();
        for (Dimension dimension : dimensions.all()) {
            if (dimension.kind() != Kind.MEASURE && !question.groupBy().contains(dimension.code())) {
                collapse(dimensions.get(dimension.code()), filters, applied);
            }
        }
        List<IndexedDimension> columns = question.groupBy().stream()
                .filter(code -> !code.equals(Dimension.MEASURE))
                .map(dimensions::get)
                .toList();
        List<String> groups = new ArrayList<>(
                columns.stream().map(column -> column.dimension().code()).toList());
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
        IndexedDimension all = dimensions.get(Dimension.MEASURE);
        // In the order in which they were asked for.
        return chosen == null
                ? all.dimension().members()
                : chosen.stream().map(all::member).toList();
    }

    private static void collapse(IndexedDimension indexed, Map<String, Set<String>> filters, List<Applied> applied) {
        Dimension dimension = indexed.dimension();
        Set<String> chosen = filters.get(dimension.code());
        if (chosen != null) {
            checkSummable(dimension, chosen);
            return;
        }
        if (dimension.kind() == Kind.TIME) {
            apply(dimension, Choice.NEWEST, List.of(indexed.newestPeriod()), filters, applied);
            return;
        }
        Optional<Member> total = dimension.total();
        if (total.isPresent()) {
            apply(dimension, Choice.TOTAL, List.of(total.get().code()), filters, applied);
        } else if (dimension.kind() == Kind.REGION) {
            apply(dimension, Choice.TOP_LEVEL, indexed.topLevel(), filters, applied);
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

    private void restrictToLevel(Map<String, Set<String>> filters, RegionLevel level) {
        Set<String> chosen = filters.get(Dimension.REGION);
        filters.put(
                Dimension.REGION,
                dimensions.get(Dimension.REGION).ofLevel(level).stream()
                        .filter(code -> chosen == null || chosen.contains(code))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Set<String> known(IndexedDimension dimension, Set<String> wanted) {
        for (String code : wanted) {
            if (!dimension.has(code)) {
                throw QueryProblems.unknownMember(dimension.dimension().code(), code);
            }
        }
        return wanted;
    }
}
