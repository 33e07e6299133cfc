package org.komenius.rest.internal.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The JSON dialect of the REST interface: ISO dates, unknown fields refused. */
public final class Json {

    private Json() {}

    /** A mapper with a type cache of its own: the shared one would keep the classes of uninstalled modules alive. */
    public static ObjectMapper newMapper() {
        return new ObjectMapper()
                .setTypeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 500)))
                .registerModule(new JavaTimeModule())
                .registerModule(new ModelJsonModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }
}
