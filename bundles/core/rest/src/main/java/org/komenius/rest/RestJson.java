package org.komenius.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.komenius.rest.internal.json.Json;

/** The JSON dialect of the REST interface for answers that do not go through a resource, such as server-sent events. */
public final class RestJson {

    private RestJson() {}

    /** A new mapper: ISO dates, model types as in REST answers, unknown fields refused. Keep it; building one is dear. */
    public static ObjectMapper newMapper() {
        return Json.newMapper();
    }
}
