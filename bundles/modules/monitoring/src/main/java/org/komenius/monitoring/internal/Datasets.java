package org.komenius.monitoring.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.query.QuestionPlan;
import org.komenius.monitoring.internal.query.QuestionPlanner;
import org.komenius.monitoring.internal.query.TableBuilder;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the version that a caller may see, and answers questions about it. */
@Component(service = Datasets.class, configurationPid = MonitoringConfiguration.PID)
public class Datasets {

    /** No data set has this id: what may not be seen is looked up under it, so that it takes the way of what does not exist. */
    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    private final CatalogueStore catalogue;
    private final AccessControl access;
    private final ReleasedCubes cubes;
    private final CurrentCaller caller;
    private final int maxCells;

    @Activate
    public Datasets(
            @Reference CatalogueStore catalogue,
            @Reference AccessControl access,
            @Reference ReleasedCubes cubes,
            @Reference CurrentCaller caller,
            MonitoringConfiguration configuration) {
        this.catalogue = catalogue;
        this.access = access;
        this.cubes = cubes;
        this.caller = caller;
        this.maxCells = configuration.maxCells();
    }

    /** @throws ProblemException NOT_FOUND, also for a data set without anything that the caller may see */
    public DatasetInfo dataset(String id) {
        DatasetInfo dataset = seen(id).orElseThrow(() -> notFound(id));
        if (dataset.releasedVersion() == null && !seesDrafts()) {
            throw notFound(id);
        }
        return dataset;
    }

    /** Whether {@link #dataset} finds it. */
    public boolean isThere(String id) {
        return seen(id).filter(found -> found.releasedVersion() != null || seesDrafts())
                .isPresent();
    }

    /** A data set that everybody may see. @throws ProblemException NOT_FOUND for any other, so that nobody learns that it exists */
    public DatasetInfo publicDataset(String id) {
        return seen(id).filter(found -> found.publicMark() != null && found.releasedVersion() != null)
                .orElseThrow(() -> notFound(id));
    }

    private Optional<DatasetInfo> seen(String id) {
        return catalogue.find(access.maySee(SubjectType.DATASET, id) ? id : NOWHERE);
    }

    /** The version of it that everybody sees: the newest released one. */
    public VersionInfo publicVersion(DatasetInfo dataset) {
        return catalogue.versions(dataset.id()).stream()
                .filter(version -> version.state() == State.RELEASED && version.number() == dataset.releasedVersion())
                .findFirst()
                .orElseThrow(() -> notFound(dataset.id()));
    }

    /** The newest first; those who may neither import nor release see released ones only. */
    public List<VersionInfo> versions(String id) {
        dataset(id);
        return catalogue.versions(id).stream()
                .filter(version -> version.state() == State.RELEASED || seesDrafts())
                .toList();
    }

    /** @param number null for the newest released one, or the newest at all while none is released */
    public VersionInfo version(String id, Integer number) {
        DatasetInfo dataset = dataset(id);
        List<VersionInfo> visible = versions(id);
        Integer wanted = number != null ? number : dataset.releasedVersion();
        return visible.stream()
                .filter(version -> wanted == null || version.number() == wanted)
                .findFirst()
                .orElseThrow(() -> notFound(id + "/" + wanted));
    }

    /** Those of the cube that {@link #answer} opens. */
    public List<Dimension> dimensions(VersionInfo version) {
        return cubes.dimensions(version);
    }

    /** What a question means for a version; costs no query. */
    public QuestionPlan plan(VersionInfo version, DataQuestion question) {
        return new QuestionPlanner(cubes.indexed(version), maxCells).plan(question);
    }

    public DataTable answer(VersionInfo version, QuestionPlan plan) throws IOException {
        return new TableBuilder(plan).build(cubes.open(version).query(plan.query(), new CubeCancellation()));
    }

    /** What of a version goes out: null if nothing, until it has come through the door. */
    public String shownCube(VersionInfo version) {
        return cubes.shown(version);
    }

    public boolean isGuarded(VersionInfo version) {
        return cubes.isGuarded(version);
    }

    public boolean seesDrafts() {
        Caller current = caller.get();
        return current.may(MonitoringModule.IMPORT) || current.may(MonitoringModule.RELEASE);
    }

    static ProblemException notFound(String what) {
        return Problem.of(
                        ProblemCode.of("monitoring.dataset.unknown", ProblemKind.NOT_FOUND),
                        "Den Datensatz oder die Version „" + what + "“ gibt es nicht.",
                        "There is no data set or version \"" + what + "\".")
                .asException();
    }
}
