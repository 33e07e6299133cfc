package org.komenius.itests.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** The same network laid out by ELK layered, stages from left to right in the same order, one edge for each line between two stops. */
final class ElkLayered {

    private ElkLayered() {}

    static Strands draw(Network network) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.PARTITIONING_ACTIVATE, true);
        Map<String, Integer> columns = new HashMap<>();
        network.columns().forEach(column -> columns.put(column.id(), columns.size()));
        Map<String, ElkNode> nodes = new HashMap<>();
        for (Stop stop : network.stops()) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(90, 40);
            node.setProperty(CoreOptions.PARTITIONING_PARTITION, columns.get(stop.column()));
            nodes.put(stop.id(), node);
        }
        Map<List<String>, TreeSet<String>> ways = new LinkedHashMap<>();
        for (Transition transition : network.transitions()) {
            boolean known = nodes.containsKey(transition.from()) && nodes.containsKey(transition.to());
            if (known && !transition.from().equals(transition.to())) {
                ways.computeIfAbsent(List.of(transition.from(), transition.to()), k -> new TreeSet<>())
                        .addAll(transition.lines());
            }
        }
        Map<ElkEdge, String> lineOf = new LinkedHashMap<>();
        ways.forEach((ends, lines) -> {
            for (String line : lines) {
                lineOf.put(ElkGraphUtil.createSimpleEdge(nodes.get(ends.get(0)), nodes.get(ends.get(1))), line);
            }
        });
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        Strands strands = new Strands();
        lineOf.forEach((edge, line) -> edge.getSections().forEach(section -> strands.add(line, points(section))));
        return strands;
    }

    private static List<List<Double>> points(ElkEdgeSection section) {
        List<List<Double>> points = new ArrayList<>();
        points.add(List.of(section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(List.of(bend.getX(), bend.getY()));
        }
        points.add(List.of(section.getEndX(), section.getEndY()));
        return points;
    }
}
