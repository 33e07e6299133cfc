package org.komenius.web.internal.served;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import org.komenius.spi.web.JsonLd;

/**
 * Structured data as a data block of HTML. Browsers do not run it, so the CSP has nothing to say about it; it must only be unable to end
 * its element, which is why no {@code <} is ever left in it.
 */
final class JsonLdScript {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonLdScript() {}

    static String of(JsonLd thing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("@context", "https://schema.org");
        node.setAll(object(thing));
        try {
            String json = MAPPER.writeValueAsString(node)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
            return "<script type=\"application/ld+json\">" + json + "</script>";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("structured data of type " + thing.type(), e);
        }
    }

    private static ObjectNode object(JsonLd thing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("@type", thing.type());
        thing.properties().forEach((name, value) -> {
            if (value instanceof Collection<?> many) {
                ArrayNode list = node.putArray(name);
                many.forEach(one -> list.add(value(one)));
            } else {
                node.set(name, value(value));
            }
        });
        return node;
    }

    private static com.fasterxml.jackson.databind.JsonNode value(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof JsonLd thing) {
            return object(thing);
        }
        if (value instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return nodes.numberNode(new BigDecimal(number.toString()));
        }
        return nodes.textNode(value.toString());
    }
}
