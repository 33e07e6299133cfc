package org.komenius.monitoring.internal.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.komenius.rest.RestJson;

/** Projects and frozen indices as JSON columns. */
public final class ProjectJson {

    private final ObjectMapper mapper = RestJson.newMapper();

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a project cannot be written as JSON", e);
        }
    }

    public ProjectWork work(String json) {
        return read(json, ProjectWork.class);
    }

    public FrozenIndexData frozen(String json) {
        return read(json, FrozenIndexData.class);
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored project is broken", e);
        }
    }
}
