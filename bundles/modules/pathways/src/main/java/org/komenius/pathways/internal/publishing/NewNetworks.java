package org.komenius.pathways.internal.publishing;

import java.util.List;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.TranslatedText;
import org.komenius.pathways.internal.networkfile.Template;
import org.komenius.pathways.internal.networkfile.Templates;

/** Networks to begin with. */
public final class NewNetworks {

    private static final ProblemCode NO_TEMPLATE = ProblemCode.of("pathways.template.unknown", ProblemKind.INVALID);

    private NewNetworks() {}

    /**
     * A network with this id and title.
     *
     * @param template id of a shipped network; null or blank for an empty one
     */
    public static Network of(String id, String title, String template) {
        if (template == null || template.isBlank()) {
            return empty(id, title);
        }
        Network shipped = Templates.find(template).map(Template::network).orElseThrow(() -> Problem.of(
                        NO_TEMPLATE,
                        "Die Vorlage „" + template + "“ gibt es nicht.",
                        "There is no template \"" + template + "\".")
                .at(Location.field("template"))
                .asException());
        return with(shipped, id, TranslatedText.of(title.strip()));
    }

    public static Network withId(Network network, String id) {
        return with(network, id, network.title());
    }

    private static Network with(Network network, String id, TranslatedText title) {
        return new Network(
                id,
                title,
                network.description(),
                network.land(),
                network.checkBeforeUse(),
                network.validity(),
                network.columns(),
                network.qualifications(),
                network.lines(),
                network.stops(),
                network.transitions(),
                network.sources(),
                network.counselling());
    }

    private static Network empty(String id, String title) {
        return new Network(
                id,
                TranslatedText.of(title.strip()),
                null,
                null,
                false,
                Validity.ALWAYS,
                List.of(new Column("beginn", TranslatedText.of("Beginn", "Beginning"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
