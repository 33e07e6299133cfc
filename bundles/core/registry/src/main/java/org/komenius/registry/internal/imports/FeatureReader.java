package org.komenius.registry.internal.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.komenius.registry.internal.geometry.Area;
import org.komenius.registry.internal.geometry.GeoJson;

/**
 * Reads a GeoJSON FeatureCollection feature by feature, so that memory holds one feature at a time.
 *
 * <p>Everything but the features and a declared reference system is passed over. Refuses coordinates that are not longitude and
 * latitude; it does not convert them.
 */
final class FeatureReader {

    static final int MAX_FEATURES = 50_000;
    static final long MAX_POSITIONS = 5_000_000;

    private static final int MAX_TEXT = 100_000;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .build();

    /**
     * @param number position in the file, first 1
     * @param properties scalar properties as text; nested ones and nulls left out
     * @param area null if the feature has no geometry
     */
    record Feature(long number, Map<String, String> properties, Area area) {}

    /**
     * @param features number of features
     * @param source what the file says of its origin; null if it says nothing
     */
    record Summary(long features, String source) {}

    /**
     * @throws org.komenius.model.problem.ProblemException at the first thing that is not right, with the feature's number as row
     */
    Summary read(InputStream in, Consumer<Feature> sink) throws IOException {
        try (JsonParser parser = factory.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw ImportProblems.notGeoJson().asException();
            }
            long features = -1;
            String type = null;
            String source = null;
            GeoJson.Budget budget = new GeoJson.Budget(MAX_POSITIONS);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "type" -> type = parser.getText();
                    case "crs" -> requireDegrees(parser);
                    case "features" -> features = features(parser, budget, sink);
                    case "source", "attribution", "copyright" -> {
                        source = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : source;
                        parser.skipChildren();
                    }
                    default -> parser.skipChildren();
                }
            }
            if (features < 0 || !"FeatureCollection".equals(type)) {
                throw ImportProblems.notGeoJson().asException();
            }
            return new Summary(features, source);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw ImportProblems.brokenJson(
                            where == null ? 1 : where.getLineNr(), where == null ? 1 : where.getColumnNr())
                    .asException(e);
        } catch (GeoJson.TooManyPositionsException e) {
            throw ImportProblems.tooManyPositions(MAX_POSITIONS).asException(e);
        }
    }

    private static long features(JsonParser parser, GeoJson.Budget budget, Consumer<Feature> sink) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw ImportProblems.notGeoJson().asException();
        }
        long number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++number > MAX_FEATURES) {
                throw ImportProblems.tooManyFeatures(MAX_FEATURES).asException();
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw ImportProblems.notAFeature(number).asException();
            }
            sink.accept(feature(parser, number, budget));
        }
        return number;
    }

    private static Feature feature(JsonParser parser, long number, GeoJson.Budget budget) throws IOException {
        Map<String, String> properties = Map.of();
        Area area = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "properties" -> properties = properties(parser);
                case "geometry" -> area = area(parser, number, budget);
                default -> parser.skipChildren();
            }
        }
        return new Feature(number, properties, area);
    }

    private static Area area(JsonParser parser, long number, GeoJson.Budget budget) throws IOException {
        try {
            return GeoJson.read(parser, budget);
        } catch (IllegalArgumentException e) {
            throw ImportProblems.brokenGeometry(number, e.getMessage()).asException(e);
        }
    }

    private static Map<String, String> properties(JsonParser parser) throws IOException {
        Map<String, String> scalars = new LinkedHashMap<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return scalars;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                scalars.put(name, parser.getText().strip());
            }
        }
        return scalars;
    }

    /** RFC 7946 knows no other system, but older files may declare one; longitude and latitude come under several names. */
    private static void requireDegrees(JsonParser parser) throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                String name = parser.getText().toUpperCase(Locale.ROOT);
                boolean declaresSystem = name.contains(":") || name.startsWith("EPSG");
                if (declaresSystem && !name.endsWith("CRS84") && !name.endsWith(":4326") && !name.endsWith(":4258")) {
                    throw ImportProblems.otherReferenceSystem(parser.getText()).asException();
                }
            }
        }
    }
}
