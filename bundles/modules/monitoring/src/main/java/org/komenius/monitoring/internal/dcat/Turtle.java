package org.komenius.monitoring.internal.dcat;

import java.util.stream.Collectors;
import org.komenius.monitoring.internal.dcat.Value.Iri;
import org.komenius.monitoring.internal.dcat.Value.Text;
import org.komenius.monitoring.internal.dcat.Value.Typed;

/** Writes statements as Turtle (W3C Recommendation of 2014). */
public final class Turtle {

    private Turtle() {}

    public static String write(Graph graph) {
        StringBuilder out = new StringBuilder();
        Graph.PREFIXES.forEach((prefix, address) -> out.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(address)
                .append("> .\n"));
        graph.subjects().forEach((address, properties) -> out.append("\n")
                .append(iri(address))
                .append(properties.entrySet().stream()
                        .map(entry -> "\n    " + entry.getKey() + " "
                                + entry.getValue().stream().map(Turtle::value).collect(Collectors.joining(" , ")))
                        .collect(Collectors.joining(" ;")))
                .append(" .\n"));
        return out.toString();
    }

    private static String value(Value value) {
        if (value instanceof Text text) {
            return quoted(text.text()) + (text.language() == null ? "" : "@" + text.language());
        }
        if (value instanceof Typed typed) {
            return quoted(typed.text()) + "^^" + typed.datatype();
        }
        return iri(((Iri) value).address());
    }

    private static String iri(String address) {
        StringBuilder out = new StringBuilder("<");
        address.codePoints().forEach(c -> {
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                out.append(String.format("\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append(">").toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append("\"").toString();
    }
}
