package org.komenius.pathways.internal.publishing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.komenius.pathways.internal.layout.MapDrawing;
import org.komenius.pathways.internal.layout.MapLayout;
import org.komenius.pathways.internal.layout.MapLayouts;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.routing.RoutePlanner;

/**
 * One published version in memory. Immutable but for the drawings, of which there is at most one per language of the pages and of the
 * network; for many threads.
 */
public final class PublishedNetwork {

    private final int version;
    private final Instant publishedAt;
    private final Network network;
    private final MapLayout layout;
    private final RoutePlanner planner;
    private final Set<String> languages;
    private final Map<String, MapDrawing> drawings = new ConcurrentHashMap<>();

    public PublishedNetwork(int version, Instant publishedAt, Network network, MapLayout layout) {
        this.version = version;
        this.publishedAt = publishedAt;
        this.network = network;
        this.layout = layout;
        this.planner = new RoutePlanner(network);
        this.languages = Languages.complete(network);
    }

    public int version() {
        return version;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Network network() {
        return network;
    }

    public RoutePlanner planner() {
        return planner;
    }

    /** Tags in which every stop and line has a title. */
    public Set<String> languages() {
        return languages;
    }

    /** @param language one that {@link Languages#require} let pass */
    public MapDrawing drawing(String language) {
        return drawings.computeIfAbsent(language, tag -> MapLayouts.draw(network, layout, tag));
    }

    /** Whether this is still what is published; numbers begin anew if a network is deleted and made again. */
    public boolean is(int number, Instant at) {
        return version == number && publishedAt.equals(at);
    }
}
