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

    @Activate
    public IndexCalculations(@Reference IndexFigures figures, @Reference AllocationStore store) {
        this.figures = figures;
        this.store = store;
    }

    /**
     * @param referenceData of the reference year; null if {@code data} are that year's
     * @param work with every version and period named, so that calculating it again gives the same
     */
    public record Calculated(
            IndexDefinition definition,
            IndexReference reference,
            RecordedData referenceData,
            IndexData data,
            IndexResult result,
            List<RecordedSource> sources,
            IndexWork work) {

        public FrozenIndexData frozen() {
            return new FrozenIndexData(definition, reference, referenceData, RecordedValues.write(data), sources);
        }
    }

    /** @throws org.komenius.model.problem.ProblemException {@code index.*} or {@code monitoring.*} if there is no result */
    public Calculated calculate(IndexWork work) throws IOException {
        if (work == null || work.inputs().isEmpty()) {
            throw ProjectProblems.noInputs();
        }
        IndexDefinition definition = work.definition();
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
        FrozenIndexData earlier = earlier(work);
        IndexReference reference = earlier == null ? SocialIndex.calibrate(definition, data) : earlier.reference();
        return new Calculated(
                definition,
                reference,
                earlier == null ? null : earlier.referenceData() == null ? earlier.data() : earlier.referenceData(),
                data,
                SocialIndex.calculate(definition, reference, data),
                sources,
                work.pinned(pinned));
    }

    private FrozenIndexData earlier(IndexWork work) {
        return work.reference() == null
                ? null
                : store.frozen(work.reference().project(), work.reference().version())
                        .orElseThrow(ProjectProblems::noFrozenIndex);
    }
}
