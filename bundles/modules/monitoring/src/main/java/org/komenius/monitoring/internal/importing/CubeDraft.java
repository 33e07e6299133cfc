package org.komenius.monitoring.internal.importing;

import java.util.List;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.spi.cube.CubeSummary;

/**
 * What an import has found, ready to be entered into the catalogue.
 *
 * @param statisticCode null if the file does not say
 * @param tableCode null if the file does not say
 * @param title of the table
 * @param dimensions in the cube's order, members in the order of their indexes
 */
public record CubeDraft(
        String statisticCode,
        String tableCode,
        String title,
        List<Dimension> dimensions,
        CubeSummary summary,
        ImportReport report) {
    public CubeDraft {
        dimensions = List.copyOf(dimensions);
    }
}
