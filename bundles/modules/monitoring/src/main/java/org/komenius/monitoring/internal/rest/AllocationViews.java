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
import org.komenius.monitoring.internal.IndexMap.Place;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.allocation.Paradoxes.Paradox;
import org.komenius.monitoring.internal.project.FigureSource;
import org.komenius.monitoring.internal.project.IndexWork;
import org.komenius.monitoring.internal.project.IndexWork.FrozenIndex;
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

    /** @param after null for {@code index} */
    record ChangesRequest(@NotNull FrozenIndex before, FrozenIndex after, IndexWork index) {}

    /** A FeatureCollection after RFC 7946. */
    record MapJson(String type, List<FeatureJson> features) {
        static MapJson of(List<Place> places) {
            return new MapJson(
                    "FeatureCollection", places.stream().map(FeatureJson::of).toList());
        }
    }

    record FeatureJson(String type, String id, Map<String, String> properties, GeometryJson geometry) {
        static FeatureJson of(Place place) {
            List<List<List<List<Double>>>> polygons = place.rings().stream()
                    .map(ring -> List.of(ring.stream()
                            .map(point -> List.of(point.longitude(), point.latitude()))
                            .toList()))
                    .toList();
            return new FeatureJson(
                    "Feature", place.id(), Map.of("name", place.title()), new GeometryJson("MultiPolygon", polygons));
        }
    }

    record GeometryJson(String type, List<List<List<List<Double>>>> coordinates) {}

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

    /** @param work choices of a frozen index; null otherwise, and for one that was frozen without them */
    record IndexAnswer(
            List<IndexResult.InputResult> inputs,
            BigDecimal explained,
            List<BigDecimal> eigenvalues,
            List<IndexResult.UnitResult> units,
            List<LocalizedText> notes,
            List<Double> limits,
            List<RecordedSource> sources,
            IndexWork work) {
        static IndexAnswer of(Calculated calculated) {
            return of(calculated.result(), calculated.reference(), calculated.sources(), null);
        }

        static IndexAnswer of(
                IndexResult result, IndexReference reference, List<RecordedSource> sources, IndexWork work) {
            return new IndexAnswer(
                    result.inputs(),
                    result.explained(),
                    result.eigenvalues(),
                    result.units(),
                    result.notes(),
                    reference.limits(),
                    sources,
                    work);
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
