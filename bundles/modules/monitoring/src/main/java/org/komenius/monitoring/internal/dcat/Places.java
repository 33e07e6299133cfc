package org.komenius.monitoring.internal.dcat;

import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.dcat.Graph.Thing;

/** Says where a data set lies: Germany or a Land as the place, the exact keys as political geocoding. */
final class Places {

    private static final String GERMANY = "http://publications.europa.eu/resource/authority/country/DEU";

    private Places() {}

    static String germany(Graph graph) {
        return graph.thing(GERMANY, "dct:Location")
                .german("skos:prefLabel", "Deutschland")
                .typed("dcat:bbox", Boxes.GERMANY, "geo:wktLiteral")
                .address();
    }

    static void add(Graph graph, Concepts concepts, Coverage coverage, Thing dataset) {
        for (String land : coverage.lands()) {
            String place = concepts.place("stateKey", land);
            if (coverage.isOneLand()) {
                graph.thing(place, "dct:Location").typed("dcat:bbox", Boxes.of(land), "geo:wktLiteral");
                dataset.is("dct:spatial", place);
            }
            if (coverage.districts().isEmpty()) {
                dataset.is("dcatde:politicalGeocodingURI", place);
            }
        }
        if (!coverage.isOneLand()) {
            dataset.is("dct:spatial", germany(graph));
        }
        coverage.districts()
                .forEach(key -> dataset.is("dcatde:politicalGeocodingURI", concepts.place("districtKey", key)));
        coverage.levels().forEach(level -> dataset.is("dcatde:politicalGeocodingLevelURI", level(concepts, level)));
    }

    private static String level(Concepts concepts, RegionLevel level) {
        return switch (level) {
            case COUNTRY -> concepts.level("federal", "Bund");
            case LAND -> concepts.level("state", "Land");
            case REGIERUNGSBEZIRK, KREIS -> concepts.level("administrativeDistrict", "Kreis");
            case GEMEINDEVERBAND, GEMEINDE, SOZIALRAUM -> concepts.level("municipality", "Kommune");
        };
    }
}
