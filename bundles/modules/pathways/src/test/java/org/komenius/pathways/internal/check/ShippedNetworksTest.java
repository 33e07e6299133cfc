package org.komenius.pathways.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.pathways.internal.demo.DemoNetwork;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.networkfile.Template;
import org.komenius.pathways.internal.networkfile.Templates;

/** Nobody should begin with a template that has to be repaired first. */
class ShippedNetworksTest {

    /** Contrast of text, WCAG 2.2 success criterion 1.4.3: letters stand on the colours. */
    private static final double TEXT_CONTRAST = 4.5;

    /** Distance in sRGB below which two lines look alike; the closest pair of the templates lies above. */
    private static final double LOOKS_ALIKE = 45;

    static Stream<Network> networks() {
        return Stream.concat(Templates.all().stream().map(Template::network), Stream.of(DemoNetwork.create(1)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void haveOnlyTheFindingsThatEveryTemplateHas(Network network) {
        assertThat(NetworkCheck.check(network))
                .extracting(Finding::code)
                .isSubsetOf("network.check-before-use", "network.unchecked", "text.machine-translated");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void haveColoursThatCanBeReadAndToldApart(Network network) {
        List<Line> lines = network.lines();
        assertThat(lines).allSatisfy(line -> assertThat(
                        Contrast.againstWhite(line.colour()).orElseThrow())
                .as(line.colour())
                .isGreaterThanOrEqualTo(TEXT_CONTRAST));
        for (Line one : lines) {
            for (Line other : lines) {
                if (one != other) {
                    assertThat(distance(one.colour(), other.colour()))
                            .as(one.letter() + " and " + other.letter())
                            .isGreaterThan(LOOKS_ALIKE);
                }
            }
        }
    }

    private static double distance(String one, String other) {
        int[] a = channels(one);
        int[] b = channels(other);
        return Math.sqrt(Arrays.stream(new int[] {0, 1, 2})
                .map(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum());
    }

    private static int[] channels(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return new int[] {rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff};
    }
}
