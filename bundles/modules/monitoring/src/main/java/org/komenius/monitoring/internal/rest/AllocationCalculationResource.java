package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.AllocationProjects;
import org.komenius.monitoring.internal.IndexCalculations;
import org.komenius.monitoring.internal.IndexCalculations.Calculated;
import org.komenius.monitoring.internal.IndexMap;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.SchoolSuggestions;
import org.komenius.monitoring.internal.persistence.AllocationStore;
import org.komenius.monitoring.internal.persistence.AllocationStore.FrozenIn;
import org.komenius.monitoring.internal.project.FrozenIndexData;
import org.komenius.monitoring.internal.project.IndexWork.FrozenIndex;
import org.komenius.monitoring.internal.project.ProjectWork;
import org.komenius.monitoring.internal.project.ProjectWork.SchoolWork;
import org.komenius.monitoring.internal.project.ScenarioWork;
import org.komenius.monitoring.internal.record.RecordedValues;
import org.komenius.monitoring.internal.rest.AllocationViews.CalculateAnswer;
import org.komenius.monitoring.internal.rest.AllocationViews.CalculateRequest;
import org.komenius.monitoring.internal.rest.AllocationViews.ChangesRequest;
import org.komenius.monitoring.internal.rest.AllocationViews.ClassChangeRequest;
import org.komenius.monitoring.internal.rest.AllocationViews.FreezeAnswer;
import org.komenius.monitoring.internal.rest.AllocationViews.FrozenJson;
import org.komenius.monitoring.internal.rest.AllocationViews.IndexAnswer;
import org.komenius.monitoring.internal.rest.AllocationViews.IndexRequest;
import org.komenius.monitoring.internal.rest.AllocationViews.MapJson;
import org.komenius.monitoring.internal.rest.AllocationViews.ScenarioAnswer;
import org.komenius.monitoring.internal.rest.AllocationViews.SchoolsRequest;
import org.komenius.monitoring.internal.rest.AllocationViews.StabilityRequest;
import org.komenius.monitoring.internal.socialindex.ClassChange;
import org.komenius.monitoring.internal.socialindex.IndexComparison;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.monitoring.internal.socialindex.SocialIndex;
import org.komenius.monitoring.internal.socialindex.Stability;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calculates indices and distributions without keeping them, and keeps frozen indices. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/allocations")
@Produces(MediaType.APPLICATION_JSON)
public class AllocationCalculationResource implements RestResource {

    private static final double USUAL_SPREAD = 0.2;
    private static final int USUAL_DRAWS = 500;
    private static final long SEED = 20_260_101;

    private final IndexCalculations indices;
    private final AllocationProjects projects;
    private final SchoolSuggestions schools;
    private final IndexMap map;
    private final AllocationStore store;

    @Activate
    public AllocationCalculationResource(
            @Reference IndexCalculations indices,
            @Reference AllocationProjects projects,
            @Reference SchoolSuggestions schools,
            @Reference IndexMap map,
            @Reference AllocationStore store) {
        this.indices = indices;
        this.projects = projects;
        this.schools = schools;
        this.map = map;
        this.store = store;
    }

    @POST
    @Path("/calculate-index")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public IndexAnswer index(@NotNull @Valid IndexRequest request) throws IOException {
        return IndexAnswer.of(indices.calculate(request.index()));
    }

    /** How ranks react to other weights ({@code spread} 0.05 to 0.5, {@code draws} up to 5000) and to leaving out each input. */
    @POST
    @Path("/calculate-stability")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Stability.Report stability(@NotNull @Valid StabilityRequest request) throws IOException {
        double spread = request.spread() == null ? USUAL_SPREAD : request.spread();
        int draws = request.draws() == null ? USUAL_DRAWS : request.draws();
        if (!(spread >= 0.05 && spread <= 0.5) || draws < 1 || draws > Stability.MOST_DRAWS) {
            throw QuestionParameters.invalid(
                    "spread",
                    "spread ist 0,05 bis 0,5, draws 1 bis " + Stability.MOST_DRAWS + ".",
                    "spread is 0.05 to 0.5, draws 1 to " + Stability.MOST_DRAWS + ".",
                    null);
        }
        Calculated calculated = indices.calculate(request.index());
        return Stability.of(calculated.definition(), calculated.reference(), calculated.data(), spread, draws, SEED);
    }

    /** What would put a school or area into the next class. */
    @POST
    @Path("/calculate-class-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public List<ClassChange.Step> classChanges(@NotNull @Valid ClassChangeRequest request) throws IOException {
        Calculated calculated = indices.calculate(request.index());
        return ClassChange.of(calculated.definition(), calculated.reference(), calculated.data(), request.unit());
    }

    /** Schools of a figure by school, with kinds as far as they are known. */
    @POST
    @Path("/suggest-schools")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public List<SchoolWork> suggest(@NotNull @Valid SchoolsRequest request) throws IOException {
        return schools.suggest(request.pupils(), request.posts());
    }

    /** All scenarios side by side; one that has no result says why and does not keep the others from theirs. */
    @POST
    @Path("/calculate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public CalculateAnswer calculate(@NotNull @Valid CalculateRequest request) throws IOException {
        ProjectWork work = request.work();
        Calculated index =
                work.index() == null || work.index().inputs().isEmpty() ? null : indices.calculate(work.index());
        List<ScenarioAnswer> answers = new ArrayList<>();
        for (ScenarioWork scenario : work.scenarios()) {
            try {
                answers.add(ScenarioAnswer.of(
                        scenario.id(), scenario.title(), projects.distribute(work, scenario.id(), index)));
            } catch (ProblemException e) {
                answers.add(new ScenarioAnswer(scenario.id(), scenario.title(), null, List.of(), e.problem()));
            }
        }
        return new CalculateAnswer(index == null ? null : IndexAnswer.of(index), answers);
    }

    /** Where the schools or areas of an index lie, as GeoJSON: areas with their borders, schools as small hexagons; who has no place is left out. */
    @POST
    @Path("/calculate-map")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public MapJson map(@NotNull @Valid IndexRequest request) throws IOException {
        return MapJson.of(map.places(indices.calculate(request.index())));
    }

    /** What changed from the frozen index {@code before} to {@code after}, or to the choices in {@code index}. */
    @POST
    @Path("/calculate-index-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public List<IndexComparison.Change> changes(@NotNull @Valid ChangesRequest request) throws IOException {
        IndexResult after = request.after() == null
                ? indices.calculate(request.index()).result()
                : result(indices.frozen(request.after()));
        return IndexComparison.of(result(indices.frozen(request.before())), after);
    }

    /** Frozen indices of all distributions that the caller sees, the newest first, 500 at most. */
    @GET
    @Path("/index-versions")
    @RequiresPermission(MonitoringModule.READ)
    public Page<FrozenIn> frozen() {
        return Page.of(projects.frozen());
    }

    @POST
    @Path("/{id}/index-versions")
    @RequiresPermission(MonitoringModule.ALLOCATE)
    public FreezeAnswer freeze(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch)
            throws IOException {
        return new FreezeAnswer(projects.freeze(id, ifMatch));
    }

    @GET
    @Path("/{id}/index-versions")
    @RequiresPermission(MonitoringModule.READ)
    public List<FrozenJson> frozen(@PathParam("id") String id) {
        projects.find(id);
        return store.frozen(id).stream()
                .map(entry -> new FrozenJson(entry.number(), entry.at(), entry.by()))
                .toList();
    }

    @GET
    @Path("/{id}/index-versions/{version}")
    @RequiresPermission(MonitoringModule.READ)
    public IndexAnswer frozen(@PathParam("id") String id, @PathParam("version") int version) {
        FrozenIndexData index = require(id, version);
        return IndexAnswer.of(result(index), index.reference(), index.sources(), index.work());
    }

    /** What changed since {@code with}, a version of the same project, or of {@code project}. */
    @GET
    @Path("/{id}/index-versions/{version}/changes")
    @RequiresPermission(MonitoringModule.READ)
    public List<IndexComparison.Change> changes(
            @PathParam("id") String id,
            @PathParam("version") int version,
            @QueryParam("with") int with,
            @QueryParam("project") String project) {
        return IndexComparison.of(
                result(require(project == null || project.isBlank() ? id : project, with)),
                result(require(id, version)));
    }

    private FrozenIndexData require(String id, int version) {
        projects.find(id);
        return indices.frozen(new FrozenIndex(id, version));
    }

    private static IndexResult result(FrozenIndexData index) {
        return SocialIndex.calculate(index.definition(), index.reference(), RecordedValues.read(index.data()));
    }
}
