package org.komenius.monitoring.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.persistence.AllocationStore;
import org.komenius.monitoring.internal.project.FrozenIndexData;
import org.komenius.monitoring.internal.project.IndexWork;
import org.komenius.monitoring.internal.project.IndexWork.InputWork;
import org.komenius.monitoring.internal.project.ProjectProblems;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedData;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.komenius.monitoring.internal.record.RecordedValues;
import org.komenius.monitoring.internal.socialindex.IndexData;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexReference;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.monitoring.internal.socialindex.SocialIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calculates social indices from the catalogue's figures. */
@Component(service = IndexCalculations.class)
public class IndexCalculations {

    private final IndexFigures figures;
    private final AllocationStore store;
    private final AllocationSight sight;

    @Activate
    public IndexCalculations(
            @Reference IndexFigures figures, @Reference AllocationStore store, @Reference AllocationSight sight) {
        this.figures = figures;
        this.store = store;
        this.sight = sight;
    }

    /**
     * @param earlier what the figures are measured by; null if they are the reference year themselves
     * @param work with every version and period named, so that calculating it again gives the same
     */
    public record Calculated(
            IndexDefinition definition,
            IndexReference reference,
            FrozenIndexData earlier,
            IndexData data,
            IndexResult result,
            List<RecordedSource> sources,
            IndexWork work) {

        public FrozenIndexData frozen() {
            return new FrozenIndexData(
                    definition,
                    reference,
                    referenceDefinition(),
                    referenceData(),
                    RecordedValues.write(data),
                    sources,
                    referenceSources(),
                    work);
        }

        public IndexDefinition referenceDefinition() {
            return earlier == null ? null : earlier.originalDefinition();
        }

        public RecordedData referenceData() {
            return earlier == null ? null : earlier.originalData();
        }

        public List<RecordedSource> referenceSources() {
            return earlier == null ? null : earlier.originalSources();
        }
    }

    /** @throws org.komenius.model.problem.ProblemException {@code index.*} or {@code monitoring.*} if there is no result */
    public Calculated calculate(IndexWork work) throws IOException {
        if (work == null || work.inputs().isEmpty()) {
            throw ProjectProblems.noInputs();
        }
        FrozenIndexData earlier = earlier(work);
        IndexDefinition definition = earlier == null ? work.definition() : work.definition(earlier);
        Map<String, Map<String, ObservedValue>> values = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        List<RecordedSource> sources = new ArrayList<>();
        List<InputWork> pinned = new ArrayList<>();
        IndexFigures.Scope scope = new IndexFigures.Scope(work.level(), work.within());
        for (InputWork input : work.inputs()) {
            if (input.source() == null) {
                throw ProjectProblems.noSource(input.title());
            }
            IndexFigures.Figure figure = figures.read(input.id(), input.source(), scope);
            values.put(input.id(), figure.values());
            figure.titles().forEach(titles::putIfAbsent);
            sources.addAll(figure.origins());
            pinned.add(new InputWork(
                    input.id(),
                    input.title(),
                    input.unit(),
                    input.polarity(),
                    input.transformation(),
                    input.weight(),
                    figure.source()));
        }
        List<IndexData.Unit> units = titles.entrySet().stream()
                .map(unit -> new IndexData.Unit(unit.getKey(), unit.getValue()))
                .toList();
        IndexData data = new IndexData(units, values);
        IndexReference reference = earlier == null ? SocialIndex.calibrate(definition, data) : earlier.reference();
        return new Calculated(
                definition,
                reference,
                earlier,
                data,
                SocialIndex.calculate(definition, reference, data),
                sources,
                work.pinned(pinned));
    }

    private FrozenIndexData earlier(IndexWork work) {
        return work.reference() == null ? null : frozen(work.reference());
    }

    /** A frozen index. @throws org.komenius.model.problem.ProblemException if there is none, or the caller may not see all of its data */
    public FrozenIndexData frozen(IndexWork.FrozenIndex version) {
        return store.frozen(version.project(), version.version())
                .filter(found -> sight.seesKept(found.datasets()))
                .orElseThrow(ProjectProblems::noFrozenIndex);
    }
}
