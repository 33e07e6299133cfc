package org.komenius.pathways.internal.publishing;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.TranslatedText;

/** In which languages a network can be read. */
public final class Languages {

    /** Those of the platform's pages; a text that is missing in one of them is shown in German or English. */
    public static final List<String> OF_PAGES = List.of("de", "en", "ar", "uk", "de-x-ls");

    private static final ProblemCode UNKNOWN = ProblemCode.of("pathways.language.unknown", ProblemKind.INVALID);

    private Languages() {}

    /** Tags in which every stop and line has a title. */
    public static Set<String> complete(Network network) {
        List<TranslatedText> titles = Stream.concat(
                        network.stops().stream().map(Stop::title),
                        network.lines().stream().map(Line::title))
                .toList();
        Set<String> complete = new TreeSet<>();
        titles.forEach(title -> complete.addAll(title.byLanguage().keySet()));
        titles.forEach(title -> complete.retainAll(title.byLanguage().keySet()));
        complete.add("de");
        return Collections.unmodifiableSet(complete);
    }

    /**
     * @param wanted tag; null or blank for German
     * @throws org.komenius.model.problem.ProblemException if it is neither a language of the pages nor of the network
     */
    public static String require(String wanted, Network network) {
        if (wanted == null || wanted.isBlank()) {
            return "de";
        }
        if (OF_PAGES.contains(wanted) || complete(network).contains(wanted)) {
            return wanted;
        }
        throw Problem.of(
                        UNKNOWN,
                        "Diese Sprache gibt es für dieses Netz nicht.",
                        "This network is not available in that language.")
                .advise(
                        "Möglich sind: " + String.join(", ", OF_PAGES) + ".",
                        "Possible are: " + String.join(", ", OF_PAGES) + ".")
                .at(Location.field("lang"))
                .asException();
    }
}
