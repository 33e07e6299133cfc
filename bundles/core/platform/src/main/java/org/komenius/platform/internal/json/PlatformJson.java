package org.komenius.platform.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.komenius.model.problem.Problem;
import org.komenius.model.text.LocalizedText;
import org.komenius.rest.RestJson;

/** JSON of the platform's own columns and events. Sees only platform, model and Java types, so it keeps no module alive. */
public final class PlatformJson {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = RestJson.newMapper();

    private PlatformJson() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass() + " as JSON", e);
        }
    }

    public static String writeMap(Map<String, String> map) {
        return write(map);
    }

    public static Map<String, String> readMap(String json) {
        return read(json, TEXTS);
    }

    /** Null for null. */
    public static String writeText(LocalizedText text) {
        return text == null ? null : write(text.byLanguage());
    }

    /** Null for null. */
    public static LocalizedText readText(String json) {
        return json == null ? null : new LocalizedText(readMap(json));
    }

    /** Null for null. */
    public static String writeProblem(Problem problem) {
        return problem == null ? null : write(problem);
    }

    /** Null for null. */
    public static Problem readProblem(String json) {
        return json == null
                ? null
                : read(json, new TypeReference<ProblemJson>() {}).toProblem();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is broken: " + json, e);
        }
    }
}
