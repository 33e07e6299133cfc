package org.komenius.registry.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.internal.geometry.GeoJson;
import org.komenius.registry.internal.imports.FeatureReader.Feature;
import org.komenius.registry.internal.persistence.BoundaryStore.NewBoundary;

/**
 * Reads boundaries with their region keys from GeoJSON as the Bundesamt für Kartographie (VG250) names its properties, or with plain
 * {@code key} and {@code name}.
 */
final class BoundaryReader {

    /** Ten metres; the official 1:250,000 data are not more exact. */
    private static final int STORED_DECIMALS = 4;

    private static final String LAND_AREA = "4";

    /**
     * @param boundaries in the order of the file
     * @param rows features read, skipped ones included
     * @param source what the file says of its origin; null if nothing
     */
    record Result(List<NewBoundary> boundaries, long rows, String source) {}

    Result read(InputStream in, Notes notes, LongConsumer progress) throws IOException {
        List<NewBoundary> boundaries = new ArrayList<>();
        Map<RegionKey, Long> rowOfKey = new HashMap<>();
        FeatureReader.Summary summary = new FeatureReader().read(in, feature -> {
            progress.accept(feature.number());
            if (isTaken(feature, notes)) {
                NewBoundary boundary = boundary(feature);
                Long before = rowOfKey.put(boundary.key(), feature.number());
                if (before != null) {
                    throw ImportProblems.twice(feature.number(), boundary.key().value(), before)
                            .asException();
                }
                boundaries.add(boundary);
            }
        });
        if (boundaries.isEmpty()) {
            throw ImportProblems.empty().asException();
        }
        return new Result(asKreise(boundaries, rowOfKey, notes), summary.features(), summary.source());
    }

    private static boolean isTaken(Feature feature, Notes notes) {
        if (feature.area() == null) {
            notes.skipped(
                    feature.number(), "no-geometry", "Der Eintrag hat keine Geometrie.", "The entry has no geometry.");
            return false;
        }
        String kindOfArea = feature.properties().getOrDefault("GF", LAND_AREA);
        if (!kindOfArea.equals(LAND_AREA)) {
            notes.skipped(
                    feature.number(),
                    "water-area",
                    "Wasserfläche (GF = " + kindOfArea + ") einer Region, deren Landfläche übernommen wird.",
                    "Water area (GF = " + kindOfArea + ") of a region whose land area is taken.");
            return false;
        }
        return true;
    }

    private static NewBoundary boundary(Feature feature) {
        Map<String, String> properties = feature.properties();
        RegionKey key = key(feature);
        String name = first(properties, "GEN", "gen", "name", "NAME").orElse(key.value());
        String kindName = first(properties, "BEZ", "bez", "kind").orElse("");
        return new NewBoundary(
                feature.number(),
                key,
                shortened(name, 200),
                shortened(kindName, 80),
                GeoJson.write(feature.area().rounded(STORED_DECIMALS)));
    }

    private static RegionKey key(Feature feature) {
        Optional<String> found = first(feature.properties(), "AGS", "ags", "key", "KEY", "RS", "rs", "ARS", "ars");
        return found.flatMap(RegionKey::tryParse)
                .orElseThrow(() -> ImportProblems.noKey(feature.number(), found.orElse(null))
                        .asException());
    }

    /**
     * In a file of Kreise, a kreisfreie Stadt may stand with the key of its only municipality, the Kreis's followed by 000 (in the
     * published data, Schweinfurt does). Such a key means the Kreis.
     */
    private static List<NewBoundary> asKreise(
            List<NewBoundary> boundaries, Map<RegionKey, Long> rowOfKey, Notes notes) {
        long kreise = boundaries.stream()
                .filter(boundary -> boundary.key().level() == RegionLevel.KREIS)
                .count();
        if (2 * kreise <= boundaries.size()) {
            return boundaries;
        }
        return boundaries.stream()
                .map(boundary -> {
                    String ags = boundary.key().value();
                    if (ags.length() != 8 || !ags.endsWith("000")) {
                        return boundary;
                    }
                    RegionKey kreis = new RegionKey(ags.substring(0, 5));
                    if (rowOfKey.containsKey(kreis)) {
                        return boundary;
                    }
                    notes.notice(
                            boundary.row(),
                            "kreis-by-municipality",
                            "Der Schlüssel " + ags + " (" + boundary.name() + ") wurde als Kreis " + kreis
                                    + " gelesen.",
                            "The key " + ags + " (" + boundary.name() + ") was read as Kreis " + kreis + ".");
                    return new NewBoundary(
                            boundary.row(), kreis, boundary.name(), boundary.kindName(), boundary.geometry());
                })
                .toList();
    }

    private static Optional<String> first(Map<String, String> properties, String... names) {
        return Stream.of(names)
                .map(properties::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static String shortened(String text, int maxLength) {
        return text.length() > maxLength ? text.substring(0, maxLength) : text;
    }
}
