package org.komenius.monitoring.internal.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.komenius.rest.RestJson;

/** Content of dashboards as JSON columns. */
public final class DashboardJson {

    private final ObjectMapper mapper = RestJson.newMapper();

    public String write(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dashboard cannot be written as JSON", e);
        }
    }

    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored dashboard is broken", e);
        }
    }
}
