package org.komenius.monitoring.internal.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisTable;
import org.komenius.monitoring.internal.analysis.Breakdown;
import org.komenius.monitoring.internal.analysis.Layout;
import org.komenius.monitoring.internal.analysis.PeriodLink;
import org.komenius.monitoring.internal.analysis.RegionLink;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;
import org.komenius.monitoring.internal.analysis.Series;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.export.TableSource;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.rest.DataJson.ValueJson;

/** Analyses in JSON: what is asked, and the answer. */
final class AnalysisJsonViews {

    private AnalysisJsonViews() {}

    /** As {@link Analysis}; whatever is left out stands at its default. */
    record AnalysisRequest(
            @NotNull @Valid List<InputRequest> inputs,
            @Valid List<CalculationRequest> calculations,
            @Valid RegionRequest regions,
            PeriodRequest periods,
            String breakdown,
            List<String> breakdowns,
            LayoutRequest layout) {

        Analysis toAnalysis() {
            RegionRequest rows =
                    regions == null ? new RegionRequest(RegionLevel.KREIS, null, null, null, null, null) : regions;
            PeriodRequest times = periods == null ? new PeriodRequest(null, null, null) : periods;
            return new Analysis(
                    inputs.stream()
                            .map(input -> new Analysis.Input(
                                    input.id(),
                                    input.dataset(),
                                    input.version(),
                                    input.measure(),
                                    input.members() == null ? Map.of() : input.members(),
                                    input.label(),
                                    input.link(),
                                    input.regionLink()))
                            .toList(),
                    calculations == null
                            ? List.of()
                            : calculations.stream()
                                    .map(CalculationRequest::toCalculation)
                                    .toList(),
                    new Analysis.RegionChoice(
                            rows.level(),
                            rows.within(),
                            rows.codes() == null ? Set.of() : rows.codes(),
                            rows.compare() == null ? List.of() : rows.compare(),
                            rows.groups() == null
                                    ? List.of()
                                    : rows.groups().stream()
                                            .map(group -> new Analysis.Group(group.id(), group.label(), group.codes()))
                                            .toList(),
                            rows.territory()),
                    new Analysis.PeriodChoice(times.newest(), times.from(), times.until()),
                    breakdown,
                    breakdowns,
                    layout == null ? null : layout.toLayout());
        }
    }

    /** As {@link Layout}. */
    record LayoutRequest(
            List<@NotBlank String> rows,
            List<@NotBlank String> columns,
            List<@NotBlank String> panels,
            Map<String, Set<String>> filters,
            Set<String> totals,
            Boolean partial,
            Layout.Order order,
            Layout.Chart chart) {

        Layout toLayout() {
            return new Layout(rows, columns, panels, filters, totals, partial, order, chart);
        }
    }

    record InputRequest(
            @NotBlank String id,
            @NotBlank String dataset,
            Integer version,
            @NotBlank String measure,
            Map<String, String> members,
            @Size(max = 200) String label,
            PeriodLink link,
            RegionLink regionLink) {}

    record CalculationRequest(
            @NotBlank String id,
            @NotBlank @Size(max = 200) String label,
            @NotNull Analysis.Kind kind,
            @NotBlank String of,
            String by,
            BigDecimal factor,
            Integer decimals,
            @Size(max = 40) String unit,
            String basePeriod,
            Set<String> over) {

        Analysis.Calculation toCalculation() {
            return new Analysis.Calculation(
                    id, label, kind, of, by, factor, decimals == null ? 1 : decimals, unit, basePeriod, over);
        }
    }

    record RegionRequest(
            RegionLevel level,
            String within,
            Set<String> codes,
            List<String> compare,
            @Valid List<GroupRequest> groups,
            String territory) {}

    record GroupRequest(@NotBlank String id, @NotBlank @Size(max = 200) String label, @NotNull Set<String> codes) {}

    record PeriodRequest(Integer newest, String from, String until) {}

    /** @param presentation how the interface shows it, kept as it is; at most 20,000 characters
     * @param shared false if left out
     */
    record SaveRequest(
            @NotBlank @Size(max = 300) String title,
            @Size(max = 2000) String description,
            @NotNull @Valid AnalysisRequest analysis,
            @Size(max = 20_000) String presentation,
            Boolean shared) {}

    record SavedJson(
            String id,
            String title,
            String description,
            Analysis analysis,
            String presentation,
            boolean shared,
            String owner,
            boolean own,
            Instant created,
            Instant updated,
            long version) {

        static SavedJson of(SavedAnalysis saved, String me) {
            return new SavedJson(
                    saved.id(),
                    saved.title(),
                    saved.description(),
                    saved.analysis(),
                    saved.presentation(),
                    saved.shared(),
                    saved.ownerName(),
                    saved.ownerId().equals(me),
                    saved.created(),
                    saved.updated(),
                    saved.rowVersion());
        }
    }

    record SavedEntry(
            String id, String title, String description, boolean shared, String owner, boolean own, Instant updated) {
        static SavedEntry of(SavedAnalysis saved, String me) {
            return new SavedEntry(
                    saved.id(),
                    saved.title(),
                    saved.description(),
                    saved.shared(),
                    saved.ownerName(),
                    saved.ownerId().equals(me),
                    saved.updated());
        }
    }

    record FigureJson(String id, String label, String unit, Integer decimals) {}

    record PeriodJson(String code, String label) {}

    /** @param members one per breakdown, in their order */
    record PartJson(String code, String label, List<MemberJson> members) {}

    record MemberJson(String code, String label, boolean total) {}

    /** A dimension that splits the figures, with the members that could be shown. */
    record BreakdownJson(String code, String label, List<MemberJson> members) {}

    record BreakJson(String region, String period, LocalDate effective, LocalizedText note) {}

    /** @param values by period, then part, then figure, in the order of those lists; null where there is nothing */
    record PlaceJson(AnalysisTable.RowKind kind, String code, String label, List<ValueJson> values) {}

    record UsedJson(
            String input, String label, String datasetId, String tableCode, String title, int version, String source) {}

    /** @param analysis with the version of every data set named, so that it gives the same answer for ever */
    record AnswerJson(
            Analysis analysis,
            List<FigureJson> figures,
            List<PeriodJson> periods,
            List<PartJson> parts,
            List<PlaceJson> rows,
            List<LocalizedText> notes,
            List<UsedJson> used,
            List<BreakdownJson> breakdowns,
            List<BreakJson> breaks) {}

    static AnswerJson answer(Calculated calculated, String language) {
        Map<String, FigureJson> figures = new LinkedHashMap<>();
        Map<String, PeriodJson> periods = new LinkedHashMap<>();
        Map<String, PartJson> parts = new LinkedHashMap<>();
        for (AnalysisTable.Column column : calculated.table().columns()) {
            figures.putIfAbsent(column.figure(), figure(column, calculated));
            periods.putIfAbsent(
                    column.period().code(),
                    new PeriodJson(column.period().code(), label(column.period().code())));
            parts.putIfAbsent(column.part(), part(calculated, column.part(), language));
        }
        return new AnswerJson(
                calculated.analysis(),
                List.copyOf(figures.values()),
                List.copyOf(periods.values()),
                List.copyOf(parts.values()),
                calculated.table().rows().stream().map(AnalysisJsonViews::place).toList(),
                calculated.table().notes(),
                calculated.used().stream()
                        .map(used -> new UsedJson(
                                used.input(),
                                used.label(),
                                used.dataset().id(),
                                used.dataset().tableCode(),
                                used.dataset().title(),
                                used.version().number(),
                                TableSource.line(used.dataset(), used.version(), language)))
                        .toList(),
                calculated.breakdowns().stream()
                        .map(one -> new BreakdownJson(
                                one.code(),
                                one.label().in(language),
                                one.members().stream()
                                        .map(member -> member(member, language))
                                        .toList()))
                        .toList(),
                calculated.table().breaks().stream()
                        .map(one -> new BreakJson(one.region(), one.period().code(), one.effective(), one.note()))
                        .toList());
    }

    private static PlaceJson place(AnalysisTable.Row row) {
        List<ValueJson> values = new ArrayList<>();
        for (int at = 0; at < row.values().size(); at++) {
            ObservedValue value = row.values().get(at);
            values.add(
                    value == null
                            ? null
                            : ValueJson.of(
                                    new DataTable.Cell(value, row.partial().contains(at))));
        }
        return new PlaceJson(row.kind(), row.code(), row.label(), values);
    }

    private static FigureJson figure(AnalysisTable.Column column, Calculated calculated) {
        String unit = column.unit() != null
                ? column.unit()
                : calculated.used().stream()
                        .filter(used -> used.input().equals(column.figure()))
                        .map(used -> used.unit())
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new FigureJson(column.figure(), column.label(), unit, column.decimals());
    }

    /** Reference dates carry an {@code @} in their code only. */
    static String label(String period) {
        return period.startsWith("@") ? period.substring(1) : period;
    }

    private static MemberJson member(Dimension.Member member, String language) {
        return new MemberJson(member.code(), member.label().in(language), member.isTotal());
    }

    private static PartJson part(Calculated calculated, String part, String language) {
        List<String> codes = calculated.analysis().breakdowns();
        List<String> chosen = Breakdown.members(part, codes.size());
        List<MemberJson> members = new ArrayList<>();
        for (int at = 0; at < chosen.size(); at++) {
            String code = codes.get(at);
            members.add(member(
                    calculated.breakdowns().stream()
                            .filter(one -> one.code().equals(code))
                            .findFirst(),
                    chosen.get(at),
                    language));
        }
        return new PartJson(part, calculated.partLabel(part, language), members);
    }

    private static MemberJson member(Optional<Dimension> breakdown, String code, String language) {
        return switch (code) {
            case Series.WHOLE -> new MemberJson(code, "", true);
            case Breakdown.TOTAL -> new MemberJson(code, language.equals("en") ? "Total" : "Summe", true);
            default -> breakdown
                    .flatMap(one -> one.member(code))
                    .map(member -> member(member, language))
                    .orElseGet(() -> new MemberJson(code, code, false));
        };
    }
}
