package org.komenius.web.internal.pagetext;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query part of addresses. */
public final class Queries {

    private static final int MAX_VALUES = 100;

    private Queries() {}

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The decoded value; empty if it is not properly encoded.
     *
     * @param path whether it stands in the path, where a plus is a plus
     */
    public static Optional<String> decode(String value, boolean path) {
        try {
            return Optional.of(URLDecoder.decode(path ? value.replace("+", "%2B") : value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }

    /** Names and decoded values of a query without question mark; null is an empty one. What is badly encoded is left out. */
    public static Map<String, List<String>> parse(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (query == null) {
            return values;
        }
        int seen = 0;
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals), false);
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1), false);
            if (++seen <= MAX_VALUES && name.isPresent() && !name.get().isEmpty() && value.isPresent()) {
                values.computeIfAbsent(name.get(), any -> new ArrayList<>()).add(value.get());
            }
        }
        return values;
    }
}
