package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnLine;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnPath;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnStop;
import org.komenius.pathways.internal.layout.MapDrawing.Label;

/** What must hold on every drawing; each method returns its violations in words. */
final class MapRules {

    private static final double ANGLE = 0.02;

    private MapRules() {}

    static List<String> all(MapDrawing map) {
        List<String> all = new ArrayList<>();
        all.addAll(overlappingLabels(map));
        all.addAll(labelsOnLines(map));
        all.addAll(labelsOnStops(map));
        all.addAll(foreignStopsOnLines(map));
        all.addAll(slantedPieces(map));
        all.addAll(outside(map));
        return all;
    }

    private static Box box(Label label) {
        return new Box(label.boxX(), label.boxY(), label.boxX() + label.boxWidth(), label.boxY() + label.boxHeight());
    }

    private static Box box(DrawnStop stop) {
        return new Box(
                stop.x() - stop.width() / 2,
                stop.y() - stop.height() / 2,
                stop.x() + stop.width() / 2,
                stop.y() + stop.height() / 2);
    }

    static List<String> overlappingLabels(MapDrawing map) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < map.stops().size(); i++) {
            for (int j = 0; j < i; j++) {
                if (box(map.stops().get(i).label())
                        .overlaps(box(map.stops().get(j).label()))) {
                    found.add("label of " + map.stops().get(i).id() + " on label of "
                            + map.stops().get(j).id());
                }
            }
        }
        return found;
    }

    static List<String> labelsOnLines(MapDrawing map) {
        List<String> found = new ArrayList<>();
        for (DrawnStop stop : map.stops()) {
            Box box = box(stop.label()).grown(map.strokeWidth() / 2);
            for (DrawnLine line : map.lines()) {
                for (DrawnPath path : line.paths()) {
                    for (int i = 1; i < path.points().size(); i++) {
                        if (box.inside(point(path, i - 1), point(path, i)) > 0.5) {
                            found.add("label of " + stop.id() + " on line " + line.id() + " at " + path.transition());
                        }
                    }
                }
            }
        }
        return found;
    }

    static List<String> labelsOnStops(MapDrawing map) {
        List<String> found = new ArrayList<>();
        for (DrawnStop labelled : map.stops()) {
            for (DrawnStop stop : map.stops()) {
                if (box(labelled.label()).overlaps(box(stop))) {
                    found.add("label of " + labelled.id() + " on stop " + stop.id());
                }
            }
        }
        return found;
    }

    static List<String> foreignStopsOnLines(MapDrawing map) {
        List<String> found = new ArrayList<>();
        for (DrawnStop stop : map.stops()) {
            for (DrawnLine line : map.lines()) {
                for (DrawnPath path : line.paths()) {
                    for (int i = 1;
                            !stop.lines().contains(line.id())
                                    && i < path.points().size();
                            i++) {
                        if (box(stop).inside(point(path, i - 1), point(path, i)) > 0.5) {
                            found.add("line " + line.id() + " through stop " + stop.id());
                        }
                    }
                }
            }
        }
        return found;
    }

    static List<String> slantedPieces(MapDrawing map) {
        List<String> found = new ArrayList<>();
        for (DrawnLine line : map.lines()) {
            for (DrawnPath path : line.paths()) {
                for (int i = 1; i < path.points().size(); i++) {
                    double dx = Math.abs(point(path, i).x() - point(path, i - 1).x());
                    double dy = Math.abs(point(path, i).y() - point(path, i - 1).y());
                    if (dx > ANGLE && dy > ANGLE && Math.abs(dx - dy) > ANGLE) {
                        found.add(path.transition() + " of " + line.id() + " runs by " + dx + " and " + dy);
                    }
                }
            }
        }
        return found;
    }

    static List<String> outside(MapDrawing map) {
        Box all = new Box(0, 0, map.width(), map.height());
        List<String> found = new ArrayList<>();
        for (DrawnStop stop : map.stops()) {
            Box label = box(stop.label());
            if (label.left() < 0 || label.right() > all.right() || label.top() < 0 || label.bottom() > all.bottom()) {
                found.add("label of " + stop.id() + " leaves the map");
            }
        }
        for (DrawnLine line : map.lines()) {
            for (DrawnPath path : line.paths()) {
                for (int i = 0; i < path.points().size(); i++) {
                    Point point = point(path, i);
                    if (point.x() < 0 || point.x() > all.right() || point.y() < 0 || point.y() > all.bottom()) {
                        found.add(path.transition() + " leaves the map");
                    }
                }
            }
        }
        return found;
    }

    private static Point point(DrawnPath path, int index) {
        return new Point(
                path.points().get(index).get(0), path.points().get(index).get(1));
    }
}
