package org.komenius.registry.internal.geometry;

/** The smallest rectangle of degrees around something. */
public record Bounds(double west, double south, double east, double north) {

    public boolean contains(Position point) {
        return point.longitude() >= west
                && point.longitude() <= east
                && point.latitude() >= south
                && point.latitude() <= north;
    }

    public Bounds union(Bounds other) {
        return new Bounds(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    public Position centre() {
        return new Position((west + east) / 2, (south + north) / 2);
    }
}
