package org.komenius.monitoring.internal.genesis;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the service says about a request, beside or instead of data.
 *
 * @param code 0 done; 22 done with changed parameters; -1, 98, 99, 104 … as told by {@link GenesisClient}
 * @param sentence in the language of the request
 * @param body the whole answer
 */
record GenesisAnswer(int code, String sentence, JsonNode body) {

    static GenesisAnswer of(JsonNode body) {
        JsonNode status = body.path("Status");
        if (status.isTextual()) {
            // The sign-in check answers with a sentence instead of an object.
            String sentence = status.asText();
            return new GenesisAnswer(
                    sentence.contains("erfolgreich") || sentence.contains("success") ? 0 : 15, sentence, body);
        }
        return new GenesisAnswer(
                status.path("Code").asInt(Integer.MIN_VALUE),
                status.path("Content").asText(""),
                body);
    }
}
