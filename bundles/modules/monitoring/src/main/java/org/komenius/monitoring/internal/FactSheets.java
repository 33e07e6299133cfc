package org.komenius.monitoring.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.komenius.documents.Documents;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.Analysis.PeriodChoice;
import org.komenius.monitoring.internal.analysis.Analysis.RegionChoice;
import org.komenius.monitoring.internal.analysis.AnalysisTable;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;
import org.komenius.monitoring.internal.analysis.Variation;
import org.komenius.monitoring.internal.export.FactSheet;
import org.komenius.monitoring.internal.export.FactSheet.Part;
import org.komenius.monitoring.internal.export.FigureView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes fact sheets: one accessible page of PDF about one region, or about all regions that an analysis shows. */
@Component(service = FactSheets.class)
public class FactSheets {

    private static final int PERIODS = 10;

    private final Analyses analyses;
    private final Documents documents;

    @Activate
    public FactSheets(@Reference Analyses analyses, @Reference Documents documents) {
        this.analyses = analyses;
        this.documents = documents;
    }

    /**
     * @param chosen one to {@link FactSheet#MOST}
     * @param region key of the region that the page is about, compared with its Land and Germany; null for the analyses' own regions
     * @param language {@code de} or {@code en}
     * @throws ProblemException if there is nothing to say
     */
    public byte[] write(List<SavedAnalysis> chosen, String region, String language) throws IOException {
        if (chosen.isEmpty() || chosen.size() > FactSheet.MOST) {
            throw invalid(
                    "analysis",
                    "Ein Steckbrief hat eine bis " + FactSheet.MOST + " Auswertungen.",
                    "A fact sheet has one to " + FactSheet.MOST + " analyses.");
        }
        if (region != null && RegionKey.tryParse(region).isEmpty()) {
            throw invalid(
                    "region", "„" + region + "“ ist kein Regionalschlüssel.", "\"" + region + "\" is no region key.");
        }
        List<Part> parts = new ArrayList<>();
        String name = null;
        for (SavedAnalysis saved : chosen) {
            Calculated calculated = withoutEmptyComparisons(analyses.calculate(narrowed(saved.analysis(), region)));
            FigureView view = new FigureView(calculated, language);
            if (!view.hasFigures()) {
                throw Problem.of(
                                ProblemCode.of("monitoring.fact-sheet.empty", ProblemKind.UNPROCESSABLE),
                                "„" + saved.title() + "“ hat für diese Auswahl keine Zahlen.",
                                "\"" + saved.title() + "\" has no figures for this choice.")
                        .advise("Wählen Sie eine andere Region.", "Choose another region.")
                        .asException();
            }
            boolean focused = calculated.table().rows().stream()
                            .filter(row -> row.kind() == RowKind.REGION)
                            .count()
                    == 1;
            name = focused ? view.rows().get(0).label() : name;
            parts.add(new Part(saved.title(), calculated, focused, view.sources()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writePdf(FactSheet.of(parts, name, LocalDate.now(), language), out);
        return out.toByteArray();
    }

    /** For one region over the last years, since a single value says little. */
    private static Analysis narrowed(Analysis analysis, String region) {
        if (region == null) {
            return analysis;
        }
        Set<String> compare = new LinkedHashSet<>(analysis.regions().compare());
        RegionKey key = RegionKey.parse(region);
        if (key.level().compareTo(RegionLevel.LAND) > 0) {
            compare.add(region.substring(0, 2));
        }
        compare.add(RegionKey.GERMANY.value());
        compare.remove(region);
        RegionChoice rows = new RegionChoice(
                null,
                null,
                Set.of(region),
                List.copyOf(compare),
                analysis.regions().groups());
        PeriodChoice before = analysis.periods();
        PeriodChoice periods = before.newest() != null && before.newest() < PERIODS
                ? new PeriodChoice(PERIODS, before.from(), before.until())
                : before;
        return Variation.withPeriods(Variation.withRegions(analysis, rows), periods);
    }

    /** Not every table tells of Land and Germany. */
    private static Calculated withoutEmptyComparisons(Calculated calculated) {
        AnalysisTable table = calculated.table();
        List<AnalysisTable.Row> rows = table.rows().stream()
                .filter(row -> row.kind() == RowKind.REGION
                        || row.values().stream()
                                .anyMatch(
                                        value -> value != null && value.number().isPresent()))
                .toList();
        return new Calculated(
                calculated.analysis(),
                new AnalysisTable(table.columns(), rows, table.notes(), table.breaks()),
                calculated.breakdowns(),
                calculated.used());
    }

    private static ProblemException invalid(String field, String german, String english) {
        return Problem.of(ProblemCode.of("monitoring.fact-sheet.invalid", ProblemKind.INVALID), german, english)
                .at(Location.field(field))
                .asException();
    }
}
