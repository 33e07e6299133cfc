package org.komenius.monitoring.internal.socialindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komenius.model.value.ObservedValue;
import org.komenius.testkit.SharedData;

/** The Robert Koch Institute's deprivation index of the Kreise as input, with 2015 as reference year. */
class GisdTest {

    @Test
    void loadsAsInputAndLaterYearsAreMeasuredByTheReferenceYear() throws IOException {
        Path file = SharedData.require("gisd/GISD_Rheinland-Pfalz_Kreis.csv");
        Map<String, List<String[]>> years = new LinkedHashMap<>();
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(row -> years.computeIfAbsent(row.getField("year"), key -> new ArrayList<>())
                    .add(row.getFields().toArray(String[]::new)));
        }
        IndexDefinition definition = new IndexDefinition(
                List.of(IndexInput.of("gisd", Polarity.BURDEN)),
                IndexDefinition.Weighting.EQUAL,
                null,
                null,
                IndexDefinition.Classes.quantiles(5));
        IndexData reference = data(years.get("2015"));
        assertThat(reference.units()).hasSize(36);
        IndexReference frozen = SocialIndex.calibrate(definition, reference);
        IndexResult later = SocialIndex.calculate(definition, frozen, data(years.get("2021")));
        // The order is that of the published score, since there is one input only.
        List<String[]> rows = new ArrayList<>(years.get("2021"));
        rows.sort((a, b) -> new BigDecimal(b[3]).compareTo(new BigDecimal(a[3])));
        Map<String, Integer> ranks = new LinkedHashMap<>();
        later.units().forEach(unit -> ranks.put(unit.unit().id(), unit.rank()));
        for (int place = 0; place < rows.size(); place++) {
            assertThat(ranks.get(rows.get(place)[0])).isEqualTo(place + 1);
        }
    }

    private static IndexData data(List<String[]> rows) {
        List<IndexData.Unit> units = new ArrayList<>();
        Map<String, ObservedValue> column = new LinkedHashMap<>();
        rows.forEach(row -> {
            units.add(new IndexData.Unit(row[0], row[1]));
            column.put(row[0], ObservedValue.of(new BigDecimal(row[3])));
        });
        return new IndexData(units, Map.of("gisd", column));
    }
}
