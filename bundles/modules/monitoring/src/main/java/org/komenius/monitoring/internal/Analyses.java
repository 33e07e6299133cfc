package org.komenius.monitoring.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Period;
import org.komenius.model.value.MissingKind;
import org.komenius.monitoring.internal.access.AccessProblems;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.AnalysisCheck;
import org.komenius.monitoring.internal.analysis.AnalysisEngine;
import org.komenius.monitoring.internal.analysis.AnalysisEngine.Place;
import org.komenius.monitoring.internal.analysis.AnalysisTable;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;
import org.komenius.monitoring.internal.analysis.Series;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fetches what an analysis needs and has it calculated. */
@Component(service = Analyses.class)
public class Analyses {

    /** Cities that are Land and Kreis at once; many tables give them under the Land's key only. */
    private static final Set<String> CITY_STATES = Set.of("02", "11");

    private final Datasets datasets;
    private final AccessControl access;
    private final Regions regions;

    @Activate
    public Analyses(@Reference Datasets datasets, @Reference AccessControl access, @Reference Regions regions) {
        this.datasets = datasets;
        this.access = access;
        this.regions = regions;
    }

    /**
     * @param table the answer
     * @param breakdown the dimension that splits the figures; null without
     * @param used data set and version of each input, so that a link can name them
     */
    public record Calculated(Analysis analysis, AnalysisTable table, Dimension breakdown, List<Used> used) {}

    /** @param label of the figure, made of measure and members unless the analysis names it */
    public record Used(String input, String label, String unit, DatasetInfo dataset, VersionInfo version) {}

    /** @throws org.komenius.model.problem.ProblemException if the analysis does not hang together or names what the caller cannot see */
    public Calculated calculate(Analysis analysis) throws IOException {
        AnalysisCheck.check(analysis);
        requireVisible(analysis);
        Map<String, Series> series = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<Used> used = new ArrayList<>();
        List<Input> named = new ArrayList<>();
        Dimension breakdown = null;
        for (Input input : analysis.inputs()) {
            DatasetInfo dataset = datasets.dataset(input.dataset());
            VersionInfo version = datasets.version(input.dataset(), input.version());
            List<Dimension> dimensions = datasets.dimensions(version);
            Optional<Dimension> split = dimensions.stream()
                    .filter(dimension -> dimension.code().equals(analysis.breakdown()))
                    .findFirst();
            series.put(input.id(), read(version, input, split.orElse(null), names));
            breakdown = breakdown == null ? split.orElse(null) : breakdown;
            String label = input.label() != null ? input.label() : label(input, dimensions);
            used.add(new Used(input.id(), label, unit(input, dimensions), dataset, version));
            named.add(new Input(
                    input.id(),
                    input.dataset(),
                    version.number(),
                    input.measure(),
                    input.members(),
                    label,
                    input.link()));
        }
        Analysis pinned = new Analysis(
                named, analysis.calculations(), analysis.regions(), analysis.periods(), analysis.breakdown());
        AnalysisTable table = new AnalysisEngine(pinned, series, places(analysis, names)).calculate();
        return new Calculated(pinned, withoutGhosts(table), breakdown, used);
    }

    /**
     * Before anything else, so that nothing of the analysis is told: not which of its data sets is hidden, nor how many.
     *
     * @throws org.komenius.model.problem.ProblemException if a rule hides one of its data sets from the caller
     */
    public void requireVisible(Analysis analysis) {
        for (Input input : analysis.inputs()) {
            if (!access.maySee(SubjectType.DATASET, input.dataset())) {
                throw AccessProblems.hiddenData();
            }
        }
    }

    private Series read(VersionInfo version, Input input, Dimension split, Map<String, String> names)
            throws IOException {
        List<String> groupBy = new ArrayList<>(List.of(Dimension.REGION, Dimension.TIME));
        if (split != null) {
            groupBy.add(split.code());
        }
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        input.members().forEach((dimension, member) -> filters.put(dimension, Set.of(member)));
        DataQuestion question = new DataQuestion(groupBy, filters, List.of(input.measure()), null, false);
        Series series = new Series();
        for (DataTable.Row row :
                datasets.answer(version, datasets.plan(version, question)).rows()) {
            DataTable.Cell cell = row.values().get(0);
            if (cell == null) {
                continue;
            }
            Dimension.Member region = row.key().get(0);
            names.putIfAbsent(region.code(), region.label().german());
            String part = split == null ? Series.WHOLE : row.key().get(2).code();
            series.put(region.code(), Period.parse(row.key().get(1).code()), part, cell.value());
        }
        return series;
    }

    private List<Place> places(Analysis analysis, Map<String, String> names) {
        Analysis.RegionChoice choice = analysis.regions();
        Set<String> keys = new LinkedHashSet<>();
        if (choice.level() != null) {
            names.keySet().stream()
                    .filter(key -> isAt(key, choice.level(), names.keySet()))
                    .filter(key -> choice.within() == null || isWithin(key, choice.within()))
                    .sorted()
                    .forEach(keys::add);
        }
        choice.codes().stream().sorted().forEach(keys::add);
        List<Place> places = new ArrayList<>();
        keys.forEach(key -> places.add(new Place(RowKind.REGION, key, name(key, names), List.of(key))));
        choice.groups()
                .forEach(group -> places.add(new Place(
                        RowKind.GROUP,
                        group.id(),
                        group.label(),
                        List.copyOf(new java.util.TreeSet<>(group.codes())))));
        choice.compare().forEach(key -> places.add(new Place(RowKind.COMPARISON, key, name(key, names), List.of(key))));
        return places;
    }

    private static boolean isAt(String key, RegionLevel level, Set<String> all) {
        if (level == RegionLevel.KREIS && CITY_STATES.contains(key)) {
            return !all.contains(key + "000");
        }
        return RegionKey.tryParse(key).filter(region -> region.level() == level).isPresent();
    }

    private static boolean isWithin(String key, String region) {
        return RegionKey.tryParse(key)
                .flatMap(inner -> RegionKey.tryParse(region).map(inner::isWithin))
                .orElse(false);
    }

    private String name(String key, Map<String, String> names) {
        return RegionKey.tryParse(key)
                .flatMap(region -> regions.find(region, LocalDate.now()))
                .map(Region::name)
                .orElseGet(() -> names.getOrDefault(key, key));
    }

    /** Rows of regions that did not exist in any of the shown periods would be rows of symbols only. */
    private static AnalysisTable withoutGhosts(AnalysisTable table) {
        List<AnalysisTable.Row> rows = table.rows().stream()
                .filter(row -> row.kind() != RowKind.REGION
                        || row.values().stream()
                                .anyMatch(value -> value != null
                                        && value.missingKind()
                                                .filter(MissingKind.REGION_NOT_EXISTING::equals)
                                                .isEmpty()))
                .toList();
        return new AnalysisTable(table.columns(), rows, table.notes());
    }

    private static String label(Input input, List<Dimension> dimensions) {
        StringBuilder label = new StringBuilder();
        dimensions
                .get(0)
                .member(input.measure())
                .ifPresent(measure -> label.append(measure.label().german()));
        for (Dimension dimension : dimensions) {
            String code = input.members().get(dimension.code());
            if (code != null) {
                dimension.member(code).filter(member -> !member.isTotal()).ifPresent(member -> label.append(", ")
                        .append(member.label().german()));
            }
        }
        return label.toString();
    }

    private static String unit(Input input, List<Dimension> dimensions) {
        return dimensions
                .get(0)
                .member(input.measure())
                .map(Dimension.Member::unit)
                .orElse(null);
    }
}
