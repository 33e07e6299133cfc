package org.komenius.pathways.internal.routing;

import java.util.Arrays;

/**
 * Takes a traveller from stop to stop. Forgets what cannot matter any more (held things that nobody asks for from here on, lines that
 * end), so that more labels become comparable.
 */
final class Onward {

    private final OpenWorld world;
    private final Traveller traveller;
    private final long[][] heldThatMatters;
    private final long[][] linesThatGoOn;

    /** @param bounds to the goal; null if every stop is one */
    Onward(OpenWorld world, GoalBounds bounds) {
        this.world = world;
        this.traveller = world.traveller();
        CompiledNetwork network = traveller.network();
        heldThatMatters = new long[network.stopCount()][];
        linesThatGoOn = new long[network.stopCount()][];
        for (int stop = 0; stop < network.stopCount(); stop++) {
            heldThatMatters[stop] = Bits.none(network.held().size());
            linesThatGoOn[stop] = Bits.none(network.lineCount());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int index = network.arcs().size() - 1; index >= 0; index--) {
                Arc arc = network.arcs().get(index);
                if (world.usable(arc) && (bounds == null || bounds.leadsOn(arc))) {
                    changed |= addWhatMatters(arc);
                }
            }
        }
    }

    private boolean addWhatMatters(Arc arc) {
        long[] before = heldThatMatters[arc.from()];
        long[] matters = Bits.union(before, heldThatMatters[arc.to()]);
        for (long[] choices : arc.anyOf()) {
            matters = Bits.union(matters, choices);
        }
        for (Arc.LanguageNeed need : arc.languages()) {
            matters = Bits.union(matters, need.implies());
        }
        heldThatMatters[arc.from()] = matters;
        linesThatGoOn[arc.from()] = Bits.union(linesThatGoOn[arc.from()], arc.lines());
        return matters != before;
    }

    Label start(int stop) {
        long[] held = Bits.both(traveller.heldAtStart(stop), heldThatMatters[stop]);
        long[] lines = linesThatGoOn[stop].clone();
        Arrays.fill(lines, -1L);
        return new Label(stop, traveller.today(), 0, 0, 0, lines, held, null, null, traveller.today());
    }

    /** One arc further; null if it is closed to this label. The arrival may lie beyond the horizon. */
    Label extend(Label at, Arc arc) {
        if (!world.usable(arc) || !arc.admits(at.held)) {
            return null;
        }
        int departure = traveller.departure(arc, at.arrival);
        if (departure == Traveller.NEVER) {
            return null;
        }
        int open = at.open + traveller.alwaysOpen(arc);
        long[] held = at.held;
        for (Arc.LanguageNeed need : arc.languages()) {
            if (!Bits.get(held, need.code())) {
                open++;
                held = Bits.union(held, need.implies());
            }
        }
        held = Bits.both(Bits.union(held, arc.brings()), heldThatMatters[arc.to()]);
        boolean stays = at.parent == null || Bits.intersect(at.lines, arc.lines());
        long[] lines = stays ? Bits.both(arc.lines(), at.lines) : arc.lines();
        return new Label(
                arc.to(),
                traveller.arrival(arc, departure),
                at.months + arc.months(),
                stays ? at.transfers : at.transfers + 1,
                open,
                Bits.both(lines, linesThatGoOn[arc.to()]),
                held,
                at,
                arc,
                departure);
    }

    Traveller traveller() {
        return traveller;
    }
}
