package org.komenius.monitoring.internal.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.ImportOptions;
import org.komenius.monitoring.internal.Imports;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;
import org.komenius.spi.demo.DemoData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures of the Landkreis Sonnental for its municipalities, and for its social areas in the school entry examination. */
@Component
public class MonitoringDemoData implements DemoData {

    private static final RegionKey KREIS = RegionKey.parse("07399");
    private static final String SOURCE = "Komenius-Demo (erfundene Zahlen)";
    private static final String LICENCE = "CC0-1.0";
    /** Births a year in the whole Kreis. */
    private static final double BIRTHS = 1_150;

    private final Imports imports;
    private final Regions regions;

    @Activate
    public MonitoringDemoData(@Reference Imports imports, @Reference Regions regions) {
        this.imports = imports;
        this.regions = regions;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public Set<String> after() {
        return Set.of("registry");
    }

    @Override
    public void load(long seed) throws IOException {
        DemoFigures municipalities = new DemoFigures(seed, withKreis(seed, RegionLevel.GEMEINDE));
        DemoFigures areas = new DemoFigures(seed, withKreis(seed, RegionLevel.SOZIALRAUM));
        bring("99001-01-01", "Kinder in Tagesbetreuung nach Altersgruppen", municipalities.dayCare());
        bring("99002-01-01", "Schülerinnen und Schüler nach Schularten und Geschlecht", municipalities.pupils());
        bring("99003-01-01", "Schulabgänge nach Abschluss und Geschlecht", municipalities.leavers());
        bring("99004-01-01", "Schuleingangsuntersuchung: Förderbedarf Sprache", areas.examinations());
        bringGuarded(
                "99005-01-01",
                "Schülerinnen und Schüler nach Schulart und Familiensprache",
                DemoLanguages.pupils(seed, withKreis(seed, RegionLevel.GEMEINDE)));
    }

    /** Not opened, so that the demo shows what the door keeps secret. */
    private void bringGuarded(String code, String title, byte[] file) throws IOException {
        imports.importNow(
                code + "_de_flat.csv",
                new ByteArrayInputStream(file),
                new ImportOptions("de", code, title, SOURCE, LICENCE, true));
    }

    private void bring(String code, String title, byte[] file) throws IOException {
        imports.importNow(
                code + "_de_flat.csv",
                new ByteArrayInputStream(file),
                new ImportOptions("de", code, title, SOURCE, LICENCE, true)
                        .opening("Erfundene Zahlen der Demo; hinter ihnen stehen keine Personen"));
    }

    /** All regions of the level that existed at some time of the ten years, and the Kreis that adds them up. */
    private List<DemoRegion> withKreis(long seed, RegionLevel level) {
        Map<RegionKey, Region> found = new LinkedHashMap<>();
        Map<RegionKey, List<Integer>> years = new LinkedHashMap<>();
        for (int year : DemoFigures.years()) {
            for (Region region : regions.all(level, LocalDate.of(year, 12, 31))) {
                if (region.key().isWithin(KREIS)) {
                    found.put(region.key(), region);
                    years.computeIfAbsent(region.key(), key -> new ArrayList<>())
                            .add(year);
                }
            }
        }
        Random random = new Random(seed + level.ordinal());
        // Towns are larger than villages, and a few villages larger than the others.
        double[] weights = found.values().stream()
                .mapToDouble(
                        region -> (region.kindName().equals("Stadt") ? 3 : 0.4) + 3 * Math.pow(random.nextDouble(), 3))
                .toArray();
        double sum = java.util.Arrays.stream(weights).sum();
        List<DemoRegion> all = new ArrayList<>();
        String variable = level == RegionLevel.GEMEINDE ? "GEMEIN" : "SOZRAUM";
        for (Region region : found.values()) {
            all.add(new DemoRegion(
                    region.key().value(),
                    region.name(),
                    variable,
                    BIRTHS * weights[all.size()] / sum,
                    random.nextDouble(),
                    years.get(region.key()),
                    List.of()));
        }
        String name = regions.find(KREIS, LocalDate.of(DemoFigures.LAST_YEAR, 12, 31))
                .map(region -> region.kindName() + " " + region.name())
                .orElse("Landkreis Sonnental");
        List<String> parts = all.stream().map(DemoRegion::key).toList();
        all.add(new DemoRegion(KREIS.value(), name.strip(), "KREISE", BIRTHS, 0.5, DemoFigures.years(), parts));
        return all;
    }
}
