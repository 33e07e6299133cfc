package org.komenius.monitoring.internal.dcat;

import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.dcat.Graph.Thing;

/** Says where a data set lies: Germany or a Land as the place, the exact keys as political geocoding. */
final class Places {

    private Places() {}

    static String germany(Concepts concepts, Graph graph) {
        return located(graph.thing(concepts.germany()), Boxes.GERMANY);
    }

    private static String located(Thing place, Boxes.Box box) {
        return place.typed("dcat:bbox", box.wkt(), "geo:wktLiteral")
                .typed("dcat:centroid", box.centre(), "geo:wktLiteral")
                .address();
    }

    static void add(Graph graph, Concepts concepts, Coverage coverage, Thing dataset) {
        for (String land : coverage.lands()) {
            String place = concepts.place("stateKey", land);
            if (coverage.isOneLand()) {
                dataset.is("dct:spatial", located(graph.thing(place, "dct:Location"), Boxes.of(land)));
            }
            if (coverage.districts().isEmpty()) {
                dataset.is("dcatde:politicalGeocodingURI", place);
            }
        }
        if (!coverage.isOneLand()) {
            dataset.is("dct:spatial", germany(concepts, graph));
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
