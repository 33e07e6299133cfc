package org.komenius.disclosure.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.komenius.disclosure.ReleasedTable.Conflict;

/** Conflicts of an attempt to release as JSON in the database. */
final class ConflictJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ConflictJson() {}

    static String write(List<Conflict> conflicts) {
        try {
            return MAPPER.writeValueAsString(conflicts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("conflicts can be written", e);
        }
    }

    static List<Conflict> read(String json) {
        try {
            return List.of(MAPPER.readValue(json, Conflict[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored conflicts cannot be read", e);
        }
    }
}
