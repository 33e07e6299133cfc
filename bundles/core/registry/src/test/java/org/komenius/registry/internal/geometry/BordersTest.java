package org.komenius.registry.internal.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komenius.testkit.SharedData;

class BordersTest {

    private static final double TOLERANCE = 0.002;

    /** Four squares around one point, one of them with positions of its own along the common line. */
    @Test
    void aStretchOfLineMakesNeighboursAndACornerDoesNot() {
        Map<String, Set<String>> neighbours = Borders.neighbours(
                Map.of(
                        "north-west", Area.of(8, 50.5, 8.5, 50.5, 8.5, 51, 8, 51, 8, 50.5),
                        "north-east", Area.of(8.5, 50.5, 9, 50.5, 9, 51, 8.5, 51, 8.5, 50.5),
                        "south-west", Area.of(8, 50, 8.5, 50, 8.5, 50.5, 8.21, 50.5, 8, 50.5, 8, 50),
                        "south-east", Area.of(8.5, 50, 9, 50, 9, 50.5, 8.5, 50.5, 8.5, 50),
                        "far away", Area.of(10, 50, 10.5, 50, 10.5, 50.5, 10, 50)),
                TOLERANCE);
        assertThat(neighbours.get("north-west")).containsExactly("north-east", "south-west");
        assertThat(neighbours.get("south-east")).containsExactly("north-east", "south-west");
        assertThat(neighbours.get("far away")).isEmpty();
    }

    /** The line between the two is drawn differently on either side, at most about 150 metres apart. */
    @Test
    void generalisedLinesNeedNotMeet() {
        Map<String, Set<String>> neighbours = Borders.neighbours(
                Map.of(
                        "west", Area.of(8, 50, 8.5, 50, 8.501, 50.2, 8.5, 50.5, 8, 50.5, 8, 50),
                        "east", Area.of(8.5, 50, 9, 50, 9, 50.5, 8.5, 50.5, 8.5005, 50.3, 8.5, 50)),
                TOLERANCE);
        assertThat(neighbours.get("west")).containsExactly("east");
    }

    @Test
    void theRealKreiseHaveTheNeighboursThatAMapShows() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(SharedData.require("boundaries/vg250_kreise.geojson").toFile());
        Map<String, Area> areas = new LinkedHashMap<>();
        for (JsonNode feature : file.get("features")) {
            areas.putIfAbsent(
                    feature.get("properties").get("AGS").asText(),
                    GeoJson.read(feature.get("geometry").toString()));
        }
        Map<String, Set<String>> neighbours = Borders.neighbours(areas, TOLERANCE);
        // Flensburg, Göttingen, Koblenz and the Landkreis around the city of Kaiserslautern.
        assertThat(neighbours.get("01001")).containsExactly("01059");
        assertThat(neighbours.get("07111")).containsExactly("07137", "07141", "07143");
        assertThat(neighbours.get("03159")).contains("03153", "03155", "06633", "06636", "16061", "16062");
        assertThat(neighbours.get("07335")).contains("07312", "07332", "07333", "07336", "07340");
        assertThat(neighbours.get("07312")).contains("07335").doesNotContain("07333", "07336");
        // Whoever is a neighbour has a neighbour.
        neighbours.forEach((key, around) -> around.forEach(
                other -> assertThat(neighbours.get(other)).as(other).contains(key)));
        assertThat(neighbours.values().stream().filter(Set::isEmpty).toList()).isEqualTo(List.of());
    }
}
