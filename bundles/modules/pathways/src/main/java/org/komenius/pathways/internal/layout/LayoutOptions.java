package org.komenius.pathways.internal.layout;

/**
 * How to arrange a map.
 *
 * @param seed another seed may find another map; the same one finds the same
 * @param effort how long to search, in thousands of comparisons and not in time, so that a slow machine finds the same map
 * @param previous the map that readers know and that new stops must fit into; null to start afresh
 */
public record LayoutOptions(long seed, int effort, MapLayout previous) {

    /** Enough for a map to publish. */
    public static final LayoutOptions STANDARD = new LayoutOptions(1, 150_000, null);

    public LayoutOptions {
        if (effort < 0) {
            throw new IllegalArgumentException("negative effort: " + effort);
        }
    }

    /** Keeps to the given map where it can; null changes nothing. */
    public LayoutOptions after(MapLayout known) {
        return new LayoutOptions(seed, effort, known);
    }

    /** For a preview while somebody edits. */
    public LayoutOptions quick() {
        return new LayoutOptions(seed, Math.min(effort, 60_000), previous);
    }
}
