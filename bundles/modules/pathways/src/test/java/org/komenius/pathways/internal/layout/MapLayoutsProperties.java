package org.komenius.pathways.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.RowHint;

/** Whatever an editor draws, the rules of the map hold. */
class MapLayoutsProperties {

    private static final LayoutOptions QUICK = new LayoutOptions(1, 4_000, null);

    @Property(tries = 60)
    void planned(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int stops,
            @ForAll @IntRange(min = 1, max = 12) int lines,
            @ForAll @IntRange(min = 1, max = 12) int columns) {
        check(SampleNetworks.strewn(seed, Math.max(stops, columns), lines, columns));
    }

    /** Stops anywhere, lines from anywhere to anywhere: backwards, within a column, in circles. */
    @Property(tries = 60)
    void wild(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int stops,
            @ForAll @IntRange(min = 0, max = 8) int lines,
            @ForAll @IntRange(min = 1, max = 7) int columns) {
        Dice dice = new Dice(seed);
        NetworkSketch sketch = new NetworkSketch().columns(columns);
        for (int i = 0; i < stops; i++) {
            Integer pin = dice.below(8) == 0 ? Integer.valueOf(dice.below(9)) : null;
            sketch.stop("s" + i, dice.below(columns), "Halt mit Namen " + i, pin);
        }
        for (int line = 0; line < lines; line++) {
            StringBuilder path = new StringBuilder("s" + dice.below(stops));
            for (int call = dice.below(6); call >= 0; call--) {
                path.append(" s").append(dice.below(stops));
            }
            sketch.line("" + (char) ('A' + line), RowHint.values()[dice.below(3)], path.toString());
        }
        check(sketch.network());
    }

    private static void check(Network network) {
        MapLayout layout = MapLayouts.arrange(network, QUICK);
        assertThat(MapRules.all(MapLayouts.draw(network, layout, "de"))).isEmpty();
        assertThat(MapLayouts.arrange(network, QUICK)).isEqualTo(layout);
    }
}
