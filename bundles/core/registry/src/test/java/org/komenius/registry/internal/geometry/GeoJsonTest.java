package org.komenius.registry.internal.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {

    private static final String SQUARE = "[[8,50],[9,50],[9,51],[8,51],[8,50]]";
    private static final String HOLE = "[[8.4,50.4],[8.6,50.4],[8.6,50.6],[8.4,50.6],[8.4,50.4]]";

    @Test
    void readsPolygonsAndWritesThemAsMultiPolygons() {
        Area area = GeoJson.read("{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "]}");
        assertThat(GeoJson.write(area)).isEqualTo("{\"type\":\"MultiPolygon\",\"coordinates\":[[" + SQUARE + "]]}");
        assertThat(area.bounds()).isEqualTo(new Bounds(8, 50, 9, 51));
    }

    @Test
    void aPointInAHoleIsOutside() {
        Area area = GeoJson.read("{\"coordinates\":[" + SQUARE + "," + HOLE + "],\"type\":\"Polygon\"}");
        assertThat(area.contains(new Position(8.2, 50.2))).isTrue();
        assertThat(area.contains(new Position(8.5, 50.5))).isFalse();
        assertThat(area.contains(new Position(7.9, 50.5))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Point','coordinates':[8,50]}                                  | geometry type Point",
                "{'type':'Polygon','coordinates':[[[8,50],[9,50],[8,50]]]}               | at least 4 positions",
                "{'type':'Polygon','coordinates':[[[8,50],[9,50],[9,51],[8,51]]]}        | not closed",
                "{'type':'Polygon','coordinates':[[[8,50],[9,50],[9,91],[8,50]]]}        | not in degrees",
                "{'type':'Polygon','coordinates':[[[8,50],[9,50],[9,1e999],[8,50]]]}     | not in degrees",
                "{'type':'Polygon','coordinates':[[[356400,5645300],[1,1],[2,2],[356400,5645300]]]} | not in degrees",
                "{'type':'Polygon','coordinates':[]}                                     | at least one polygon",
                "{'type':'Polygon','coordinates':[[8,50],[9,50]]}                        | not nested",
                "{'type':'Polygon','coordinates':'x'}                                    | not nested",
                "{'type':'Polygon','coordinates':[[[[[8]]]]]}                            | not nested",
                "{'type':'Polygon','coordinates':[[[8,'x'],[9,50],[9,51],[8,50]]]}       | needs two numbers",
                "{'type':'Polygon'}                                                      | missing",
                "[1]                                                                     | not an object",
            })
    void refusesWhatIsNoSurface(String json, String reason) {
        assertThatThrownBy(() -> GeoJson.read(json.replace('\'', '"')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void roundingKeepsSharedBordersTogetherAndDropsSlivers() {
        Area west = Area.of(8, 50, 8.12345, 50, 8.12345, 50.5, 8.1234501, 50.5, 8, 50.5, 8, 50);
        Area east = Area.of(8.12345, 50, 9, 50, 9, 50.5, 8.12345, 50.5, 8.12345, 50);
        assertThat(west.rounded(3).bounds().east())
                .isEqualTo(east.rounded(3).bounds().west());
        assertThat(west.rounded(3).positionCount()).isEqualTo(5);

        Ring square = west.polygons().get(0).get(0);
        Ring dust = Area.of(7, 50, 7.00001, 50, 7.00001, 50.00001, 7, 50)
                .polygons()
                .get(0)
                .get(0);
        assertThat(new Area(List.of(List.of(square), List.of(dust))).rounded(3).polygons())
                .hasSize(1);
    }

    @Property(tries = 300)
    void readingWhatWasWrittenGivesTheSameArea(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = -89, max = 89) Double> numbers) {
        double[] lonLat = new double[numbers.size() * 2 + 2];
        for (int i = 0; i < numbers.size(); i++) {
            lonLat[2 * i] = Math.round(numbers.get(i) * 2 * 1e5) / 1e5;
            lonLat[2 * i + 1] = Math.round(numbers.get(numbers.size() - 1 - i) * 1e5) / 1e5;
        }
        lonLat[lonLat.length - 2] = lonLat[0];
        lonLat[lonLat.length - 1] = lonLat[1];
        Area area = Area.of(lonLat);
        assertThat(GeoJson.read(GeoJson.write(area))).isEqualTo(area);
    }
}
