package org.komenius.monitoring.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.Breakdown;
import org.komenius.monitoring.internal.analysis.Series;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.query.Additivity;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.komenius.monitoring.internal.query.DataTable;

/** Asks the data sets of one analysis for its figures, and gathers the names that they have for regions and members. For one thread. */
final class AnalysisReader {

    private final Datasets datasets;
    private final InstitutionLink institutions;
    private final List<String> breakdowns;
    private final Map<String, String> regions = new LinkedHashMap<>();
    private final Map<String, Dimension> split = new LinkedHashMap<>();

    AnalysisReader(Datasets datasets, InstitutionLink institutions, List<String> breakdowns) {
        this.datasets = datasets;
        this.institutions = institutions;
        this.breakdowns = breakdowns;
    }

    Series read(VersionInfo version, Input input) throws IOException {
        List<Dimension> dimensions = datasets.dimensions(version);
        List<Optional<Dimension>> found =
                breakdowns.stream().map(code -> find(code, dimensions)).toList();
        List<String> groupBy = new ArrayList<>(List.of(Dimension.REGION, Dimension.TIME));
        found.forEach(one -> one.ifPresent(dimension -> groupBy.add(dimension.code())));
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        input.members().forEach((dimension, member) -> filters.put(dimension, Set.of(member)));
        DataQuestion question = new DataQuestion(groupBy, filters, List.of(input.measure()), null, false);
        Series series = new Series(
                isAdditive(dimensions, input.measure()),
                found.stream().map(Optional::isPresent).toList());
        for (DataTable.Row row :
                datasets.answer(version, datasets.plan(version, question)).rows()) {
            DataTable.Cell cell = row.values().get(0);
            if (cell != null) {
                Dimension.Member region = row.key().get(0);
                regions.putIfAbsent(region.code(), region.label().german());
                series.put(region.code(), Period.parse(row.key().get(1).code()), part(row.key(), found), cell.value());
            }
        }
        return series;
    }

    private Optional<Dimension> find(String code, List<Dimension> dimensions) {
        Optional<Dimension> found = code.equals(InstitutionLink.CODE)
                ? institutions.dimension(dimensions)
                : dimensions.stream()
                        .filter(dimension -> dimension.code().equals(code))
                        .findFirst();
        found.ifPresent(dimension -> split.merge(
                code,
                code.equals(InstitutionLink.CODE) ? institutions.resolved(dimension) : dimension,
                AnalysisReader::both));
        return found;
    }

    /** Members of several data sets under one code; the first one's names stand. */
    private static Dimension both(Dimension first, Dimension second) {
        List<Dimension.Member> members = new ArrayList<>(first.members());
        second.members().stream()
                .filter(member -> first.member(member.code()).isEmpty())
                .forEach(members::add);
        return new Dimension(first.code(), first.kind(), first.label(), members);
    }

    private String part(List<Dimension.Member> key, List<Optional<Dimension>> found) {
        List<String> members = new ArrayList<>();
        int at = 2;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isEmpty()) {
                members.add(Series.WHOLE);
            } else {
                String member = key.get(at++).code();
                members.add(breakdowns.get(i).equals(InstitutionLink.CODE) ? institutions.canonical(member) : member);
            }
        }
        return Breakdown.part(members);
    }

    private static boolean isAdditive(List<Dimension> dimensions, String measure) {
        return dimensions
                .get(0)
                .member(measure)
                .map(member -> Additivity.isAdditive(member.unit()))
                .orElse(true);
    }

    /** Keys that occur, with the names that the data sets have for them. */
    Map<String, String> regions() {
        return regions;
    }

    /** The breakdowns that occur in some input, in their order. */
    List<Dimension> split() {
        return breakdowns.stream()
                .flatMap(code -> Optional.ofNullable(split.get(code)).stream())
                .toList();
    }

    /** Code of a breakdown to its members as the file has them, the one for everything last. */
    Map<String, List<String>> order() {
        Map<String, List<String>> order = new LinkedHashMap<>();
        split.forEach((code, dimension) -> order.put(
                code,
                dimension.members().stream()
                        .sorted(Comparator.comparing(Dimension.Member::isTotal))
                        .map(Dimension.Member::code)
                        .toList()));
        return order;
    }

    /** Code of a breakdown to its member for everything together. */
    Map<String, String> totals() {
        Map<String, String> totals = new LinkedHashMap<>();
        split.forEach((code, dimension) -> dimension.total().ifPresent(total -> totals.put(code, total.code())));
        return totals;
    }
}
