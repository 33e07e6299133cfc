package org.komenius.monitoring.internal.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.PublicMark;

class DcatCatalogueTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final DcatSettings SETTINGS = new DcatSettings(
            "https://bildung.example",
            "Landkreis Sonnental",
            "http://dcat-ap.de/def/contributors/sonnental",
            "daten@sonnental.example");

    private final ObjectMapper mapper = new ObjectMapper();

    /** Mandatory and recommended properties of DCAT-AP.de 2.0 for catalogues, data sets and distributions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/@graph/0/dct:title",
                "/@graph/0/dct:description",
                "/@graph/0/dct:publisher",
                "/@graph/0/dcat:dataset/0/@id",
                "/@graph/0/dct:language",
                "/@graph/0/foaf:homepage",
                "/@graph/0/dct:modified",
                "/@graph/1/foaf:name",
                "/@graph/2/dct:title",
                "/@graph/2/dct:description",
                "/@graph/2/dcatde:contributorID/@id",
                "/@graph/2/dct:identifier",
                "/@graph/2/dcat:contactPoint/vcard:hasEmail",
                "/@graph/2/dcat:keyword/0",
                "/@graph/2/dct:publisher",
                "/@graph/2/dcat:theme/0/@id",
                "/@graph/2/dct:temporal/dcat:startDate",
                "/@graph/2/dcat:landingPage",
                "/@graph/2/dcatde:politicalGeocodingLevelURI/@id",
                "/@graph/2/dct:issued",
                "/@graph/2/dcat:distribution/0/dcat:accessURL/@id",
                "/@graph/2/dcat:distribution/0/dct:license/@id",
                "/@graph/2/dcat:distribution/0/dct:format/@id",
                "/@graph/2/dcat:distribution/0/dcatde:licenseAttributionByText"
            })
    void saysWhatTheProfileAsksFor(String place) {
        assertThat(document(dataset("d1")).at(place).isMissingNode()).as(place).isFalse();
    }

    @Test
    void sameDataSetsGiveTheSameDocumentInAnyOrder() {
        assertThat(document(dataset("d1"), dataset("d2"))).isEqualTo(document(dataset("d2"), dataset("d1")));
    }

    @Test
    void periodsAndLicencesAreTheirOfficialAddresses() {
        JsonNode dataset = document(dataset("d1")).at("/@graph/2");
        assertThat(dataset.at("/dct:temporal/dcat:startDate/@value").asText()).isEqualTo("2015-12-31");
        assertThat(dataset.at("/dct:temporal/dcat:endDate/@value").asText()).isEqualTo("2025-07-31");
        assertThat(dataset.at("/dcat:distribution/0/dct:license/@id").asText())
                .isEqualTo("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
        assertThat(Licences.address("eigene Lizenz")).isEmpty();
    }

    private JsonNode document(DatasetInfo... datasets) {
        return mapper.valueToTree(new DcatCatalogue(SETTINGS).write(List.of(datasets)));
    }

    private static DatasetInfo dataset(String id) {
        return new DatasetInfo(
                id,
                "12411-" + id,
                "12411",
                "Fortschreibung des Bevölkerungsstandes",
                "Bevölkerung",
                "Statistische Ämter",
                "dl-de/by-2-0",
                1,
                "@2015-12-31",
                "2024/25",
                List.of(RegionLevel.KREIS),
                5L,
                NOW,
                new PublicMark(NOW, "Analyse", "amtlich veröffentlicht"),
                1);
    }
}
