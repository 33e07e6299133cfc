package org.komenius.pathways.internal.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.komenius.pathways.internal.layout.MapDrawing;
import org.komenius.pathways.internal.layout.MapDrawing.Badge;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnColumn;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnLine;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnPath;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnStop;
import org.komenius.pathways.internal.layout.MapDrawing.Label;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgWriterTest {

    private static final MapDrawing MAP = map("ltr", "de");

    private static MapDrawing map(String direction, String language) {
        DrawnPath first = new DrawnPath("t1", List.of(List.of(50.0, 60.0), List.of(150.0, 60.0)), "M50,60L150,60");
        DrawnPath second = new DrawnPath("t2", List.of(List.of(150.0, 60.0), List.of(250.0, 60.0)), "M150,60L250,60");
        Label label = new Label(List.of("Schule & ", "<Kita>"), "de", 50, 80, "middle", true, 20, 68, 60, 30);
        return new MapDrawing(
                300,
                120,
                direction,
                language,
                13,
                15,
                6,
                List.of(new DrawnColumn("c1", 0, 300, List.of("Klasse 5–6"), 150, 24)),
                List.of(
                        new DrawnLine(
                                "g", "G", "Gymnasium", "#c1121f", List.of(first, second), List.of(new Badge(100, 60))),
                        new DrawnLine("leer", "L", "Ohne Weg", "#000000", List.of(), List.of())),
                List.of(new DrawnStop("a", "Schule", 50, 60, 16, 24, "PLACE", true, List.of("g"), label)),
                List.of(60.0));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void isWellFormedAndSaysWhatItShows() throws Exception {
        Element svg = parse(SvgWriter.write(MAP, SvgOptions.titled("Netz \"Süd\" & Nord")))
                .getDocumentElement();
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 300 120");
        assertThat(svg.getAttribute("aria-label")).isEqualTo("Netz \"Süd\" & Nord");
        assertThat(svg.getTextContent()).contains("Schule & ", "<Kita>", "Klasse 5–6", "G");
    }

    @Test
    void needsNoStyleSheetAndNoScript() {
        assertThat(SvgWriter.write(MAP, SvgOptions.PLAIN)).doesNotContain("style", "script", "class=");
    }

    @Test
    void carriesFontsWhereItStandsAlone() {
        assertThat(SvgWriter.write(MAP, SvgOptions.PLAIN.withFontFaces("@font-face{font-family:'Fira Sans'}")))
                .contains("<style>@font-face{");
    }

    @Test
    void everythingElseIsFaintBesideAHighlightedRoute() {
        String svg = SvgWriter.write(MAP, SvgOptions.PLAIN.highlightingTransitions(Set.of("t2")));
        assertThat(lineWith(svg, "M50,60L150,60\" stroke=\"#c1121f")).contains("opacity");
        assertThat(lineWith(svg, "M150,60L250,60\" stroke=\"#c1121f")).doesNotContain("opacity");
        assertThat(SvgWriter.write(MAP, SvgOptions.PLAIN.highlightingLines(Set.of("g"))))
                .doesNotContain("opacity");
    }

    private static String lineWith(String svg, String part) {
        return svg.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }

    @Test
    void arabicTextRunsFromRightToLeft() {
        String svg = SvgWriter.write(map("rtl", "ar"), SvgOptions.PLAIN);
        assertThat(lineWith(svg, "&lt;Kita&gt;")).contains("direction=\"rtl\"", "xml:lang=\"de\"");
    }
}
