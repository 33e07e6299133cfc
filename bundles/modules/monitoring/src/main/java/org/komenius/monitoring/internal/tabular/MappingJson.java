package org.komenius.monitoring.internal.tabular;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Mappings as JSON, for the database. */
public final class MappingJson {

    private final ObjectMapper mapper = new ObjectMapper();

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
