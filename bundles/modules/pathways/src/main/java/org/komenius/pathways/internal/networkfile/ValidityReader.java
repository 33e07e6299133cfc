package org.komenius.pathways.internal.networkfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import org.komenius.model.time.Validity;

/** A validity that is left out, or null, means always. */
final class ValidityReader extends StdDeserializer<Validity> {

    private static final long serialVersionUID = 1L;

    ValidityReader() {
        super(Validity.class);
    }

    @Override
    public Validity deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            return (Validity) context.handleUnexpectedToken(Validity.class, json);
        }
        Days days = context.readValue(json, Days.class);
        try {
            return new Validity(days.from(), days.until());
        } catch (IllegalArgumentException e) {
            throw context.instantiationException(Validity.class, e);
        }
    }

    @Override
    public Validity getNullValue(DeserializationContext context) {
        return Validity.ALWAYS;
    }

    private record Days(LocalDate from, LocalDate until) {}
}
