package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.komenius.pathways.internal.layout.LabelCandidates.Candidate;
import org.komenius.pathways.internal.layout.MapDrawing.Badge;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnColumn;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnLine;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnPath;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnStop;
import org.komenius.pathways.internal.layout.MapDrawing.Label;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Makes one drawing: places lines, then labels; where a label finds no room, widens the map there and places everything again. */
final class Draughtsman {

    private static final String RIGHT_TO_LEFT = "rtl";

    private final Network network;
    private final Topology topology;
    private final String language;
    private final boolean mirrored;
    private final Headings headings;
    private final Frame frame;
    private Routes routes;
    private Obstacles obstacles;
    private Candidate[] labels;

    Draughtsman(Network network, MapLayout layout, String language) {
        this.network = network;
        this.topology = Topology.of(network);
        this.language = language;
        this.mirrored = language.equals("ar") || language.startsWith("ar-");
        this.headings = new Headings(network, language);
        MapLayout fitting = Frame.fits(topology, layout)
                ? layout
                : MapLayouts.arrange(
                        network, LayoutOptions.STANDARD.after(layout).quick());
        this.frame = new Frame(topology, fitting);
    }

    MapDrawing draw() {
        Snapping.snap(frame);
        Room room = new Room(frame);
        double top = headings.bottom();
        do {
            frame.measure(top);
            routes = new Routes(frame);
            if (routes.crowded()) {
                frame.measure(top);
                routes = new Routes(frame);
            }
            Straightening.straighten(frame, routes);
            obstacles = new Obstacles(frame, routes);
            labels = room.place(obstacles, this::title, top);
        } while (room.widened());
        return assemble();
    }

    private String title(int stop) {
        return topology.stops().get(stop).title().in(language);
    }

    private MapDrawing assemble() {
        double width = frame.width();
        double height = frame.bottom(labels) + Style.BOTTOM;
        List<DrawnColumn> columns =
                headings.draw(frame).stream().map(this::mirror).toList();
        return new MapDrawing(
                round(width),
                round(height),
                mirrored ? RIGHT_TO_LEFT : "ltr",
                language,
                Style.FONT_SIZE,
                Style.LINE_HEIGHT,
                Style.STROKE,
                columns,
                lines(),
                stops(),
                IntStream.range(0, frame.rows)
                        .mapToObj(row -> round(frame.rowY(row)))
                        .toList());
    }

    private DrawnColumn mirror(DrawnColumn column) {
        double left = mirrored ? frame.width() - column.x() - column.width() : column.x();
        return new DrawnColumn(
                column.id(),
                round(left),
                round(column.width()),
                column.label(),
                round(x(column.labelX())),
                round(column.labelY()));
    }

    private List<DrawnLine> lines() {
        Map<String, Integer> stopIndex = new HashMap<>();
        topology.stops().forEach(stop -> stopIndex.put(stop.id(), stopIndex.size()));
        Map<List<Integer>, Integer> wayOf = new HashMap<>();
        for (int way = 0; way < topology.ways().size(); way++) {
            wayOf.put(
                    List.of(
                            topology.ways().get(way).left(),
                            topology.ways().get(way).right()),
                    way);
        }
        List<List<Badge>> badges = new Badges(frame, routes, obstacles, labels).place();
        List<DrawnLine> result = new ArrayList<>();
        for (int index = 0; index < topology.lines().size(); index++) {
            Line line = topology.lines().get(index);
            List<DrawnPath> paths = new ArrayList<>();
            for (Transition transition : network.transitions()) {
                Integer from = stopIndex.get(transition.from());
                Integer to = stopIndex.get(transition.to());
                if (!transition.lines().contains(line.id()) || from == null || to == null || from.equals(to)) {
                    continue;
                }
                Integer forward = wayOf.get(List.of(from, to));
                List<Point> points =
                        new ArrayList<>(routes.points(forward != null ? forward : wayOf.get(List.of(to, from)), index));
                if (forward == null) {
                    java.util.Collections.reverse(points);
                }
                List<List<Double>> drawn = points.stream()
                        .map(point -> List.of(exact(x(point.x())), exact(point.y())))
                        .toList();
                paths.add(new DrawnPath(transition.id(), drawn, PathText.rounded(drawn, Style.CORNER)));
            }
            result.add(new DrawnLine(
                    line.id(),
                    line.letter(),
                    line.title().in(language),
                    line.colour(),
                    paths,
                    badges.get(index).stream()
                            .map(badge -> new Badge(round(x(badge.x())), round(badge.y())))
                            .toList()));
        }
        return result;
    }

    private List<DrawnStop> stops() {
        List<DrawnStop> result = new ArrayList<>();
        for (int index = 0; index < topology.stops().size(); index++) {
            Stop stop = topology.stops().get(index);
            boolean interchange = frame.lines[index].length > 1;
            double half = interchange ? frame.halfBundle(index) + Style.CAPSULE_END : Style.DOT;
            List<String> lines = new ArrayList<>();
            for (int line : frame.lines[index]) {
                lines.add(topology.lines().get(line).id());
            }
            result.add(new DrawnStop(
                    stop.id(),
                    stop.title().in(language).replace("\u00AD", ""),
                    round(x(frame.x(index))),
                    round(frame.y(index)),
                    interchange ? 2 * Style.CAPSULE_HALF_WIDTH : 2 * Style.DOT,
                    2 * half,
                    stop.kind().name(),
                    interchange,
                    lines,
                    label(index, stop, interchange)));
        }
        return result;
    }

    private Label label(int index, Stop stop, boolean bold) {
        Candidate label = labels[index];
        Box box = label.box();
        double left = mirrored ? frame.width() - box.right() : box.left();
        return new Label(
                label.lines(),
                stop.title().shownLanguage(language),
                round(x(label.x())),
                round(label.baseLine()),
                label.anchor(),
                bold,
                round(left),
                round(box.top()),
                round(box.right() - box.left()),
                round(box.bottom() - box.top()));
    }

    private double x(double x) {
        return mirrored ? frame.width() - x : x;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Fine enough that diagonals stay at 45°. */
    private static double exact(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
