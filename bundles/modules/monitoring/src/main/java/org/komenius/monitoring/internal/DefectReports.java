package org.komenius.monitoring.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.komenius.documents.Documents;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.export.DefectLetter;
import org.komenius.monitoring.internal.export.DefectSheet;
import org.komenius.monitoring.internal.export.DefectSheet.Line;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.DefectFilter;
import org.komenius.monitoring.internal.quality.DefectFilter.Sort;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.FindingSentence;
import org.komenius.monitoring.internal.quality.Place;
import org.komenius.rest.Page;
import org.komenius.spi.security.Office;
import org.komenius.spi.security.Offices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Defects in words, as a table and as a letter; with no more than the caller may see. */
@Component(service = DefectReports.class)
public class DefectReports {

    private static final int PART = 500;
    /** More than anybody sends back; the list on the screen has no bound. */
    private static final int MOST = 5_000;

    private final Defects defects;
    private final Datasets datasets;
    private final CatalogueStore catalogue;
    private final FigureSight sight;
    private final Offices offices;
    private final Documents documents;

    @Activate
    public DefectReports(
            @Reference Defects defects,
            @Reference Datasets datasets,
            @Reference CatalogueStore catalogue,
            @Reference FigureSight sight,
            @Reference Offices offices,
            @Reference Documents documents) {
        this.defects = defects;
        this.datasets = datasets;
        this.catalogue = catalogue;
        this.sight = sight;
        this.offices = offices;
        this.documents = documents;
    }

    /** Of a defect that the caller may see. */
    public DatasetInfo dataset(Defect defect) {
        return catalogue.find(defect.datasetId()).orElseThrow(QualityProblems::unknownDefect);
    }

    public boolean quotes(Defect defect) {
        return sight.quotes(defect.datasetId(), defect.finding());
    }

    public LocalizedText sentence(Defect defect) {
        return FindingSentence.of(defect.finding(), quotes(defect));
    }

    /** Where it is; another data set that the caller may not see is left out. */
    public List<Place> places(Defect defect) {
        return defect.finding().places().stream()
                .filter(place -> !place.dimension().equals(Redundancies.OTHER) || seen(place.code()))
                .toList();
    }

    private boolean seen(String datasetId) {
        try {
            datasets.dataset(datasetId);
            return true;
        } catch (ProblemException e) {
            if (e.problem().code().kind() == ProblemKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    public byte[] csv(DefectFilter filter, String language) throws IOException {
        return DefectSheet.csv(lines(filter, language), language);
    }

    public byte[] xlsx(DefectFilter filter, String language) throws IOException {
        return DefectSheet.xlsx(lines(filter, language), language);
    }

    /** @throws ProblemException INVALID if there is no such office */
    public byte[] letter(String officeId, String language) throws IOException {
        Office office = offices.find(officeId).orElseThrow(() -> QualityProblems.unknownOffice(officeId));
        DefectFilter filter = new DefectFilter(
                Set.of(DefectState.OPEN, DefectState.IN_WORK), Set.of(officeId), null, Set.of(), Set.of(), null, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writePdf(
                DefectLetter.of(office.title().in(language), LocalDate.now(), lines(filter, language), language), out);
        return out.toByteArray();
    }

    private List<Line> lines(DefectFilter filter, String language) {
        List<Line> lines = new ArrayList<>();
        String cursor = null;
        do {
            Page<Defect> page = defects.page(filter, Sort.DUE, false, cursor, PART);
            page.items().forEach(defect -> lines.add(line(defect, language)));
            cursor = page.next();
        } while (cursor != null && lines.size() < MOST);
        return lines;
    }

    private Line line(Defect defect, String language) {
        DatasetInfo dataset = dataset(defect);
        String office = defect.officeId() == null
                ? ""
                : offices.find(defect.officeId())
                        .map(found -> found.title().in(language))
                        .orElse("");
        return new Line(
                dataset.tableCode(),
                dataset.title(),
                defect.lastVersion(),
                places(defect).stream()
                        .map(place -> new Line.At(
                                place.dimensionLabel().in(language),
                                place.code(),
                                place.label().in(language)))
                        .toList(),
                sentence(defect).in(language),
                defect.severity(),
                defect.state(),
                office,
                defect.due());
    }
}
