package org.komenius.monitoring.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.query.IndexedDimensions;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeEngine;
import org.komenius.spi.files.FileStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The cubes that may be shown: of a guarded data set only the one that came through the door, of an open one the imported one. Every
 * figure that leaves the house is read from here; see {@link RawCubes} for the other side.
 *
 * <p>Which cube counts is decided anew with every question, so that switching the guard takes effect at once.
 */
@Component(service = ReleasedCubes.class)
public class ReleasedCubes {

    private static final int CODELISTS_KEPT = 40;

    private final CatalogueStore catalogue;
    private final Guards guards;
    private final CubeEngine engine;
    private final FileStore files;
    /** By version, its row version and cube, since labels of a further language may be added. */
    private final Map<String, IndexedDimensions> codelists = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, IndexedDimensions> eldest) {
            return size() > CODELISTS_KEPT;
        }
    };

    @Activate
    public ReleasedCubes(
            @Reference CatalogueStore catalogue,
            @Reference Guards guards,
            @Reference CubeEngine engine,
            @Reference FileStore files) {
        this.catalogue = catalogue;
        this.guards = guards;
        this.engine = engine;
        this.files = files;
    }

    public boolean isGuarded(VersionInfo version) {
        return guards.isGuarded(version.datasetId(), imported(version).all());
    }

    /** SHA-256 of the cube that may be shown now; null while nothing of the version may. */
    public String shown(VersionInfo version) {
        return isGuarded(version) ? version.protectedCube() : version.cubeSha256();
    }

    /** @throws ProblemException CONFLICT while nothing of the version may be shown */
    public Cube open(VersionInfo version) throws IOException {
        String cube = shown(version);
        if (cube == null) {
            throw heldBack();
        }
        return engine.open(cube, files.path(cube));
    }

    /** Codelists of the cube that may be shown, or of the imported one while none may: members are no figures. */
    public List<Dimension> dimensions(VersionInfo version) {
        return indexed(version).all();
    }

    /** {@link #dimensions}, ready for questions. */
    public IndexedDimensions indexed(VersionInfo version) {
        return version.protectedCube() == null || !isGuarded(version) ? imported(version) : released(version);
    }

    private IndexedDimensions imported(VersionInfo version) {
        return kept(version, "imported", () -> catalogue.dimensions(version.id()));
    }

    private IndexedDimensions released(VersionInfo version) {
        return kept(version, version.protectedCube(), () -> catalogue.protectedDimensions(version.id()));
    }

    private IndexedDimensions kept(
            VersionInfo version, String form, java.util.function.Supplier<List<Dimension>> read) {
        String key = version.id() + "/" + version.rowVersion() + "/" + form;
        synchronized (codelists) {
            IndexedDimensions known = codelists.get(key);
            if (known != null) {
                return known;
            }
        }
        IndexedDimensions found = new IndexedDimensions(read.get());
        synchronized (codelists) {
            codelists.put(key, found);
        }
        return found;
    }

    private static ProblemException heldBack() {
        return Problem.of(
                        ProblemCode.of("monitoring.data.held-back", ProblemKind.CONFLICT),
                        "Die Zahlen dieses Datensatzes sind noch nicht durch die Geheimhaltung gegangen.",
                        "The figures of this data set have not come through disclosure control yet.")
                .advise(
                        "Geben Sie die Version frei, oder öffnen Sie den Datensatz, wenn er eine veröffentlichte amtliche Tabelle ist.",
                        "Release the version, or open the data set if it is a published official table.")
                .asException();
    }
}
