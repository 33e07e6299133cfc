package org.komenius.pathways.internal.layout;

import org.komenius.pathways.internal.network.Network;

/** Arranges and draws maps. No state; safe for many threads. */
public final class MapLayouts {

    private MapLayouts() {}

    /**
     * Finds rows for all stops and ways. Also takes a network in the making: transitions to unknown stops are left out, stops without a
     * known column stand beside their neighbours.
     *
     * @return rows of pinned stops are those of their pins, except where two pins want the same place
     */
    public static MapLayout arrange(Network network, LayoutOptions options) {
        return new Arrangement(network, options).find();
    }

    /**
     * Places lines and labels for the readers of a language.
     *
     * @param layout of this network; a stop or way that it does not know is fitted in first
     * @param language BCP 47 tag
     */
    public static MapDrawing draw(Network network, MapLayout layout, String language) {
        return new Draughtsman(network, layout, language).draw();
    }
}
