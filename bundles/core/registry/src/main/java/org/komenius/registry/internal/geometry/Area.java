package org.komenius.registry.internal.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The surface of a region: one or more polygons, each an outer ring and its holes, in WGS 84. Immutable.
 *
 * <p>Positions are taken as points of a plane, which is right enough for containment and drawing of areas of a Land's size; it does not
 * measure distances or surfaces, and does not know areas across the 180th meridian.
 */
public final class Area {

    private final List<List<Ring>> polygons;
    private final Bounds bounds;

    /** @throws IllegalArgumentException if there is no polygon, or a polygon without a ring */
    public Area(List<List<Ring>> polygons) {
        if (polygons.isEmpty() || polygons.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("an area needs at least one polygon with one ring");
        }
        this.polygons = polygons.stream().map(List::copyOf).toList();
        this.bounds = this.polygons.stream()
                .map(rings -> rings.get(0).bounds())
                .reduce(Bounds::union)
                .orElseThrow();
    }

    public List<List<Ring>> polygons() {
        return polygons;
    }

    public Bounds bounds() {
        return bounds;
    }

    public int positionCount() {
        return polygons.stream().flatMap(List::stream).mapToInt(Ring::size).sum();
    }

    /** Whether the point lies inside an outer ring and outside its holes; which side a point on a border falls on is not defined. */
    public boolean contains(Position point) {
        if (!bounds.contains(point)) {
            return false;
        }
        for (List<Ring> rings : polygons) {
            if (rings.get(0).contains(point) && rings.stream().skip(1).noneMatch(hole -> hole.contains(point))) {
                return true;
            }
        }
        return false;
    }

    /** Centre of gravity of the largest polygon, holes not counted; of a horseshoe it lies outside. */
    public Position centre() {
        return polygons.stream()
                .map(rings -> rings.get(0))
                .max(Comparator.comparingDouble(Ring::surface))
                .orElseThrow()
                .centre();
    }

    /**
     * The same area with every coordinate rounded and repeated positions left out.
     *
     * <p>A position shared by neighbours is rounded alike in both, so that, unlike with a simplification ring by ring, no gaps open
     * between them. Rings that shrink to nothing disappear; the largest ring of all stays, rounded or not.
     */
    public Area rounded(int decimals) {
        List<List<Ring>> kept = new ArrayList<>();
        for (List<Ring> rings : polygons) {
            List<Ring> rounded = rings.stream()
                    .flatMap(ring -> ring.rounded(decimals).stream())
                    .toList();
            // A polygon whose outer ring is gone must not be left with a hole in its place.
            if (rings.get(0).rounded(decimals).isPresent()) {
                kept.add(rounded);
            }
        }
        return kept.isEmpty() ? this : new Area(kept);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Area area && polygons.equals(area.polygons);
    }

    @Override
    public int hashCode() {
        return polygons.hashCode();
    }

    @Override
    public String toString() {
        return polygons.size() + " polygons, " + positionCount() + " positions, " + bounds;
    }

    /** An area of one polygon without holes. */
    public static Area of(double... lonLat) {
        return new Area(List.of(List.of(new Ring(Arrays.copyOf(lonLat, lonLat.length)))));
    }
}
