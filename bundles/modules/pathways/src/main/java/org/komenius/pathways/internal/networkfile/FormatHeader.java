package org.komenius.pathways.internal.networkfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Looks whether a file says that it is a network, and in a version that is known, before anything else of it is understood. */
final class FormatHeader {

    private FormatHeader() {}

    static void check(byte[] file) throws IOException {
        String format = null;
        Integer version = null;
        try (JsonParser parser = NetworkMapper.factory().createParser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw NetworkFileProblems.notANetwork().asException();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME && (format == null || version == null)) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("format") && value == JsonToken.VALUE_STRING) {
                    format = parser.getText();
                } else if (field.equals("formatVersion") && value == JsonToken.VALUE_NUMBER_INT) {
                    version = parser.getIntValue();
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!NetworkJson.FORMAT.equals(format)) {
            throw NetworkFileProblems.notANetwork().asException();
        }
        if (version == null || version != NetworkJson.FORMAT_VERSION) {
            throw NetworkFileProblems.unknownVersion(version).asException();
        }
    }
}
