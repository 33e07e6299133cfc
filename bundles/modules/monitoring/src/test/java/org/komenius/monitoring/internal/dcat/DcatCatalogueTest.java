package org.komenius.monitoring.internal.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DcatCatalogueTest {

    private final DcatCatalogue catalogue = new DcatCatalogue(PublicTables.SETTINGS);

    @Test
    void sameDataSetsGiveTheSameBytesInAnyOrder() {
        DcatDataset one = PublicTables.nationwide("d1");
        DcatDataset two = PublicTables.ofOneKreis("d2");
        assertThat(Turtle.write(catalogue.write(List.of(one, two), 1, 2)))
                .isEqualTo(Turtle.write(catalogue.write(List.of(two, one), 1, 2)));
        assertThat(RdfXml.write(catalogue.write(List.of(one, two), 1, 2)))
                .isEqualTo(RdfXml.write(catalogue.write(List.of(two, one), 1, 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "datasets/d1          | dcat:theme                       | EDUC, SOCI",
                "datasets/d1          | dct:spatial                      | country/DEU",
                "datasets/d1          | dcatde:politicalGeocodingURI     | stateKey/07, stateKey/08",
                "datasets/d1          | dcatde:politicalGeocodingLevelURI | administrativeDistrict, federal, state",
                "datasets/d2          | dct:spatial                      | stateKey/07",
                "datasets/d2          | dcatde:politicalGeocodingURI     | districtKey/07131",
                "datasets/d1          | dct:issued                       | 2026-11-23T10:00:00Z",
                "datasets/d1#temporal | dcat:startDate                   | 2015-12-31",
                "datasets/d1#temporal | dcat:endDate                     | 2025-07-31",
                "datasets/d1/csv      | dct:license                      | dl-by-de/2.0",
                "datasets/d2/csv      | dct:license                      | other-closed",
                "datasets/d2/csv      | dcatde:licenseAttributionByText  | Statistische Ämter, eigene Lizenz",
                "datasets/d1/csv      | dcat:downloadURL | datasets/d1/data?groupBy=REGION%2CTIME&format=csv",
                "datasets/d1/xlsx     | dct:format                       | file-type/XLSX"
            })
    void says(String subject, String property, String endings) {
        Graph graph = catalogue.write(List.of(PublicTables.nationwide("d1"), PublicTables.ofOneKreis("d2")), 1, 2);
        String values =
                graph.subjects().get("https://bildung.example/api/monitoring/public/" + subject).get(property).stream()
                        .map(Value::key)
                        .collect(Collectors.joining("\n"));
        assertThat(List.of(endings.split(", (?!eigene)")))
                .allSatisfy(ending -> assertThat(values).contains(ending));
        assertThat(values.lines()).hasSize(endings.split(", (?!eigene)").length);
    }

    @Test
    void largeCataloguesComeInPages() {
        List<DcatDataset> second = IntStream.range(0, 20)
                .mapToObj(i -> PublicTables.nationwide("x" + i))
                .toList();
        Map<String, ?> view = catalogue
                .write(second, 2, 520)
                .subjects()
                .get("https://bildung.example/api/monitoring/public/catalogue?page=2");
        assertThat(view.toString())
                .contains("hydra:previous", "catalogue?page=1", "520")
                .doesNotContain("hydra:next");
        assertThat(catalogue.write(second, 1, 20).subjects().keySet()).noneMatch(address -> address.contains("?page="));
    }
}
