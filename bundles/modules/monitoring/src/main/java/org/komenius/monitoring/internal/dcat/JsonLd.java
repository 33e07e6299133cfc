package org.komenius.monitoring.internal.dcat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.monitoring.internal.dcat.Value.Iri;
import org.komenius.monitoring.internal.dcat.Value.Text;
import org.komenius.monitoring.internal.dcat.Value.Typed;

/** Writes statements as JSON-LD 1.1: a context of prefixes and one flat graph. */
public final class JsonLd {

    private JsonLd() {}

    /** A tree for a JSON mapper. */
    public static Map<String, Object> write(Graph graph) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Graph.PREFIXES);
        List<Object> things = new ArrayList<>();
        graph.subjects().forEach((address, properties) -> {
            Map<String, Object> thing = new LinkedHashMap<>();
            thing.put("@id", address);
            properties.forEach((property, values) -> {
                List<Object> written = values.stream()
                        .map(value -> property.equals(Graph.TYPE) ? ((Iri) value).address() : value(value))
                        .toList();
                thing.put(
                        property.equals(Graph.TYPE) ? "@type" : property,
                        written.size() == 1 ? written.get(0) : written);
            });
            things.add(thing);
        });
        document.put("@graph", things);
        return document;
    }

    private static Object value(Value value) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (value instanceof Iri iri) {
            written.put("@id", iri.address());
        } else if (value instanceof Text text) {
            if (text.language() == null) {
                return text.text();
            }
            written.put("@value", text.text());
            written.put("@language", text.language());
        } else if (value instanceof Typed typed) {
            written.put("@value", typed.text());
            written.put("@type", typed.datatype());
        }
        return written;
    }
}
