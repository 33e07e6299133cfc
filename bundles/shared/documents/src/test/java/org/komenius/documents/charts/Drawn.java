package org.komenius.documents.charts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.komenius.documents.internal.chart.TextWidth;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A chart read back from its SVG. */
final class Drawn {

    /** A text's box. */
    record Box(String text, double left, double top, double right, double bottom) {
        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final Document svg;

    Drawn(Chart chart) {
        try {
            svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.svg())));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + chart.svg(), e);
        }
    }

    /** Elements of a kind, by their class. */
    List<Element> all(String kind) {
        List<Element> found = new ArrayList<>();
        var every = svg.getElementsByTagName("*");
        for (int at = 0; at < every.getLength(); at++) {
            if (((Element) every.item(at)).getAttribute("class").equals(kind)) {
                found.add((Element) every.item(at));
            }
        }
        return found;
    }

    List<String> texts(String kind) {
        return all(kind).stream().map(Element::getTextContent).toList();
    }

    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        var texts = svg.getElementsByTagName("text");
        for (int at = 0; at < texts.getLength(); at++) {
            Element text = (Element) texts.item(at);
            double size = Double.parseDouble(text.getAttribute("font-size"));
            double width = TextWidth.of(text.getTextContent(), size, text.hasAttribute("font-weight"));
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double left =
                    switch (text.getAttribute("text-anchor")) {
                        case "middle" -> x - width / 2;
                        case "end" -> x - width;
                        default -> x;
                    };
            boxes.add(new Box(text.getTextContent(), left, y - size * 0.75, left + width, y + size * 0.2));
        }
        return boxes;
    }

    /** Pairs of texts that lie upon each other. */
    List<String> overlaps() {
        List<Box> boxes = boxes();
        List<String> found = new ArrayList<>();
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                if (boxes.get(one).touches(boxes.get(other))) {
                    found.add(boxes.get(one) + " / " + boxes.get(other));
                }
            }
        }
        return found;
    }
}
