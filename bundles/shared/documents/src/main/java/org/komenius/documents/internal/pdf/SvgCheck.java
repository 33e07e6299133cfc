package org.komenius.documents.internal.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.komenius.documents.Block;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads every picture once before the PDF begins: no document type (and so no entity bomb), well-formed, really SVG. */
public final class SvgCheck {

    private SvgCheck() {}

    static void check(Block block) {
        if (block instanceof Block.Figure figure) {
            check(figure.svg());
        }
    }

    /** @throws IllegalArgumentException for anything else than harmless SVG */
    public static void check(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var root = builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
            if (!"http://www.w3.org/2000/svg".equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
                throw new IllegalArgumentException("not SVG but " + root.getNodeName());
            }
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("the SVG of a figure cannot be read: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks its safe settings", e);
        }
    }
}
