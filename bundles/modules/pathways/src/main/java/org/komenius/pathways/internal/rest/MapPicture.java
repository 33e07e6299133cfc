package org.komenius.pathways.internal.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.ws.rs.core.MediaType;
import org.komenius.pathways.internal.drawing.SvgOptions;
import org.komenius.pathways.internal.drawing.SvgWriter;
import org.komenius.pathways.internal.layout.MapDrawing;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Transition;

/** A drawing in the form that a caller asks for. */
final class MapPicture {

    static final String SVG = "image/svg+xml";
    static final String PDF = "application/pdf";

    private MapPicture() {}

    /** {@code json}, {@code svg} or {@code pdf}. @throws org.komenius.model.problem.ProblemException NOT_ACCEPTABLE for anything else */
    static String format(String wanted) {
        return Params.format(wanted, "json", "svg", "pdf");
    }

    static MediaType type(String format) {
        return switch (format) {
            case "svg" -> new MediaType("image", "svg+xml", StandardCharsets.UTF_8.name());
            case "pdf" -> MediaType.valueOf(PDF);
            default -> MediaType.APPLICATION_JSON_TYPE;
        };
    }

    /** Those of the ids, given in any number of lists joined by commas, that are transitions of the network, sorted. */
    static List<String> highlighted(Network network, List<String> lists) {
        Set<String> known = network.transitions().stream().map(Transition::id).collect(Collectors.toSet());
        return lists.stream()
                .flatMap(list -> List.of(list.split(",")).stream())
                .map(String::strip)
                .filter(known::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** @param poster writes the PDF */
    static Object body(
            String format, Network network, MapDrawing drawing, List<String> highlighted, Supplier<byte[]> poster) {
        if (format.equals("pdf")) {
            return poster.get();
        }
        if (!format.equals("svg")) {
            return drawing;
        }
        SvgOptions options =
                SvgOptions.titled(network.title().in(drawing.language()).replace("\u00AD", ""));
        return SvgWriter.write(drawing, options.highlightingTransitions(Set.copyOf(highlighted)));
    }
}
