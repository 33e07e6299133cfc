package org.komenius.monitoring.internal.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.record.AllocationRecord.Scale;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexDefinition.Classes;
import org.komenius.monitoring.internal.socialindex.IndexInput;
import org.komenius.monitoring.internal.socialindex.Polarity;
import org.komenius.monitoring.internal.socialindex.Transformation;

/**
 * What has been chosen of a social index; everything but the inputs has a default.
 *
 * @param level of regions that are the units; null where schools are
 * @param within region that the units lie in; null for all
 * @param quantiles number of classes; null for {@code limits} or none
 * @param reference frozen index that gives means, weights and classes; null to make this data the reference
 * @param scale form of the index in the rule for need
 */
public record IndexWork(
        RegionLevel level,
        String within,
        List<InputWork> inputs,
        IndexDefinition.Weighting weighting,
        IndexDefinition.MissingRule missing,
        BigDecimal minimumShare,
        Integer quantiles,
        List<BigDecimal> limits,
        FrozenIndex reference,
        Scale scale) {

    public IndexWork {
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
        weighting = weighting == null ? IndexDefinition.Weighting.EQUAL : weighting;
        limits = limits == null ? List.of() : List.copyOf(limits);
        scale = scale == null ? Scale.INDEX : scale;
    }

    /** @param source where its values come from */
    public record InputWork(
            String id,
            String title,
            String unit,
            Polarity polarity,
            Transformation transformation,
            BigDecimal weight,
            FigureSource source) {}

    /** A frozen version of a project's index. */
    public record FrozenIndex(String project, int version) {}

    /** @throws org.komenius.model.problem.ProblemException {@code index.*} if it does not hang together */
    public IndexDefinition definition() {
        boolean chosen = weighting == IndexDefinition.Weighting.CHOSEN;
        return new IndexDefinition(
                inputs.stream()
                        .map(input -> new IndexInput(
                                input.id(),
                                input.title(),
                                input.unit(),
                                input.polarity(),
                                input.transformation(),
                                chosen ? input.weight() : null))
                        .toList(),
                weighting,
                missing,
                minimumShare,
                quantiles == null && limits.isEmpty() ? null : new Classes(quantiles, limits));
    }

    /**
     * Measured by an earlier year: weights, signs, transformations and classes are that year's, titles and the rule for missing values this
     * one's.
     *
     * @throws org.komenius.model.problem.ProblemException {@code monitoring.allocation.reference.differs} if an input is another one than then
     */
    public IndexDefinition definition(FrozenIndexData earlier) {
        IndexDefinition then = earlier.originalDefinition();
        if (inputs.size() != then.inputs().size()) {
            throw ProjectProblems.otherInputs(then.inputs().size());
        }
        List<IndexInput> same = new ArrayList<>();
        for (IndexInput frozen : then.inputs()) {
            InputWork mine = inputs.stream()
                    .filter(input -> frozen.id().equals(input.id()))
                    .findFirst()
                    .orElseThrow(() -> ProjectProblems.differs(frozen.title()));
            Transformation transformation = mine.transformation() == null ? Transformation.NONE : mine.transformation();
            boolean otherMeasure = earlier.originalSources().stream()
                    .anyMatch(source -> frozen.id().equals(source.figure())
                            && mine.source() != null
                            && !Objects.equals(source.measure(), mine.source().measure()));
            if (mine.polarity() != frozen.polarity() || transformation != frozen.transformation() || otherMeasure) {
                throw ProjectProblems.differs(frozen.title());
            }
            same.add(new IndexInput(
                    frozen.id(), mine.title(), mine.unit(), frozen.polarity(), transformation, frozen.weight()));
        }
        return new IndexDefinition(
                same, then.weighting(), missing == null ? then.missing() : missing, minimumShare, then.classes());
    }

    /** The same with every version and period named. */
    public IndexWork pinned(List<InputWork> pinned) {
        return new IndexWork(
                level, within, pinned, weighting, missing, minimumShare, quantiles, limits, reference, scale);
    }
}
