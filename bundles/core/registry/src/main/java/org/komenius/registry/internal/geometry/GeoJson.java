package org.komenius.registry.internal.geometry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads and writes the geometry part of GeoJSON (RFC 7946), Polygon and MultiPolygon only, without building a tree.
 *
 * <p>Writing always gives a MultiPolygon with up to {@value #DECIMALS} decimals (about a metre), so equal areas give equal text.
 */
public final class GeoJson {

    static final int DECIMALS = 5;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final double SCALE = 1e5;

    private GeoJson() {}

    /** The area in {@code text}. @throws IllegalArgumentException if it is not a Polygon or MultiPolygon */
    public static Area read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return read(parser, new Budget(Long.MAX_VALUE));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a GeoJSON geometry", e);
        }
    }

    /**
     * Reads the geometry object at which the parser stands; afterwards it stands at the object's end.
     *
     * @return null for a JSON null
     * @throws IllegalArgumentException naming what is wrong with the geometry
     */
    public static Area read(JsonParser parser, Budget budget) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("geometry is not an object");
        }
        String type = null;
        Object coordinates = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("type")) {
                type = parser.getText();
            } else if (name.equals("coordinates")) {
                coordinates = array(parser, budget, 0);
            } else {
                parser.skipChildren();
            }
        }
        return switch (type == null ? "" : type) {
            case "Polygon" -> new Area(List.of(rings(coordinates)));
            case "MultiPolygon" -> new Area(
                    list(coordinates).stream().map(GeoJson::rings).toList());
            default -> throw new IllegalArgumentException("geometry type " + type + " is not Polygon or MultiPolygon");
        };
    }

    /** The area as a compact GeoJSON geometry. */
    public static String write(Area area) {
        StringBuilder json = new StringBuilder(area.positionCount() * 18 + 64);
        json.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        String polygonSeparator = "";
        for (List<Ring> rings : area.polygons()) {
            json.append(polygonSeparator).append('[');
            polygonSeparator = ",";
            String ringSeparator = "";
            for (Ring ring : rings) {
                json.append(ringSeparator).append('[');
                ringSeparator = ",";
                for (int i = 0; i < ring.size(); i++) {
                    json.append(i == 0 ? "[" : ",[");
                    append(json, ring.longitude(i));
                    json.append(',');
                    append(json, ring.latitude(i));
                    json.append(']');
                }
                json.append(']');
            }
            json.append(']');
        }
        return json.append("]}").toString();
    }

    /** Writes the number without rounding noise such as 8.400000000001 and without trailing zeros. */
    private static void append(StringBuilder json, double degrees) {
        long scaled = Math.round(degrees * SCALE);
        if (scaled < 0) {
            json.append('-');
            scaled = -scaled;
        }
        json.append(scaled / 100_000);
        long fraction = scaled % 100_000;
        if (fraction != 0) {
            String digits = Long.toString(100_000 + fraction);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            json.append('.').append(digits, 1, end);
        }
    }

    /** An array of numbers becomes a double[], any other array a List. */
    private static Object array(JsonParser parser, Budget budget, int depth) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY || depth > 3) {
            throw new IllegalArgumentException("coordinates are not nested as a Polygon or MultiPolygon needs");
        }
        JsonToken token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            budget.spend();
            double longitude = parser.getDoubleValue();
            if (!parser.nextToken().isNumeric()) {
                throw new IllegalArgumentException("a position needs two numbers");
            }
            double latitude = parser.getDoubleValue();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (!parser.currentToken().isNumeric()) {
                    throw new IllegalArgumentException("a position holds something other than numbers");
                }
            }
            return new double[] {longitude, latitude};
        }
        List<Object> items = new ArrayList<>();
        for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(array(parser, budget, depth + 1));
        }
        return items;
    }

    private static List<Ring> rings(Object coordinates) {
        return list(coordinates).stream().map(GeoJson::ring).toList();
    }

    private static Ring ring(Object coordinates) {
        List<?> positions = list(coordinates);
        double[] lonLat = new double[positions.size() * 2];
        Arrays.setAll(lonLat, i -> {
            if (positions.get(i / 2) instanceof double[] position) {
                return position[i % 2];
            }
            throw new IllegalArgumentException("coordinates are not nested as a Polygon or MultiPolygon needs");
        });
        return new Ring(lonLat);
    }

    private static List<?> list(Object coordinates) {
        if (coordinates instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("coordinates are missing or not nested as a Polygon or MultiPolygon needs");
    }

    /** How many positions may still be read; keeps a hostile file from filling the memory. Not for several threads. */
    public static final class Budget {

        private long left;

        public Budget(long positions) {
            this.left = positions;
        }

        void spend() {
            if (left-- <= 0) {
                throw new TooManyPositionsException();
            }
        }
    }

    /** The file holds more positions than allowed. */
    public static final class TooManyPositionsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
