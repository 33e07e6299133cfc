package org.komenius.registry.internal.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;
import org.komenius.registry.Region;
import org.komenius.registry.RegionChange;

/**
 * The regions that Komenius knows from the start: Germany, Länder, Regierungsbezirke and statistical regions, Kreise of today and those
 * dissolved since November 2001 with their successors, and the parts of Kreise that official Kreis tables list as well.
 *
 * <p>An open beginning means "before the table begins", not "for ever". Written down by us after the official municipality directory
 * (GV-ISys); files {@code reference/regions.csv} and {@code reference/changes.csv}.
 *
 * @param regions one per form of a region
 * @param changes steps of territorial reforms
 */
public record ReferenceRegions(List<Region> regions, List<RegionChange> changes) {

    private static final String REGIONS = "/reference/regions.csv";
    private static final String CHANGES = "/reference/changes.csv";

    /** Reads the table from the bundle. @throws UncheckedIOException if the bundle is damaged */
    public static ReferenceRegions load() {
        return new ReferenceRegions(
                lines(REGIONS).map(ReferenceRegions::region).toList(),
                lines(CHANGES).map(ReferenceRegions::change).toList());
    }

    private static Region region(String line) {
        String[] cell = line.split(";", -1);
        RegionKey key = new RegionKey(cell[0]);
        RegionKey parent = cell[3].isEmpty() ? null : new RegionKey(cell[3]);
        return new Region(key, cell[1], cell[2], key.level(), parent, new Validity(day(cell[4]), day(cell[5])));
    }

    private static RegionChange change(String line) {
        String[] cell = line.split(";", -1);
        return new RegionChange(new RegionKey(cell[0]), new RegionKey(cell[1]), day(cell[2]));
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static java.util.stream.Stream<String> lines(String resource) {
        try (InputStream in = ReferenceRegions.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
