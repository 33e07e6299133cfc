package org.komenius.pathways.internal.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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

    private MapPicture() {}

    /** {@code json} or {@code svg}. @throws org.komenius.model.problem.ProblemException NOT_ACCEPTABLE for anything else */
    static String format(String wanted) {
        if ("pdf".equals(wanted)) {
            throw Params.noPoster();
        }
        return Params.format(wanted, "json", "svg");
    }

    static MediaType type(String format) {
        return format.equals("svg")
                ? new MediaType("image", "svg+xml", StandardCharsets.UTF_8.name())
                : MediaType.APPLICATION_JSON_TYPE;
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

    static Object body(String format, Network network, MapDrawing drawing, List<String> highlighted) {
        if (!format.equals("svg")) {
            return drawing;
        }
        SvgOptions options =
                SvgOptions.titled(network.title().in(drawing.language()).replace("\u00AD", ""));
        return SvgWriter.write(drawing, options.highlightingTransitions(Set.copyOf(highlighted)));
    }
}
