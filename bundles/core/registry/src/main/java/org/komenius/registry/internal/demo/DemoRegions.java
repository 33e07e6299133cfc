package org.komenius.registry.internal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;
import org.komenius.registry.Region;
import org.komenius.registry.internal.demo.Tessellation.Point;
import org.komenius.registry.internal.geometry.Area;
import org.komenius.registry.internal.geometry.GeoJson;
import org.komenius.registry.internal.geometry.Position;
import org.komenius.registry.internal.persistence.BoundaryStore.NewBoundary;

/**
 * Makes up the Landkreis Sonnental (AGS 07399): a Kreisstadt, six Verbandsgemeinden with their Ortsgemeinden, and Sozialräume in the
 * towns, all with boundaries that fit each other. The same seed gives the same Kreis, to the last decimal.
 *
 * <p>No place is real. It lies over the middle of Rheinland-Pfalz's west, where real Kreise are, so a map of both shows it on top.
 */
public final class DemoRegions {

    public static final RegionKey KREIS = new RegionKey("07399");
    public static final String SOURCE = "Erfundenes Gebiet (Komenius-Demo)";

    private static final Position ORIGIN = new Position(7.62, 49.72);
    private static final double RADIUS_EAST_KM = 19;
    private static final double RADIUS_NORTH_KM = 15;
    private static final int ORTSGEMEINDEN = 36;
    private static final int QUARTERS_OF_KREISSTADT = 8;
    private static final int QUARTERS_OF_TOWN = 3;
    /** The associations were formed anew then; it gives the demo a history to look at. */
    private static final LocalDate REFORM = LocalDate.of(2014, 7, 1);

    private static final String[] ASSOCIATIONS = {
        "Rebenland", "Waldhöhe", "Mühlengrund", "Oberes Sonnental", "Unteres Sonnental", "Steinbacher Land"
    };
    private static final String[] QUARTERS = {
        "Altstadt", "Bahnhofsviertel", "Nordstadt", "Am Weinberg", "Neue Höfe", "Mühlvorstadt", "Sonnenhang", "Südring"
    };

    private final List<DemoMunicipality> municipalities = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<NewBoundary> boundaries = new ArrayList<>();
    private final Patchwork patchwork;

    public DemoRegions(long seed) {
        Random random = new Random(seed);
        List<Point> sites = new ArrayList<>();
        List<Set<Integer>> cellsOf = new ArrayList<>();

        List<Point> townSites =
                Tessellation.scatter(random, QUARTERS_OF_KREISSTADT, new Point(0, 0), 3.6, 3.2, 1.9, List.of());
        sites.addAll(townSites);
        List<Point> centres = new ArrayList<>(List.of(new Point(0, 0)));
        centres.addAll(Tessellation.scatter(
                random,
                ORTSGEMEINDEN,
                new Point(0, 0),
                RADIUS_EAST_KM,
                RADIUS_NORTH_KM,
                3.6,
                List.of(
                        new Point(0, 0),
                        new Point(2.5, 0),
                        new Point(-2.5, 0),
                        new Point(0, 2.5),
                        new Point(0, -2.5))));
        List<List<Integer>> associations = associations(centres);
        Set<Integer> towns = new HashSet<>();
        associations.forEach(members -> towns.add(members.get(0)));

        cellsOf.add(range(0, QUARTERS_OF_KREISSTADT));
        for (int i = 1; i < centres.size(); i++) {
            int first = sites.size();
            Point centre = centres.get(i);
            sites.add(centre);
            if (towns.contains(i)) {
                sites.add(new Point(centre.x() + 1.1, centre.y() + 0.7 + 0.4 * random.nextDouble()));
                sites.add(new Point(centre.x() - 0.5, centre.y() - 1.2 - 0.3 * random.nextDouble()));
            }
            cellsOf.add(range(first, sites.size()));
        }
        List<Point> all = new ArrayList<>(sites);
        all.addAll(surroundings(random));
        patchwork = new Patchwork(seed, ORIGIN, Tessellation.cells(all, 60));

        describe(random, centres, associations, towns, cellsOf);
    }

    public List<Region> regions() {
        return regions;
    }

    public List<NewBoundary> boundaries() {
        return boundaries;
    }

    List<DemoMunicipality> municipalities() {
        return municipalities;
    }

    /** A place near the middle of a municipality; {@code spreadKm} is how far away it may be in each direction. */
    Position placeIn(DemoMunicipality municipality, Random random, double spreadKm) {
        return patchwork.position(new Point(
                municipality.centre().x() + (random.nextDouble() - 0.5) * 2 * spreadKm,
                municipality.centre().y() + (random.nextDouble() - 0.5) * 2 * spreadKm));
    }

    private void describe(
            Random random,
            List<Point> centres,
            List<List<Integer>> associations,
            Set<Integer> towns,
            List<Set<Integer>> cellsOf) {
        RegionKey land = new RegionKey("07");
        Set<Integer> everything = new TreeSet<>();
        cellsOf.forEach(everything::addAll);
        add(KREIS, "Sonnental", "Landkreis", land, Validity.ALWAYS, everything);

        DemoNames names = new DemoNames(random);
        municipality(
                new DemoMunicipality(
                        new RegionKey(KREIS + "001"),
                        null,
                        "Sonnenbrück",
                        "Stadt",
                        centres.get(0),
                        31_400 + random.nextInt(900),
                        QUARTERS_OF_KREISSTADT),
                KREIS,
                cellsOf.get(0));
        int number = 2;
        for (int a = 0; a < associations.size(); a++) {
            RegionKey association = new RegionKey(KREIS + "500" + (a + 1));
            Set<Integer> cells = new TreeSet<>();
            associations.get(a).forEach(member -> cells.addAll(cellsOf.get(member)));
            add(association, ASSOCIATIONS[a], "Verbandsgemeinde", KREIS, Validity.from(REFORM), cells);
            for (int member : associations.get(a)) {
                boolean town = towns.contains(member);
                municipality(
                        new DemoMunicipality(
                                new RegionKey(KREIS + String.format("%03d", number++)),
                                association,
                                names.place(),
                                town ? "Stadt" : "Ortsgemeinde",
                                centres.get(member),
                                town ? 5_200 + random.nextInt(4_000) : 350 + random.nextInt(2_400),
                                town ? QUARTERS_OF_TOWN : 0),
                        association,
                        cellsOf.get(member));
            }
        }
    }

    private void municipality(DemoMunicipality municipality, RegionKey parent, Set<Integer> cells) {
        municipalities.add(municipality);
        add(municipality.key(), municipality.name(), municipality.kindName(), parent, Validity.ALWAYS, cells);
        if (municipality.quarters() == 0) {
            return;
        }
        int quarter = 0;
        for (int cell : cells) {
            RegionKey key = new RegionKey(municipality.key() + "-" + String.format("S%02d", quarter + 1));
            String name = municipality.name() + " " + QUARTERS[quarter % QUARTERS.length];
            add(key, name, "Sozialraum", municipality.key(), Validity.ALWAYS, Set.of(cell));
            quarter++;
        }
    }

    private void add(
            RegionKey key, String name, String kindName, RegionKey parent, Validity validity, Set<Integer> cells) {
        Area area = patchwork.union(cells);
        regions.add(new Region(key, name, kindName, key.level(), parent, validity));
        boundaries.add(new NewBoundary(regions.size(), key, name, kindName, GeoJson.write(area)));
    }

    /** Sectors of the Kreis, each led by the municipality nearest to its middle. The Kreisstadt, number 0, belongs to none. */
    private static List<List<Integer>> associations(List<Point> centres) {
        List<Integer> around = new ArrayList<>();
        for (int i = 1; i < centres.size(); i++) {
            around.add(i);
        }
        around.sort(Comparator.comparingDouble(
                i -> Math.atan2(centres.get(i).y(), centres.get(i).x())));
        List<List<Integer>> sectors = new ArrayList<>();
        int size = around.size() / ASSOCIATIONS.length;
        for (int a = 0; a < ASSOCIATIONS.length; a++) {
            List<Integer> members = new ArrayList<>(around.subList(a * size, (a + 1) * size));
            double x = members.stream()
                    .mapToDouble(i -> centres.get(i).x())
                    .average()
                    .orElseThrow();
            double y = members.stream()
                    .mapToDouble(i -> centres.get(i).y())
                    .average()
                    .orElseThrow();
            members.sort(Comparator.comparingDouble(i -> centres.get(i).squareTo(new Point(x, y))));
            sectors.add(members);
        }
        return sectors;
    }

    /** Sites of the neighbours, whose cells are thrown away: they give the Kreis its uneven outline. */
    private static List<Point> surroundings(Random random) {
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double angle = 2 * Math.PI * (i + 0.6 * random.nextDouble()) / 40;
            double stretch = 1.22 + 0.13 * random.nextDouble();
            ring.add(
                    new Point(stretch * RADIUS_EAST_KM * Math.cos(angle), stretch * RADIUS_NORTH_KM * Math.sin(angle)));
        }
        return ring;
    }

    private static Set<Integer> range(int from, int to) {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = from; i < to; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
