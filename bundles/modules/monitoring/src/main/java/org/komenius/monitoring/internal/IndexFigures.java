package org.komenius.monitoring.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.project.FigureSource;
import org.komenius.monitoring.internal.project.ProjectProblems;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.query.QuestionPlan;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fetches one figure of the catalogue for every school or area; what the caller may not see is not found. */
@Component(service = IndexFigures.class)
public class IndexFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 6;

    private final Datasets datasets;

    @Activate
    public IndexFigures(@Reference Datasets datasets) {
        this.datasets = datasets;
    }

    /** @param level of regions; null for all and for other dimensions @param within region key; null for all */
    public record Scope(RegionLevel level, String within) {
        public static final Scope ALL = new Scope(null, null);
    }

    /**
     * @param values by unit, in the data set's order
     * @param titles by unit
     * @param source the same with version and period named
     * @param origins where the figure, and what it is divided by, come from
     */
    public record Figure(
            Map<String, ObservedValue> values,
            Map<String, String> titles,
            FigureSource source,
            List<RecordedSource> origins) {}

    /** @throws org.komenius.model.problem.ProblemException if data set, version, dimension or member is not there */
    public Figure read(String name, FigureSource source, Scope scope) throws IOException {
        Figure figure = readOne(name, source, scope);
        if (source.base() == null) {
            return figure;
        }
        Figure base = readOne(name + "/base", source.base(), scope);
        Map<String, ObservedValue> shares = new LinkedHashMap<>();
        figure.values()
                .forEach((unit, value) -> shares.put(
                        unit,
                        share(
                                value,
                                base.values().getOrDefault(unit, ObservedValue.missing(MissingKind.NOT_COLLECTED)))));
        FigureSource pinned = new FigureSource(
                figure.source().dataset(),
                figure.source().version(),
                source.dimension(),
                source.measure(),
                source.members(),
                figure.source().period(),
                base.source());
        return new Figure(
                shares,
                figure.titles(),
                pinned,
                List.of(figure.origins().get(0), base.origins().get(0)));
    }

    private Figure readOne(String name, FigureSource source, Scope scope) throws IOException {
        DatasetInfo dataset = datasets.dataset(source.dataset());
        VersionInfo version = datasets.version(source.dataset(), source.version());
        String dimension = source.dimension() == null ? Dimension.REGION : source.dimension();
        Dimension units = datasets.dimensions(version).stream()
                .filter(candidate -> candidate.code().equals(dimension))
                .findFirst()
                .orElseThrow(() -> ProjectProblems.noDimension(dimension));
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        source.members().forEach((code, member) -> filters.put(code, Set.of(member)));
        if (source.period() != null) {
            filters.put(Dimension.TIME, Set.of(source.period()));
        }
        boolean regional = units.kind() == Dimension.Kind.REGION;
        DataQuestion question = new DataQuestion(
                List.of(dimension), filters, List.of(source.measure()), regional ? scope.level() : null, false);
        QuestionPlan plan = datasets.plan(version, question);
        Map<String, ObservedValue> values = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (DataTable.Row row : datasets.answer(version, plan).rows()) {
            Dimension.Member unit = row.key().get(0);
            DataTable.Cell cell = row.values().get(0);
            if (unit.isTotal() || cell == null || (regional && !isWithin(unit.code(), scope.within()))) {
                continue;
            }
            values.put(unit.code(), cell.value());
            titles.put(unit.code(), unit.label().german());
        }
        String period = plan.query().filters().getOrDefault(Dimension.TIME, Set.of()).stream()
                .findFirst()
                .orElse(null);
        FigureSource pinned = new FigureSource(
                source.dataset(),
                version.number(),
                source.dimension(),
                source.measure(),
                source.members(),
                period,
                null);
        return new Figure(values, titles, pinned, List.of(origin(name, dataset, version, pinned)));
    }

    private static RecordedSource origin(String name, DatasetInfo dataset, VersionInfo version, FigureSource source) {
        return new RecordedSource(
                name,
                dataset.id(),
                dataset.title(),
                dataset.tableCode(),
                version.number(),
                version.fileSha256(),
                source.measure(),
                source.members(),
                source.period());
    }

    /** What is missing stays missing; a share of nothing has no meaning. A rounded zero above the line stays one. */
    private static ObservedValue share(ObservedValue part, ObservedValue whole) {
        if (part.isMissing() || whole.isMissing()) {
            return part.isMissing() ? part : whole;
        }
        BigDecimal divisor = whole.number().orElse(BigDecimal.ZERO);
        if (divisor.signum() == 0) {
            return ObservedValue.missing(MissingKind.NOT_MEANINGFUL);
        }
        return part.number().isEmpty()
                ? part
                : ObservedValue.of(
                        part.number().get().multiply(HUNDRED).divide(divisor, SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    private static boolean isWithin(String key, String region) {
        return region == null
                || RegionKey.tryParse(key)
                        .flatMap(inner -> RegionKey.tryParse(region).map(inner::isWithin))
                        .orElse(false);
    }
}
