package org.komenius.registry.internal.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which areas share a stretch of border.
 *
 * <p>Generalised boundaries of neighbours need not have the same positions, so every line is walked in small steps, and a step counts as
 * shared with each area that has a line within the tolerance. Neighbours share at least {@value #LEAST_SHARED} tolerances of line: where
 * four Kreise meet in one point, the opposite ones are no neighbours.
 */
public final class Borders {

    static final int LEAST_SHARED = 5;

    private final double tolerance;
    private final Map<Long, List<Step>> cells = new HashMap<>();
    private double squeeze;

    /** A point of a line, in degrees of latitude both ways. */
    private record Step(int area, double x, double y) {}

    /** @param tolerance in degrees of latitude; 0.001 is about 110 metres */
    private Borders(double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * @param areas by any key
     * @return for every key the keys of its neighbours, sorted; never null
     */
    public static <K extends Comparable<K>> Map<K, Set<K>> neighbours(Map<K, Area> areas, double tolerance) {
        List<K> keys = new ArrayList<>(areas.keySet());
        Map<K, Set<K>> neighbours = new LinkedHashMap<>();
        keys.forEach(key -> neighbours.put(key, new TreeSet<>()));
        if (!keys.isEmpty()) {
            List<int[]> pairs = new Borders(tolerance).pairs(List.copyOf(areas.values()));
            pairs.forEach(pair -> {
                neighbours.get(keys.get(pair[0])).add(keys.get(pair[1]));
                neighbours.get(keys.get(pair[1])).add(keys.get(pair[0]));
            });
        }
        return Collections.unmodifiableMap(neighbours);
    }

    private List<int[]> pairs(List<Area> areas) {
        Bounds all = areas.stream().map(Area::bounds).reduce(Bounds::union).orElseThrow();
        squeeze = Math.cos(Math.toRadians(all.centre().latitude()));
        List<Step> steps = new ArrayList<>();
        for (int area = 0; area < areas.size(); area++) {
            int index = area;
            areas.get(area).polygons().forEach(rings -> rings.forEach(ring -> walk(index, ring, steps)));
        }
        steps.forEach(step -> cells.computeIfAbsent(cell(step.x(), step.y()), any -> new ArrayList<>(4))
                .add(step));
        Map<Long, Integer> shared = new HashMap<>();
        for (Step step : steps) {
            others(step).forEach(other -> shared.merge(((long) step.area() << 32) | other, 1, Integer::sum));
        }
        List<int[]> pairs = new ArrayList<>();
        shared.forEach((pair, count) -> {
            int left = (int) (pair >> 32);
            int right = (int) (long) pair;
            if (left < right && count >= LEAST_SHARED) {
                pairs.add(new int[] {left, right});
            }
        });
        return pairs;
    }

    private void walk(int area, Ring ring, List<Step> steps) {
        for (int i = 0; i + 1 < ring.size(); i++) {
            double x = ring.longitude(i) * squeeze;
            double y = ring.latitude(i);
            double alongX = ring.longitude(i + 1) * squeeze - x;
            double alongY = ring.latitude(i + 1) - y;
            int count = (int) Math.max(1, Math.ceil(Math.hypot(alongX, alongY) / tolerance));
            for (int k = 0; k < count; k++) {
                steps.add(new Step(area, x + alongX * k / count, y + alongY * k / count));
            }
        }
    }

    private Set<Integer> others(Step step) {
        Set<Integer> found = new TreeSet<>();
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                long cell = cell(step.x() + dx * tolerance, step.y() + dy * tolerance);
                for (Step other : cells.getOrDefault(cell, List.of())) {
                    if (other.area() != step.area()
                            && Math.hypot(other.x() - step.x(), other.y() - step.y()) <= tolerance) {
                        found.add(other.area());
                    }
                }
            }
        }
        return found;
    }

    private long cell(double x, double y) {
        return ((long) Math.floor(x / tolerance) << 32) ^ ((long) Math.floor(y / tolerance) & 0xffffffffL);
    }
}
