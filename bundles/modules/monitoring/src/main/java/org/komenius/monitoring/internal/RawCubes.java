package org.komenius.monitoring.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeEngine;
import org.komenius.spi.files.FileStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The imported cubes as they are: the statistics unit's space. Whoever is not allowed there gets nothing, and each look is kept in the
 * audit log. What is read here must not go anywhere else; figures for everybody come from {@link ReleasedCubes}.
 */
@Component(service = RawCubes.class)
public class RawCubes {

    private final CatalogueStore catalogue;
    private final CubeEngine engine;
    private final FileStore files;
    private final Microdata microdata;
    private final AuditLog audit;

    @Activate
    public RawCubes(
            @Reference CatalogueStore catalogue,
            @Reference CubeEngine engine,
            @Reference FileStore files,
            @Reference Microdata microdata,
            @Reference AuditLog audit) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.files = files;
        this.microdata = microdata;
        this.audit = audit;
    }

    /**
     * For people of the statistics unit.
     *
     * @param purpose what is looked at, for the audit log
     * @throws ProblemException FORBIDDEN without {@link MonitoringModule#MICRODATA}
     */
    public Cube look(VersionInfo version, String purpose) throws IOException {
        microdata.require();
        audit.append(
                MonitoringModule.ID,
                "microdata.read",
                "dataset/" + version.datasetId(),
                Map.of("version", String.valueOf(version.number()), "purpose", purpose));
        return engine.open(version.cubeSha256(), files.path(version.cubeSha256()));
    }

    /**
     * For work inside the house that tells nobody a figure: protecting a version, checking its quality. Its caller answers for keeping
     * what it finds in the statistics unit's space.
     */
    Cube inside(String cubeSha256) throws IOException {
        return engine.open(cubeSha256, files.path(cubeSha256));
    }

    public List<Dimension> dimensions(VersionInfo version) {
        return catalogue.dimensions(version.id());
    }
}
