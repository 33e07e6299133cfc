package org.komenius.monitoring.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.access.AccessProblems;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.AnalysisCheck;
import org.komenius.monitoring.internal.analysis.AnalysisEngine;
import org.komenius.monitoring.internal.analysis.AnalysisTable;
import org.komenius.monitoring.internal.analysis.Breakdown;
import org.komenius.monitoring.internal.analysis.Series;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.territory.Breaks;
import org.komenius.monitoring.internal.territory.TerritoryChange;
import org.komenius.registry.Institutions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fetches what an analysis needs and has it calculated. */
@Component(service = Analyses.class)
public class Analyses {

    private final Datasets datasets;
    private final AccessControl access;
    private final Territories territories;
    private final Institutions institutions;

    @Activate
    public Analyses(
            @Reference Datasets datasets,
            @Reference AccessControl access,
            @Reference Territories territories,
            @Reference Institutions institutions) {
        this.datasets = datasets;
        this.access = access;
        this.territories = territories;
        this.institutions = institutions;
    }

    /**
     * @param table the answer
     * @param breakdowns the dimensions that split the figures, in their order
     * @param used data set and version of each input, so that a link can name them
     */
    public record Calculated(Analysis analysis, AnalysisTable table, List<Dimension> breakdowns, List<Used> used) {

        /** What a part is called, one name per breakdown that splits it; empty for the whole. */
        public String partLabel(String part, String language) {
            List<String> codes = analysis.breakdowns();
            List<String> members = Breakdown.members(part, codes.size());
            List<String> labels = new ArrayList<>();
            for (int at = 0; at < members.size(); at++) {
                String code = members.get(at);
                String dimension = codes.get(at);
                if (code.equals(Breakdown.TOTAL)) {
                    labels.add(language.startsWith("en") ? "Total" : "Summe");
                } else if (!code.equals(Series.WHOLE)) {
                    labels.add(breakdowns.stream()
                            .filter(one -> one.code().equals(dimension))
                            .flatMap(one -> one.member(code).stream())
                            .map(member -> member.label().in(language))
                            .findFirst()
                            .orElse(code));
                }
            }
            return String.join(", ", labels);
        }
    }

    /** @param label of the figure, made of measure and members unless the analysis names it */
    public record Used(String input, String label, String unit, DatasetInfo dataset, VersionInfo version) {}

    /** @throws org.komenius.model.problem.ProblemException if the analysis does not hang together or names what the caller cannot see */
    public Calculated calculate(Analysis analysis) throws IOException {
        AnalysisCheck.check(analysis);
        requireVisible(analysis);
        Map<String, Series> series = new LinkedHashMap<>();
        List<Used> used = new ArrayList<>();
        List<Input> named = new ArrayList<>();
        AnalysisReader reader = new AnalysisReader(datasets, new InstitutionLink(institutions), analysis.breakdowns());
        Optional<TerritoryChange> change = territories.change(analysis.regions());
        for (Input input : analysis.inputs()) {
            DatasetInfo dataset = datasets.dataset(input.dataset());
            VersionInfo version = datasets.version(input.dataset(), input.version());
            List<Dimension> dimensions = datasets.dimensions(version);
            Series delivered = reader.read(version, input);
            series.put(input.id(), change.map(one -> one.convert(delivered)).orElse(delivered));
            String label = input.label() != null ? input.label() : label(input, dimensions);
            used.add(new Used(input.id(), label, unit(input, dimensions), dataset, version));
            named.add(input.pinned(version.number(), label));
        }
        Analysis pinned = analysis.withInputs(named);
        Set<String> keys =
                change.isPresent() ? keysOf(series.values()) : reader.regions().keySet();
        AnalysisEngine engine = new AnalysisEngine(
                pinned,
                series,
                AnalysisPlaces.of(analysis.regions(), keys, key -> territories.name(key, reader.regions())),
                reader.totals(),
                reader.order(),
                territories::below);
        AnalysisTable table = AnalysisPlaces.withoutGhosts(engine.calculate());
        return new Calculated(pinned, marked(table, engine, change), reader.split(), used);
    }

    private static Set<String> keysOf(Collection<Series> all) {
        Set<String> keys = new TreeSet<>();
        all.forEach(one -> one.values().keySet().forEach(place -> keys.add(place.region())));
        return keys;
    }

    /** With what was carried over to other regions; without that, with the places where regions changed between two periods. */
    private AnalysisTable marked(AnalysisTable table, AnalysisEngine engine, Optional<TerritoryChange> change) {
        List<LocalizedText> notes = new ArrayList<>(table.notes());
        Set<String> shown =
                table.rows().stream().map(AnalysisTable.Row::code).collect(Collectors.toCollection(LinkedHashSet::new));
        change.ifPresent(one -> notes.addAll(one.notes(shown)));
        List<AnalysisTable.Break> breaks = change.isPresent()
                ? List.of()
                : Breaks.find(territories.reforms(), shown, engine.periods(), territories::formerName);
        return new AnalysisTable(table.columns(), table.rows(), notes, breaks);
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
