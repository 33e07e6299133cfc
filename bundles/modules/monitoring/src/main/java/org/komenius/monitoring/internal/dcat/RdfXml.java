package org.komenius.monitoring.internal.dcat;

import java.io.StringWriter;
import java.util.Map;
import java.util.SortedSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.komenius.monitoring.internal.dcat.Value.Iri;
import org.komenius.monitoring.internal.dcat.Value.Text;
import org.komenius.monitoring.internal.dcat.Value.Typed;

/** Writes statements as RDF/XML (W3C Recommendation of 2014). */
public final class RdfXml {

    private static final String RDF = Graph.PREFIXES.get("rdf");

    private RdfXml() {}

    public static String write(Graph graph) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
            out.writeStartElement("rdf", "RDF", RDF);
            for (Map.Entry<String, String> prefix : Graph.PREFIXES.entrySet()) {
                out.writeNamespace(prefix.getKey(), prefix.getValue());
            }
            for (var subject : graph.subjects().entrySet()) {
                out.writeCharacters("\n");
                out.writeStartElement("rdf", "Description", RDF);
                out.writeAttribute("rdf", RDF, "about", subject.getKey());
                for (Map.Entry<String, ? extends SortedSet<Value>> property :
                        subject.getValue().entrySet()) {
                    for (Value value : property.getValue()) {
                        out.writeCharacters("\n  ");
                        write(out, property.getKey(), value);
                    }
                }
                out.writeCharacters("\n");
                out.writeEndElement();
            }
            out.writeCharacters("\n");
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML into memory", e);
        }
        return text.append("\n").toString();
    }

    private static void write(XMLStreamWriter out, String property, Value value) throws XMLStreamException {
        int colon = property.indexOf(':');
        String prefix = property.substring(0, colon);
        out.writeStartElement(prefix, property.substring(colon + 1), Graph.PREFIXES.get(prefix));
        if (value instanceof Iri iri) {
            out.writeAttribute("rdf", RDF, "resource", iri.address());
        } else if (value instanceof Text text) {
            if (text.language() != null) {
                out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", text.language());
            }
            out.writeCharacters(legal(text.text()));
        } else if (value instanceof Typed typed) {
            out.writeAttribute("rdf", RDF, "datatype", Graph.full(typed.datatype()));
            out.writeCharacters(legal(typed.text()));
        }
        out.writeEndElement();
    }

    /** XML 1.0 knows no control characters besides tabulator and line ends. */
    private static String legal(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n\r]]", " ");
    }
}
