package org.komenius.monitoring.internal.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.komenius.rest.RestJson;

/** Definitions as JSON columns, in the dialect of the REST interface. */
public final class AnalysisJson {

    private final ObjectMapper mapper = RestJson.newMapper();

    public String write(Analysis analysis) {
        try {
            return mapper.writeValueAsString(analysis);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an analysis cannot be written as JSON", e);
        }
    }

    public Analysis read(String json) {
        try {
            return mapper.readValue(json, Analysis.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored analysis is broken", e);
        }
    }
}
