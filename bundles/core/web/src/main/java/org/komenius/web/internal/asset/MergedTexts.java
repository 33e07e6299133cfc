package org.komenius.web.internal.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bundle's texts in one language, with what is not translated filled from the languages behind it, so that browsers fetch one file
 * and always find a text.
 */
public final class MergedTexts {

    /** Each language's predecessors, the weakest first. */
    private static final Map<String, List<String>> CHAINS = Map.of(
            "de", List.of("de"),
            "de-x-ls", List.of("de", "de-x-ls"),
            "en", List.of("de", "en"),
            "ar", List.of("de", "en", "ar"),
            "uk", List.of("de", "en", "uk"));

    private final ObjectMapper mapper = new ObjectMapper();

    /** The texts in {@code tag}; empty for a language that the interface does not know. A bundle without texts has an empty object. */
    public Optional<byte[]> read(AssetSource files, String tag) throws IOException {
        List<String> chain = CHAINS.get(tag);
        if (chain == null) {
            return Optional.empty();
        }
        ObjectNode merged = mapper.createObjectNode();
        for (String language : chain) {
            Optional<byte[]> file = files.read("i18n/" + language + ".json");
            if (file.isPresent()) {
                JsonNode texts = mapper.readTree(file.get());
                if (texts instanceof ObjectNode object) {
                    merged.setAll(object);
                }
            }
        }
        return Optional.of(mapper.writeValueAsBytes(merged));
    }
}
