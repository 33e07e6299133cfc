package org.komenius.monitoring.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.monitoring.internal.IndexCalculations.Calculated;
import org.komenius.monitoring.internal.allocation.Allocation;
import org.komenius.monitoring.internal.allocation.AllocationPlan;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.allocation.Paradoxes;
import org.komenius.monitoring.internal.allocation.Paradoxes.Paradox;
import org.komenius.monitoring.internal.allocation.School;
import org.komenius.monitoring.internal.persistence.AllocationStore;
import org.komenius.monitoring.internal.persistence.AllocationStore.FrozenIn;
import org.komenius.monitoring.internal.project.FigureSource;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.monitoring.internal.project.ProjectInfo.Act;
import org.komenius.monitoring.internal.project.ProjectInfo.State;
import org.komenius.monitoring.internal.project.ProjectProblems;
import org.komenius.monitoring.internal.project.ProjectWork;
import org.komenius.monitoring.internal.project.ProjectWork.SchoolWork;
import org.komenius.monitoring.internal.record.AllocationRecord;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedIndex;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.komenius.monitoring.internal.record.RecordJson;
import org.komenius.monitoring.internal.record.RecordedValues;
import org.komenius.monitoring.internal.record.Recording;
import org.komenius.rest.Page;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Distributions of posts from the first choice to the decision with four eyes and its record. */
@Component(service = AllocationProjects.class)
public class AllocationProjects {

    private static final int UNITS_AROUND = 8;
    private static final long LARGEST_RECORD = 200_000_000;

    private final AllocationStore store;
    private final IndexCalculations indices;
    private final IndexFigures figures;
    private final FileStore files;
    private final AuditLog audit;
    private final CurrentCaller caller;
    private final AllocationSight sight;
    private final String program;
    private final RecordJson records = new RecordJson();

    @Activate
    public AllocationProjects(
            BundleContext context,
            @Reference AllocationStore store,
            @Reference IndexCalculations indices,
            @Reference IndexFigures figures,
            @Reference FileStore files,
            @Reference AuditLog audit,
            @Reference CurrentCaller caller,
            @Reference AllocationSight sight) {
        this(
                store,
                indices,
                figures,
                files,
                audit,
                caller,
                sight,
                "Komenius " + context.getBundle().getVersion());
    }

    AllocationProjects(
            AllocationStore store,
            IndexCalculations indices,
            IndexFigures figures,
            FileStore files,
            AuditLog audit,
            CurrentCaller caller,
            AllocationSight sight,
            String program) {
        this.store = store;
        this.indices = indices;
        this.figures = figures;
        this.files = files;
        this.audit = audit;
        this.caller = caller;
        this.sight = sight;
        this.program = program;
    }

    /**
     * @param index null if need does not depend on one
     * @param schools as they went in, with their index
     */
    public record Distributed(
            Calculated index,
            List<School> schools,
            AllocationPlan plan,
            AllocationResult result,
            List<Paradox> paradoxes) {}

    public ProjectInfo create(String title, ProjectWork work) {
        ProjectWork first = work == null ? ProjectWork.empty() : work;
        requireData(first);
        return store.create(title, first, now());
    }

    /** Those that the caller sees, by title. @param state null for all */
    public Page<ProjectInfo> page(String text, State state, String cursor, int limit) {
        return store.page(text, state, cursor, limit, sight.viewer(), sight.seesDrafts());
    }

    /** @throws org.komenius.model.problem.ProblemException also for one that is made of data which the caller may not see */
    public ProjectInfo find(String id) {
        return store.find(id).filter(sight::sees).orElseThrow(ProjectProblems::unknown);
    }

    public ProjectInfo change(String id, String ifMatch, String title, ProjectWork work) {
        find(id);
        ProjectWork next = work == null ? ProjectWork.empty() : work;
        requireData(next);
        return store.change(id, ifMatch, title, next, Instant.now());
    }

    public void delete(String id, String ifMatch) {
        find(id);
        store.delete(id, ifMatch);
    }

    /** Frozen indices that later years can be measured by. */
    public List<FrozenIn> frozen() {
        return store.frozen(sight.viewer(), sight.seesDrafts());
    }

    private void requireData(ProjectWork work) {
        sight.require(work.datasets());
        if (work.index() != null && work.index().reference() != null) {
            indices.frozen(work.index().reference());
        }
    }

    /** Calculates a scenario without keeping anything. */
    public Distributed distribute(ProjectWork work, String scenario) throws IOException {
        Calculated index =
                work.index() == null || work.index().inputs().isEmpty() ? null : indices.calculate(work.index());
        return distribute(work, scenario, index);
    }

    /** The same with an index that is calculated already; null for none. */
    public Distributed distribute(ProjectWork work, String scenario, Calculated index) {
        AllocationPlan plan = work.scenario(scenario).toPlan();
        List<School> schools = schools(work, index);
        AllocationResult result = Allocation.of(plan, schools);
        return new Distributed(index, schools, plan, result, paradoxes(plan, result));
    }

    private static List<School> schools(ProjectWork work, Calculated index) {
        List<String> without = work.schools().stream()
                .filter(school -> school.kind() == null || school.kind().isBlank())
                .map(SchoolWork::title)
                .toList();
        if (!without.isEmpty()) {
            throw ProjectProblems.noKind(String.join(", ", without));
        }
        Map<String, java.math.BigDecimal> byUnit = new HashMap<>();
        if (index != null) {
            index.result()
                    .units()
                    .forEach(unit -> byUnit.put(
                            unit.unit().id(),
                            Recording.onScale(unit, work.index().scale())));
        }
        return work.schools().stream()
                .map(school -> new School(
                        school.id(),
                        school.title() == null ? school.id() : school.title(),
                        school.kind(),
                        school.size(),
                        byUnit.get(school.indexUnit()),
                        school.posts()))
                .toList();
    }

    private static List<Paradox> paradoxes(AllocationPlan plan, AllocationResult result) {
        List<Paradox> found = new ArrayList<>();
        for (AllocationResult.StratumResult stratum : result.strata()) {
            if (stratum.rule() == org.komenius.monitoring.internal.allocation.Stratum.Rule.PROPORTIONAL) {
                found.addAll(Paradoxes.find(
                        plan.method(), stratum.units(), Allocation.claims(plan, result, stratum.id()), UNITS_AROUND));
            }
        }
        return found;
    }

    /** Pins every version and period, calculates once more, and passes it on to a second person. */
    public ProjectInfo propose(String id, String ifMatch, String comment) throws IOException {
        ProjectInfo project = find(id);
        ProjectWork work = project.work();
        Distributed distributed = distribute(work, work.chosen());
        ProjectWork pinned = new ProjectWork(
                work.step(),
                distributed.index() == null ? work.index() : distributed.index().work(),
                work.schoolSource(),
                work.postsSource(),
                work.schools(),
                work.scenarios(),
                work.chosen(),
                work.note());
        ProjectInfo proposed = store.propose(id, ifMatch, pinned, now(), comment);
        audit.append(MonitoringModule.ID, "allocation.proposed", "allocation/" + id, Map.of());
        return proposed;
    }

    public ProjectInfo giveBack(String id, String ifMatch, String comment) {
        find(id);
        ProjectInfo returned = store.giveBack(id, ifMatch, now(), comment);
        audit.append(MonitoringModule.ID, "allocation.returned", "allocation/" + id, Map.of());
        return returned;
    }

    /** Decides, and writes the record. @throws org.komenius.model.problem.ProblemException {@code monitoring.allocation.four-eyes} */
    public ProjectInfo approve(String id, String ifMatch, String comment) throws IOException {
        ProjectInfo project = find(id);
        if (project.state() != State.PROPOSED) {
            throw ProjectProblems.wrongState(project.state());
        }
        if (project.proposed().userId().equals(caller.get().id())) {
            throw ProjectProblems.ownProposal();
        }
        byte[] record = records.write(record(project, Instant.now()));
        String sha =
                files.store(new ByteArrayInputStream(record), LARGEST_RECORD).sha256();
        ProjectInfo approved = store.approve(id, ifMatch, now(), comment, sha);
        audit.append(MonitoringModule.ID, "allocation.approved", "allocation/" + id, Map.of("record", sha));
        return approved;
    }

    private AllocationRecord record(ProjectInfo project, Instant at) throws IOException {
        ProjectWork work = project.work();
        Distributed distributed = distribute(work, work.chosen());
        Calculated index = distributed.index();
        Map<String, String> units = new HashMap<>();
        work.schools().forEach(school -> units.put(school.id(), school.indexUnit()));
        return new AllocationRecord(
                AllocationRecord.FORMAT,
                project.title(),
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                program,
                index == null
                        ? null
                        : new RecordedIndex(
                                index.definition(),
                                index.reference(),
                                index.referenceDefinition(),
                                index.referenceData(),
                                RecordedValues.write(index.data()),
                                work.index().scale(),
                                index.sources(),
                                index.referenceSources(),
                                units),
                distributed.plan(),
                distributed.schools(),
                schoolSources(work),
                Recording.result(
                        index == null ? null : index.result(),
                        work.index() == null
                                ? AllocationRecord.Scale.INDEX
                                : work.index().scale(),
                        distributed.result()));
    }

    /** Where numbers of pupils and posts come from; empty if they were typed in. */
    public List<RecordedSource> schoolSources(ProjectWork work) throws IOException {
        List<RecordedSource> sources = new ArrayList<>();
        addOrigin(sources, "pupils", work.schoolSource());
        addOrigin(sources, "posts", work.postsSource());
        return sources;
    }

    private void addOrigin(List<RecordedSource> sources, String name, FigureSource source) throws IOException {
        if (source != null) {
            sources.addAll(figures.read(name, source, IndexFigures.Scope.ALL).origins());
        }
    }

    /** The record's file. @throws org.komenius.model.problem.ProblemException {@code monitoring.allocation.not-decided} */
    public byte[] recordFile(ProjectInfo project) throws IOException {
        if (project.recordFile() == null) {
            throw ProjectProblems.notDecided();
        }
        return Files.readAllBytes(files.path(project.recordFile()));
    }

    /** Keeps the index as it is calculated now, so that later years can be measured by it. */
    public int freeze(String id, String ifMatch) throws IOException {
        ProjectInfo project = find(id);
        int number = store.freeze(
                id, ifMatch, indices.calculate(project.work().index()).frozen(), now());
        audit.append(
                MonitoringModule.ID, "index.frozen", "allocation/" + id, Map.of("version", String.valueOf(number)));
        return number;
    }

    private Act now() {
        Caller current = caller.get();
        return new Act(current.id(), current.name(), Instant.now());
    }
}
