package org.komenius.monitoring.internal;

import java.io.IOException;
import java.util.List;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.quality.CubeFacts;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeCancellation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one way of quality checks to a cube as it was imported. What they find leaves it only as findings, whose figures are named to
 * nobody who may not see the raw data ({@link FigureSight}).
 */
@Component(service = RawFacts.class)
public class RawFacts {

    private final RawCubes cubes;

    @Activate
    public RawFacts(@Reference RawCubes cubes) {
        this.cubes = cubes;
    }

    /** @param cubeSha256 of the Parquet file in the file store, also of a version that does not exist yet */
    CubeFacts open(String cubeSha256, List<Dimension> dimensions, CubeCancellation cancellation) throws IOException {
        return new CubeFacts(cube(cubeSha256), dimensions, cancellation);
    }

    Cube cube(String cubeSha256) throws IOException {
        return cubes.inside(cubeSha256);
    }
}
