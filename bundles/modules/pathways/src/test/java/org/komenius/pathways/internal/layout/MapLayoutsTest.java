package org.komenius.pathways.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.pathways.internal.demo.DemoNetwork;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnStop;
import org.komenius.pathways.internal.layout.MapLayout.PlacedStop;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.RowHint;
import org.komenius.pathways.internal.networkfile.Templates;

class MapLayoutsTest {

    private static final LayoutOptions QUICK = LayoutOptions.STANDARD.quick();

    /** By name of the network; a search takes its time. */
    private static final Map<String, MapLayout> ARRANGED = new HashMap<>();

    private static MapLayout arranged(String name, Network network) {
        return ARRANGED.computeIfAbsent(name, k -> MapLayouts.arrange(network, QUICK));
    }

    static Stream<Arguments> networks() {
        List<Arguments> networks = new ArrayList<>();
        Templates.all().forEach(template -> networks.add(Arguments.of(template.id(), template.network())));
        networks.add(Arguments.of("demo", DemoNetwork.create(1)));
        networks.add(Arguments.of("land of eleven lines", SampleNetworks.land()));
        networks.add(Arguments.of("star", SampleNetworks.star()));
        networks.add(Arguments.of("dense", SampleNetworks.dense()));
        return networks.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void labelsStandFreeAndLinesKeepTheirAngles(String name, Network network) {
        MapLayout layout = arranged(name, network);
        for (String language : List.of("de", "en", "ar", "uk", "de-x-ls")) {
            MapDrawing map = MapLayouts.draw(network, layout, language);
            assertThat(MapRules.all(map)).as(language).isEmpty();
            assertThat(map.stops()).hasSameSizeAs(network.stops());
            assertThat(map.lines()).hasSameSizeAs(network.lines()).allMatch(line -> !line.badges()
                    .isEmpty());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void sameSeedSameMap(String name, Network network) {
        MapLayout first = arranged(name, network);
        MapLayout second = MapLayouts.arrange(network, QUICK);
        assertThat(second).isEqualTo(first);
        assertThat(MapLayouts.draw(network, second, "de")).isEqualTo(MapLayouts.draw(network, first, "de"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void everyStopHasASlotOfItsOwn(String name, Network network) {
        MapLayout layout = arranged(name, network);
        assertThat(layout.stops().stream().map(stop -> List.of(stop.column(), stop.row())))
                .doesNotHaveDuplicates();
        assertThat(layout.stops()).allMatch(stop -> stop.row() >= 0 && stop.row() < layout.rows());
    }

    @Test
    void aNewStopLeavesTheOthersInTheirOrder() {
        NetworkSketch sketch = SampleNetworks.landSketch();
        MapLayout known = MapLayouts.arrange(sketch.network(), QUICK);
        Network grown = sketch.stop("praktikum", 8, "Freiwilliges Praktikum")
                .line("X", RowHint.NONE, "br praktikum dual")
                .network();
        MapLayout fitted = MapLayouts.arrange(grown, QUICK.after(known));
        assertThat(shareOfPairsInOrder(known, fitted)).isGreaterThanOrEqualTo(0.9);
        assertThat(MapRules.all(MapLayouts.draw(grown, fitted, "de"))).isEmpty();
    }

    @Test
    void withoutAnyChangeTheMapStaysAsItIs() {
        MapLayout known = MapLayouts.arrange(SampleNetworks.land(), QUICK);
        assertThat(MapLayouts.arrange(SampleNetworks.land(), QUICK.after(known)).stops().stream()
                        .map(PlacedStop::row))
                .isEqualTo(known.stops().stream().map(PlacedStop::row).toList());
    }

    @Test
    void drawingANetworkThatHasGrownFitsTheNewStopIn() {
        NetworkSketch sketch = SampleNetworks.landSketch();
        MapLayout known = MapLayouts.arrange(sketch.network(), QUICK);
        Network grown = sketch.stop("neu", 5, "Neu").network();
        assertThat(MapLayouts.draw(grown, known, "de").stops())
                .extracting(DrawnStop::id)
                .contains("neu");
    }

    /** Of all pairs of stops in one column, how many still stand in the order in which they stood. */
    private static double shareOfPairsInOrder(MapLayout before, MapLayout after) {
        Map<String, PlacedStop> places = new HashMap<>();
        after.stops().forEach(stop -> places.put(stop.stop(), stop));
        int same = 0;
        int pairs = 0;
        for (PlacedStop a : before.stops()) {
            for (PlacedStop b : before.stops()) {
                if (a.row() < b.row()) {
                    pairs++;
                    same += places.get(a.stop()).row() < places.get(b.stop()).row() ? 1 : 0;
                }
            }
        }
        return (double) same / pairs;
    }

    @Test
    void pinnedRowsAreKept() {
        Network network = new NetworkSketch()
                .columns(3)
                .stop("a", 0, "Anfang", 4)
                .stop("b", 1, "Mitte", 0)
                .stop("c", 1, "Auch oben", 0)
                .stop("d", 2, "Ende")
                .line("L", RowHint.NONE, "a b d", "a c d")
                .network();
        MapLayout layout = MapLayouts.arrange(network, QUICK);
        assertThat(row(layout, "a")).isEqualTo(4);
        assertThat(row(layout, "b")).isZero();
        assertThat(row(layout, "c")).as("the second pin on one place gives way").isEqualTo(1);
        assertThat(MapRules.all(MapLayouts.draw(network, layout, "de"))).isEmpty();
    }

    @Test
    void aPinFarBelowDoesNotMakeAnEndlessMap() {
        Network network = new NetworkSketch()
                .columns(1)
                .stop("a", 0, "Tief unten", Integer.MAX_VALUE)
                .network();
        assertThat(MapLayouts.arrange(network, QUICK).rows()).isLessThan(100);
    }

    @Test
    void linesThatWantToBeAtTheTopAreAbove() {
        Network network = new NetworkSketch()
                .columns(3)
                .stop("a", 0, "A")
                .stop("b", 2, "B")
                .stop("c", 0, "C")
                .stop("d", 2, "D")
                .line("U", RowHint.BOTTOM, "a b")
                .line("O", RowHint.TOP, "c d")
                .network();
        MapLayout layout = MapLayouts.arrange(network, QUICK);
        assertThat(row(layout, "c")).isLessThan(row(layout, "a"));
    }

    private static int row(MapLayout layout, String stop) {
        return layout.stops().stream()
                .filter(place -> place.stop().equals(stop))
                .findFirst()
                .orElseThrow()
                .row();
    }

    @Test
    void arabicIsMirrored() {
        Network network = SampleNetworks.land();
        MapLayout layout = MapLayouts.arrange(network, QUICK);
        MapDrawing german = MapLayouts.draw(network, layout, "de");
        MapDrawing arabic = MapLayouts.draw(network, layout, "ar");
        assertThat(german.direction()).isEqualTo("ltr");
        assertThat(arabic.direction()).isEqualTo("rtl");
        assertThat(stop(german, "krippe").x()).isLessThan(stop(german, "wb").x());
        assertThat(stop(arabic, "krippe").x()).isGreaterThan(stop(arabic, "wb").x());
        assertThat(stop(arabic, "krippe").label().language())
                .as("no translation")
                .isEqualTo("de");
    }

    private static DrawnStop stop(MapDrawing map, String id) {
        return map.stops().stream()
                .filter(stop -> stop.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
