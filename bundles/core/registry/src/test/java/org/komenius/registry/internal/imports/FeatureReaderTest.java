package org.komenius.registry.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;

class FeatureReaderTest {

    private static final String GEOMETRY = "{'type':'Polygon','coordinates':[[[8,50],[9,50],[9,51],[8,50]]]}";

    @Test
    void readsFeaturesOneByOneWhateverTheOrderOfTheirParts() throws IOException {
        List<FeatureReader.Feature> features = new ArrayList<>();
        FeatureReader.Summary summary = new FeatureReader()
                .read(
                        stream("{'name':'x','features':[{'geometry':" + GEOMETRY
                                + ",'type':'Feature','properties':{'AGS':' 07111 ','n':{'a':[1]},'GF':4,'none':null}},"
                                + "{'type':'Feature','properties':null,'geometry':null,'bbox':[1,2,3,4]}],"
                                + "'type':'FeatureCollection','source':'© X'}"),
                        features::add);
        assertThat(summary).isEqualTo(new FeatureReader.Summary(2, "© X"));
        assertThat(features.get(0).properties()).containsOnlyKeys("AGS", "GF").containsEntry("AGS", "07111");
        assertThat(features.get(0).area().positionCount()).isEqualTo(4);
        assertThat(features.get(1).area()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                      | registry.import.not-geojson",
                "{}                                                      | registry.import.not-geojson",
                "{'type':'FeatureCollection'}                            | registry.import.not-geojson",
                "{'type':'FeatureCollection','features':{}}              | registry.import.not-geojson",
                "{'type':'FeatureCollection','features':[1]}             | registry.import.not-geojson",
                "{'type':'FeatureCollection','features':[{               | registry.import.broken-json",
                "{'type':'FeatureCollection','features':[{}]             | registry.import.broken-json",
                "AGS;GEN                                                 | registry.import.broken-json",
                "{'type':'FeatureCollection','features':[{'geometry':{'type':'Point'}}]} | registry.import.broken-geometry",
                "{'type':'FeatureCollection','crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::25832'}},'features':[]}"
                        + " | registry.import.other-reference-system",
            })
    void refusesAnythingElse(String json, String code) {
        assertThatThrownBy(() -> new FeatureReader().read(stream(json), feature -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code().value()).isEqualTo(code));
    }

    @Test
    void namesTheFeatureWhoseGeometryIsFaulty() {
        String json = "{'type':'FeatureCollection','features':[{'geometry':" + GEOMETRY
                + "},{'geometry':{'type':'Polygon','coordinates':[[[8,50],[9,50]]]}}]}";
        assertThatThrownBy(() -> new FeatureReader().read(stream(json), feature -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().location().row()).isEqualTo(2));
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
