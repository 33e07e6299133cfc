package org.komenius.monitoring.internal.dcat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.komenius.monitoring.internal.dcat.Value.Iri;
import org.komenius.monitoring.internal.dcat.Value.Text;
import org.komenius.monitoring.internal.dcat.Value.Typed;

/**
 * Statements about things, each once. Things stand in the order in which they were first spoken of, what is said of one in
 * alphabetical order. Every thing has an address: without nameless ones two documents can be compared line by line.
 */
public final class Graph {

    static final String TYPE = "rdf:type";

    /** Short names of vocabularies, as they stand at the head of every document. */
    static final Map<String, String> PREFIXES = Collections.unmodifiableMap(prefixes());

    private final Map<String, TreeMap<String, TreeSet<Value>>> subjects = new LinkedHashMap<>();

    private static Map<String, String> prefixes() {
        Map<String, String> all = new TreeMap<>();
        all.put("adms", "http://www.w3.org/ns/adms#");
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("dcatap", "http://data.europa.eu/r5r/");
        all.put("dcatde", "http://dcat-ap.de/def/dcatde/");
        all.put("dct", "http://purl.org/dc/terms/");
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("geo", "http://www.opengis.net/ont/geosparql#");
        all.put("hydra", "http://www.w3.org/ns/hydra/core#");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return all;
    }

    /** Speaks of one thing. @param types short names, for example {@code dcat:Dataset} */
    Thing thing(String address, String... types) {
        subjects.computeIfAbsent(address, any -> new TreeMap<>());
        Thing thing = new Thing(address);
        for (String type : types) {
            thing.is(TYPE, full(type));
        }
        return thing;
    }

    Map<String, ? extends Map<String, ? extends SortedSet<Value>>> subjects() {
        return Collections.unmodifiableMap(subjects);
    }

    /** {@code http://www.w3.org/ns/dcat#Dataset} for {@code dcat:Dataset}. */
    static String full(String name) {
        int colon = name.indexOf(':');
        return PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1);
    }

    /** One subject; properties are named in their short form. Null and blank values say nothing. */
    final class Thing {

        private final String address;

        private Thing(String address) {
            this.address = address;
        }

        String address() {
            return address;
        }

        Thing is(String property, String otherAddress) {
            return otherAddress == null || otherAddress.isBlank() ? this : add(property, new Iri(otherAddress));
        }

        Thing text(String property, String text, String language) {
            return text == null || text.isBlank() ? this : add(property, new Text(text, language));
        }

        Thing german(String property, String text) {
            return text(property, text, "de");
        }

        Thing typed(String property, String text, String datatype) {
            return text == null || text.isBlank() ? this : add(property, new Typed(text, datatype));
        }

        private Thing add(String property, Value value) {
            subjects.get(address)
                    .computeIfAbsent(property, any -> new TreeSet<>())
                    .add(value);
            return this;
        }
    }
}
