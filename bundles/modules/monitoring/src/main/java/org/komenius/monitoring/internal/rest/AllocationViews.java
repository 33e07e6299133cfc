package org.komenius.monitoring.internal.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import org.komenius.model.problem.Problem;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.AllocationProjects.Distributed;
import org.komenius.monitoring.internal.IndexCalculations.Calculated;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.allocation.Paradoxes.Paradox;
import org.komenius.monitoring.internal.project.FigureSource;
import org.komenius.monitoring.internal.project.IndexWork;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.monitoring.internal.project.ProjectInfo.Act;
import org.komenius.monitoring.internal.project.ProjectWork;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.komenius.monitoring.internal.socialindex.IndexReference;
import org.komenius.monitoring.internal.socialindex.IndexResult;

/** Distributions of posts in JSON. */
final class AllocationViews {

    private AllocationViews() {}

    record SaveRequest(@NotBlank @Size(max = 300) String title, ProjectWork work) {}

    record CommentRequest(@Size(max = 2000) String comment) {}

    record IndexRequest(@NotNull IndexWork index) {}

    /** @param spread of each weight, 0.2 if null @param draws 500 if null */
    record StabilityRequest(@NotNull IndexWork index, Double spread, Integer draws) {}

    record ClassChangeRequest(@NotNull IndexWork index, @NotBlank String unit) {}

    record SchoolsRequest(@NotNull FigureSource pupils, FigureSource posts) {}

    record CalculateRequest(@NotNull ProjectWork work) {}

    record ActJson(String by, Instant at) {
        static ActJson of(Act act) {
            return act == null ? null : new ActJson(act.name(), act.at());
        }
    }

    record Entry(
            String id,
            String title,
            ProjectInfo.State state,
            int schools,
            ActJson created,
            Instant updated,
            ActJson proposed,
            ActJson decided) {
        static Entry of(ProjectInfo project) {
            return new Entry(
                    project.id(),
                    project.title(),
                    project.state(),
                    project.work().schools().size(),
                    ActJson.of(project.created()),
                    project.updated(),
                    ActJson.of(project.proposed()),
                    ActJson.of(project.decided()));
        }
    }

    /** @param mayApprove whether the caller could, having the permission and not having proposed it */
    record ProjectJsonView(
            String id,
            String title,
            ProjectInfo.State state,
            ProjectWork work,
            ActJson created,
            Instant updated,
            ActJson proposed,
            ActJson decided,
            String comment,
            String recordSha256,
            int indexVersions,
            boolean mayApprove) {
        static ProjectJsonView of(ProjectInfo project, String recordChecksum, boolean mayApprove) {
            return new ProjectJsonView(
                    project.id(),
                    project.title(),
                    project.state(),
                    project.work(),
                    ActJson.of(project.created()),
                    project.updated(),
                    ActJson.of(project.proposed()),
                    ActJson.of(project.decided()),
                    project.comment(),
                    recordChecksum,
                    project.indexVersions(),
                    mayApprove);
        }
    }

    record IndexAnswer(
            List<IndexResult.InputResult> inputs,
            BigDecimal explained,
            List<BigDecimal> eigenvalues,
            List<IndexResult.UnitResult> units,
            List<LocalizedText> notes,
            List<Double> limits,
            List<RecordedSource> sources) {
        static IndexAnswer of(Calculated calculated) {
            return of(calculated.result(), calculated.reference(), calculated.sources());
        }

        static IndexAnswer of(IndexResult result, IndexReference reference, List<RecordedSource> sources) {
            return new IndexAnswer(
                    result.inputs(),
                    result.explained(),
                    result.eigenvalues(),
                    result.units(),
                    result.notes(),
                    reference.limits(),
                    sources);
        }
    }

    /** @param problem why there is no result; null if there is one */
    record ScenarioAnswer(String id, String title, AllocationResult result, List<Paradox> paradoxes, Problem problem) {
        static ScenarioAnswer of(String id, String title, Distributed distributed) {
            return new ScenarioAnswer(id, title, distributed.result(), distributed.paradoxes(), null);
        }
    }

    /** @param index null if need does not depend on one, or if it cannot be calculated, for which every scenario then says why */
    record CalculateAnswer(IndexAnswer index, List<ScenarioAnswer> scenarios) {}

    record FrozenJson(int version, Instant at, String by) {}

    record FreezeAnswer(int version) {}

    record KindsJson(Map<String, LocalizedText> kinds) {}
}
