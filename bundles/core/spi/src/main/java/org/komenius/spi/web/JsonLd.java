package org.komenius.spi.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A schema.org thing, as search engines read it. Immutable.
 *
 * <p>Values are texts, numbers, booleans, {@link LocalDate}, {@link Instant}, other things, or collections of these. Addresses are
 * absolute: see {@link PageRequest#absolute}.
 *
 * @param type a schema.org type such as {@code Course}
 * @param properties by name, in the order they were given
 */
public record JsonLd(String type, Map<String, Object> properties) {

    public JsonLd {
        Objects.requireNonNull(type, "type");
        properties.values().forEach(JsonLd::check);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public static JsonLd of(String type) {
        return new JsonLd(type, Map.of());
    }

    /** This thing with one more property; null and an empty collection leave it as it is. */
    public JsonLd with(String name, Object value) {
        if (value == null || value instanceof Collection<?> many && many.isEmpty()) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new JsonLd(type, more);
    }

    private static void check(Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(JsonLd::check);
        } else if (!(value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Instant
                || value instanceof JsonLd)) {
            throw new IllegalArgumentException("not a value of structured data: " + value);
        }
    }
}
