package org.komenius.monitoring.internal.tabular;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;

/** Mappings as JSON, for the database. */
public final class MappingJson {

    /** With a cache of types of its own: the shared one would keep this bundle's classes alive after it has gone. */
    private final ObjectMapper mapper =
            new ObjectMapper().setTypeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 500)));

    public String write(Mapping mapping) {
        try {
            return mapper.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping cannot be written as JSON", e);
        }
    }

    public Mapping read(String json) {
        try {
            return mapper.readValue(json, Mapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored mapping is broken", e);
        }
    }
}
