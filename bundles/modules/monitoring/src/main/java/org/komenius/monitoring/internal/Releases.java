package org.komenius.monitoring.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.komenius.disclosure.DisclosureDoor;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.InformationLoss;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.CatalogueJson;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.CatalogueStore.ProtectedCube;
import org.komenius.monitoring.internal.protection.Preview;
import org.komenius.monitoring.internal.protection.Protection;
import org.komenius.monitoring.internal.protection.ProtectionReport;
import org.komenius.monitoring.internal.protection.ReleasedDimensions;
import org.komenius.monitoring.internal.protection.Shape;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.cube.CubeCell;
import org.komenius.spi.cube.CubeEngine;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.cube.CubeWriter;
import org.komenius.spi.cube.MissingRule;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings versions of guarded data sets through the door, once, before anybody asks: the whole table with every margin is protected, and
 * the cube that comes out is the only one that questions are answered from.
 */
@Component(service = Releases.class)
public class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final CatalogueStore catalogue;
    private final RawCubes raw;
    private final DisclosureDoor door;
    private final CubeEngine engine;
    private final FileStore files;
    private final Jobs jobs;
    private final CurrentCaller caller;
    private final Announcements announcements;
    private final CatalogueJson json = new CatalogueJson();

    @Activate
    public Releases(
            @Reference CatalogueStore catalogue,
            @Reference RawCubes raw,
            @Reference DisclosureDoor door,
            @Reference CubeEngine engine,
            @Reference FileStore files,
            @Reference Jobs jobs,
            @Reference CurrentCaller caller,
            @Reference Announcements announcements) {
        this.catalogue = catalogue;
        this.raw = raw;
        this.door = door;
        this.engine = engine;
        this.files = files;
        this.jobs = jobs;
        this.caller = caller;
        this.announcements = announcements;
    }

    /** Queues the passage of a version. @throws ProblemException CONFLICT if it has come through already */
    public JobInfo submit(DatasetInfo dataset, VersionInfo version, Shape shape) {
        return submit(dataset, version, shape, null);
    }

    /**
     * As {@link #submit}, also for a version that has come through already: small changes against earlier versions are told. Small counts
     * stay protected.
     *
     * @param reason kept in the log of crossings and in the audit log
     * @throws ProblemException FORBIDDEN without the right {@code disclosure.changes}, INVALID without a reason
     */
    public JobInfo submitTellingChanges(DatasetInfo dataset, VersionInfo version, Shape shape, String reason) {
        door.requireMayTellChanges(reason);
        return submit(dataset, version, shape, reason);
    }

    private JobInfo submit(DatasetInfo dataset, VersionInfo version, Shape shape, String changesReason) {
        if (changesReason == null && version.protectedCube() != null) {
            throw Problem.of(
                            ProblemCode.of("monitoring.release.done", ProblemKind.CONFLICT),
                            "Diese Version ist schon durch die Geheimhaltung gegangen.",
                            "This version has come through disclosure control already.")
                    .asException();
        }
        return jobs.submit(
                MonitoringModule.ID,
                "protect",
                LocalizedText.of("Zahlen schützen: " + dataset.title(), "Protect figures: " + dataset.title()),
                context -> {
                    ProtectionReport report = bring(dataset, version, shape, changesReason, (done, all) -> {
                        context.checkCancelled();
                        context.progress(done, all);
                    });
                    return json.write(
                            Map.of("datasetId", dataset.id(), "version", version.number(), "passes", report.passes()));
                });
    }

    /** As {@link #bring}, for a version that is in the catalogue already: whatever goes wrong keeps it inside, and its report says so. */
    void bringImported(DatasetInfo dataset, VersionInfo version) {
        try {
            bring(dataset, version, Shape.WHOLE, null, (done, all) -> {});
        } catch (RuntimeException | IOException e) {
            LOG.error("version {} of data set {} could not be protected", version.number(), dataset.id(), e);
            Problem problem = Problem.of(
                    ProblemCode.of("monitoring.protection.failed", ProblemKind.UNEXPECTED),
                    "Der Schutz der Zahlen ist an einem Fehler der Plattform gescheitert. Sie bleiben im Haus.",
                    "Protecting the figures failed because of a fault of the platform. They stay inside.");
            catalogue.protect(
                    version.id(),
                    null,
                    json.write(ProtectionReport.refused(Shape.WHOLE, problem)),
                    caller.get().name());
        }
    }

    /**
     * Brings a version through, or keeps it inside and says why; either way the report is kept with the version.
     *
     * @param changesReason null if small changes are protected as usual
     */
    ProtectionReport bring(
            DatasetInfo dataset, VersionInfo version, Shape shape, String changesReason, Protection.Progress progress)
            throws IOException {
        Path work = files.workFolder("monitoring-protect");
        try {
            List<Dimension> dimensions = raw.dimensions(version);
            List<Dimension> released = ReleasedDimensions.of(dimensions, shape);
            ProtectionReport report;
            ProtectedCube cube = null;
            Path parquet = work.resolve("protected.parquet");
            try (CubeWriter writer =
                    engine.create(released.stream().map(Dimension::code).toList(), parquet)) {
                report = protect(dataset, version, shape, dimensions, released, writer, gate(changesReason), progress);
                if (report.passes()) {
                    long facts = writer.finish().facts();
                    cube = new ProtectedCube(files.adopt(parquet).sha256(), facts, released);
                }
            }
            report = changesReason == null ? report : report.tellingChanges(changesReason.strip());
            VersionInfo after = catalogue.protect(
                    version.id(), cube, json.write(report), caller.get().name());
            if (report.passes()) {
                announcements.stateChanged(after);
            } else {
                announcements.heldBack(after);
            }
            return report;
        } finally {
            delete(work);
        }
    }

    /**
     * What would become of one table of a version: for people of the statistics unit who may look behind the door.
     *
     * @param measure null for the first
     * @param period null for the newest
     * @throws org.komenius.model.problem.ProblemException FORBIDDEN for everybody else, NOT_FOUND for an unknown measure or time
     */
    public Preview preview(DatasetInfo dataset, VersionInfo version, Shape shape, String measure, String period)
            throws IOException {
        List<Dimension> dimensions = raw.dimensions(version);
        Dimension measures = dimensions.get(at(dimensions, Kind.MEASURE));
        Dimension times = dimensions.get(at(dimensions, Kind.TIME));
        Dimension.Member asked = measure == null
                ? measures.members().get(0)
                : measures.member(measure).orElseThrow(() -> Datasets.notFound(measure));
        String when = period == null
                ? times.members().stream()
                        .map(Dimension.Member::code)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : times.member(period)
                        .orElseThrow(() -> Datasets.notFound(period))
                        .code();
        Cube cube = raw.look(version, "preview of " + asked.code() + " " + when);
        return new Protection(
                        dimensions,
                        (wanted, at) -> facts(cube, dimensions, wanted, at),
                        gate(null),
                        (told, at, members, value) -> {},
                        new Protection.Naming(
                                Guards.source(dataset.id()), dataset.title(), "Version " + version.number()))
                .preview(shape, asked, when, look());
    }

    private ProtectionReport protect(
            DatasetInfo dataset,
            VersionInfo version,
            Shape shape,
            List<Dimension> dimensions,
            List<Dimension> released,
            CubeWriter writer,
            Protection.Gate gate,
            Protection.Progress progress)
            throws IOException {
        List<Map<String, Integer>> index = new ArrayList<>();
        for (int d = 0; d < released.size(); d++) {
            // In the order of the codelist, which is that of the indexes.
            Map<String, Integer> members = new HashMap<>();
            for (Dimension.Member member : released.get(d).members()) {
                members.put(member.code(), writer.member(d, member.code()));
            }
            index.add(members);
        }
        int measureAt = at(released, Kind.MEASURE);
        int timeAt = at(released, Kind.TIME);
        int[] fact = new int[released.size()];
        Protection.Sink sink = (measure, period, members, value) -> {
            int next = 0;
            for (int d = 0; d < fact.length; d++) {
                String code = d == measureAt ? measure : d == timeAt ? period : members.get(next++);
                Integer member = index.get(d).get(code);
                if (member == null) {
                    // Regions that have a common region above them at other times: their sum is protected, not shown.
                    return;
                }
                fact[d] = member;
            }
            writer.append(0, fact, value);
        };
        Cube cube = raw.inside(version.cubeSha256());
        Protection protection = new Protection(
                dimensions,
                (measure, period) -> facts(cube, dimensions, measure, period),
                gate,
                sink,
                new Protection.Naming(Guards.source(dataset.id()), dataset.title(), "Version " + version.number()));
        return protection.run(shape, progress);
    }

    private Protection.Look look() {
        return new Protection.Look() {
            @Override
            public ReleasedTable at(ReleaseRequest request) {
                return door.preview(request);
            }

            @Override
            public Optional<InformationLoss> loss(ReleaseRequest request) {
                return door.loss(request);
            }
        };
    }

    private Protection.Gate gate(String changesReason) {
        return new Protection.Gate() {
            @Override
            public ReleasedTable release(ReleaseRequest request) {
                return changesReason == null
                        ? door.release(request)
                        : door.releaseTellingChanges(request, changesReason);
            }

            @Override
            public boolean wouldPass(ReleaseRequest request) {
                return door.wouldPass(request);
            }
        };
    }

    private static Map<List<String>, ObservedValue> facts(
            Cube cube, List<Dimension> dimensions, String measure, String period) {
        List<String> groupBy = dimensions.stream()
                .filter(dimension -> dimension.kind() != Kind.MEASURE && dimension.kind() != Kind.TIME)
                .map(Dimension::code)
                .toList();
        String time = dimensions.get(at(dimensions, Kind.TIME)).code();
        CubeQuery query = new CubeQuery(
                groupBy,
                Map.of(Dimension.MEASURE, Set.of(measure), time, Set.of(period)),
                MissingRule.STRICT,
                2 * Protection.MOST_CELLS);
        Map<List<String>, ObservedValue> facts = new LinkedHashMap<>();
        for (CubeCell cell : cube.query(query, new CubeCancellation())) {
            facts.put(cell.members(), cell.value());
        }
        return facts;
    }

    private static int at(List<Dimension> dimensions, Kind kind) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).kind() == kind) {
                return d;
            }
        }
        throw new IllegalStateException("no " + kind + " in " + dimensions);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
