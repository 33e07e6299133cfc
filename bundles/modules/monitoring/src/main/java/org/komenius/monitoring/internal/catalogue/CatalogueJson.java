package org.komenius.monitoring.internal.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.komenius.rest.RestJson;

/** Codelists and reports as JSON columns, in the dialect of the REST interface. */
public final class CatalogueJson {

    private static final TypeReference<List<Dimension>> DIMENSIONS = new TypeReference<>() {};

    private final ObjectMapper mapper = RestJson.newMapper();

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass() + " as JSON", e);
        }
    }

    public List<Dimension> readDimensions(String json) {
        try {
            return mapper.readValue(json, DIMENSIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored codelists are broken", e);
        }
    }

    /** The German sentence of a stored problem, with its place in the file. */
    public String germanSentence(String problem) {
        try {
            JsonNode told = mapper.readTree(problem);
            JsonNode row = told.path("location").path("row");
            JsonNode column = told.path("location").path("column");
            return (row.isNumber() ? "Zeile " + row.asLong() : "")
                    + (column.isNumber() ? ", Spalte " + column.asInt() : "")
                    + (row.isNumber() ? ": " : "")
                    + told.path("detail").path("de").asText()
                    + (told.at("/advice/de").isMissingNode()
                            ? ""
                            : " " + told.at("/advice/de").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored problem is broken", e);
        }
    }

    /** How a file was read, as its stored report says. */
    public ReadBy readBy(String report) {
        try {
            JsonNode told = mapper.readTree(report);
            return new ReadBy(
                    told.path("connector").asText(),
                    told.path("encoding").asText(),
                    told.path("language").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is broken", e);
        }
    }

    /**
     * @param connector id of the connector
     * @param encoding charset of the file
     * @param language edition, {@code de} or {@code en}
     */
    public record ReadBy(String connector, String encoding, String language) {}

    /** How the file was read, from an import's report; null if the report does not say. */
    public String readConnector(String report) {
        try {
            return report == null
                    ? null
                    : mapper.readTree(report).path("connector").asText(null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored report is broken", e);
        }
    }
}
