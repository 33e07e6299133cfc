package org.komenius.pathways.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.RowHint;
import org.komenius.pathways.internal.network.TranslatedText;

/** Networks in the making, and networks that nobody should draw: a sane map all the same. */
class OddNetworksTest {

    private static final LayoutOptions QUICK = LayoutOptions.STANDARD.quick();

    private static MapDrawing draw(Network network) {
        MapDrawing map = MapLayouts.draw(network, MapLayouts.arrange(network, QUICK), "de");
        assertThat(MapRules.all(map)).isEmpty();
        return map;
    }

    @Test
    void nothingAtAll() {
        assertThat(draw(new NetworkSketch().network()).stops()).isEmpty();
    }

    @Test
    void oneStopWithoutLines() {
        assertThat(draw(new NetworkSketch().columns(1).stop("a", 0, "Allein").network())
                        .stops())
                .hasSize(1);
    }

    @Test
    void columnsWithoutStops() {
        assertThat(draw(new NetworkSketch().columns(6).stop("a", 5, "A").network())
                        .columns())
                .hasSize(6);
    }

    @Test
    void stopsWithoutAKnownColumnStandBesideTheirNeighbours() {
        Network network = new NetworkSketch()
                .columns(3)
                .stop("a", 0, "A")
                .stop("b", "nirgends", TranslatedText.of("B"), null)
                .stop("c", "nirgends", TranslatedText.of("C"), null)
                .line("L", RowHint.NONE, "a b c")
                .network();
        assertThat(MapLayouts.arrange(network, QUICK).stops())
                .extracting(stop -> stop.column())
                .containsExactly(0, 1, 2);
        draw(network);
    }

    @Test
    void noColumns() {
        draw(new NetworkSketch()
                .stop("a", 0, "A")
                .stop("b", 0, "B")
                .line("L", RowHint.NONE, "a b")
                .network());
    }

    @Test
    void transitionsToUnknownStopsAndToTheirOwnBeginning() {
        MapDrawing map = draw(new NetworkSketch()
                .columns(2)
                .stop("a", 0, "A")
                .stop("b", 1, "B")
                .line("L", RowHint.NONE, "a b", "a nirgends", "b b")
                .network());
        assertThat(map.lines().get(0).paths()).hasSize(1);
    }

    @Test
    void backwardsAndInACircle() {
        MapDrawing map = draw(new NetworkSketch()
                .columns(4)
                .stop("a", 0, "A")
                .stop("b", 1, "B")
                .stop("c", 3, "C")
                .line("K", RowHint.NONE, "a b c a", "c b")
                .network());
        List<List<Double>> back = map.lines().get(0).paths().get(3).points();
        assertThat(back.get(0).get(0))
                .as("drawn from its beginning to its end")
                .isGreaterThan(back.get(back.size() - 1).get(0));
    }

    @Test
    void withinOneColumn() {
        draw(new NetworkSketch()
                .columns(2)
                .stop("a", 0, "Oben")
                .stop("b", 0, "Mitte")
                .stop("c", 0, "Unten")
                .stop("d", 1, "Danach")
                .line("K", RowHint.NONE, "a b c a", "a d")
                .line("M", RowHint.NONE, "a c", "c d")
                .network());
    }

    @Test
    void manyLinesWithinTheLastColumn() {
        NetworkSketch sketch = new NetworkSketch().columns(1).stop("a", 0, "A").stop("b", 0, "B");
        for (char letter = 'A'; letter <= 'L'; letter++) {
            sketch.line("" + letter, RowHint.NONE, "a b");
        }
        draw(sketch.network());
    }

    @Test
    void twoStopsInOnePlaceByPin() {
        draw(new NetworkSketch()
                .columns(2)
                .stop("a", 0, "A", 2)
                .stop("b", 0, "B", 2)
                .stop("c", 1, "C", 2)
                .line("L", RowHint.NONE, "a c", "b c")
                .network());
    }

    @Test
    void aTitleOfOneEndlessWord() {
        MapDrawing map = draw(new NetworkSketch()
                .columns(2)
                .stop(
                        "a",
                        0,
                        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3))
                .stop("b", 1, "B")
                .line("L", RowHint.NONE, "a b")
                .network());
        assertThat(map.width()).isLessThan(700);
    }

    @Test
    void manyLinesBetweenTwoStops() {
        NetworkSketch sketch = new NetworkSketch()
                .columns(3)
                .stop("a", 0, "A")
                .stop("b", 1, "B")
                .stop("c", 2, "C");
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            sketch.line("" + letter, RowHint.NONE, "a b c");
        }
        draw(sketch.network());
    }

    @Test
    void twoLinesThroughSixtyStopsInTwoColumns() {
        draw(SampleNetworks.strewn(-2, 59, 2, 2));
    }

    @Test
    void fiveHundredStops() {
        assertThat(draw(SampleNetworks.strewn(3, 500, 40, 20)).stops()).hasSize(500);
    }

    @Test
    void fiveHundredStopsInOneColumn() {
        NetworkSketch sketch = new NetworkSketch().columns(2).stop("ziel", 1, "Ziel");
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 499; i++) {
            sketch.stop("s" + i, 0, "Halt " + i);
            path.append(path.isEmpty() ? "" : " ").append("s").append(i);
        }
        assertThat(draw(sketch.line("L", RowHint.NONE, path + " ziel").network())
                        .stops())
                .hasSize(500);
    }
}
