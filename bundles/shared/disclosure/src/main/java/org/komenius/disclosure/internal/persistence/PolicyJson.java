package org.komenius.disclosure.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.komenius.disclosure.ConfidentialityPolicy;

/** A policy as JSON; the record's components are the fields. */
final class PolicyJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PolicyJson() {}

    static String write(ConfidentialityPolicy policy) {
        try {
            return MAPPER.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy can be written", e);
        }
    }

    static ConfidentialityPolicy read(String json) {
        try {
            return MAPPER.readValue(json, ConfidentialityPolicy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored policy cannot be read", e);
        }
    }
}
