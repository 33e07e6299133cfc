package org.komenius.registry.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"FeatureCollection\",              | BOUNDARIES",
                "BOM  {\"features\":[],\"type\":\"FeatureCollection\"} | BOUNDARIES",
                "{\"type\":\"Topology\"}                       | ",
                "sep=;\\nSchulnummer;Schulform;Gemeindeschluessel; | SCHOOLS_NRW",
                "BOMSchulnummer;Schulform;Gemeindeschluessel   | SCHOOLS_NRW",
                "Schulnummer;Anzahl;                           | ",
                "state,id,lat,lon,full_time                    | SCHOOLS_JEDESCHULE",
                "PK-zip                           | ",
                "''                                            | ",
            })
    void isToldByTheContent(String start, ImportFormat format) throws IOException {
        String text = start.translateEscapes().replace("BOM", "\uFEFF");
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ImportFormat.recognise(in).orElse(null)).isEqualTo(format);
    }
}
