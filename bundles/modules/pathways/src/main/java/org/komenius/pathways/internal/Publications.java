package org.komenius.pathways.internal;

import java.util.Map;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.pathways.internal.Contents.Content;
import org.komenius.pathways.internal.layout.MapLayout;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.publishing.SubmissionRules;
import org.komenius.pathways.internal.versions.Act;
import org.komenius.pathways.internal.versions.Author;
import org.komenius.pathways.internal.versions.FourEyes;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.pathways.internal.versions.VersionProblems;
import org.komenius.pathways.internal.versions.VersionState;
import org.komenius.rest.ETags;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leads versions from draft to citizens: submit, return, publish, roll back, withdraw. */
@Component(service = Publications.class)
public class Publications {

    private static final int COMMENT_LENGTH = 2_000;
    private static final ProblemCode COMMENT = ProblemCode.of("pathways.comment", ProblemKind.INVALID);

    private final NetworkStore store;
    private final Contents contents;
    private final NetworkMaps maps;
    private final CurrentCaller caller;
    private final Announcements announcements;

    @Activate
    public Publications(
            @Reference NetworkStore store,
            @Reference Contents contents,
            @Reference NetworkMaps maps,
            @Reference CurrentCaller caller,
            @Reference Announcements announcements) {
        this.store = store;
        this.contents = contents;
        this.maps = maps;
        this.caller = caller;
        this.announcements = announcements;
    }

    /**
     * Hands a draft to a second person; from then on nothing in it changes.
     *
     * @param ifMatch null to submit whatever it holds
     * @throws ProblemException {@code pathways.network.faulty} if the check finds errors
     */
    public VersionInfo submit(String id, int number, String ifMatch, String comment) {
        String checked = comment(comment, false);
        VersionInfo version = store.version(id, number);
        if (version.state() != VersionState.DRAFT) {
            throw VersionProblems.wrongState(version, VersionState.DRAFT);
        }
        if (ifMatch != null && !ifMatch.isBlank()) {
            ETags.requireMatch(ifMatch, version.rowVersion());
        }
        Content content = contents.read(id, number);
        SubmissionRules.check(content.network());
        // Saving lays out quickly; what citizens will see is worth a longer search from where that ended.
        MapLayout layout = maps.arrange(content.network(), content.layout());
        Act act = now();
        VersionInfo submitted = store.submit(
                id, number, ETags.of(version.rowVersion()), contents.stored(content.network(), layout), checked, act);
        announcements.record("network.submitted", submitted, Map.of());
        return submitted;
    }

    /** A copy of an old version, handed to a second person at once. */
    public VersionInfo rollBack(String id, int number, String comment) {
        String checked = comment(comment, false);
        VersionInfo version = store.version(id, number);
        if (version.state() == VersionState.DRAFT || version.state() == VersionState.SUBMITTED) {
            throw VersionProblems.wrongState(version, VersionState.SUPERSEDED);
        }
        SubmissionRules.check(contents.read(id, number).network());
        VersionInfo submitted = store.submitCopy(id, number, checked, now());
        announcements.record("network.rollback-submitted", submitted, Map.of("of", String.valueOf(number)));
        return submitted;
    }

    /** @throws ProblemException {@code pathways.four-eyes} if the caller submitted it or edited it last */
    public VersionInfo publish(String id, int number, String ifMatch, String comment) {
        VersionInfo published = store.publish(id, number, ifMatch, comment(comment, false), now());
        announcements.publish(
                "network.published",
                published,
                Map.of("submittedBy", published.submitted().by().name()));
        return published;
    }

    /** @param comment why; required */
    public VersionInfo giveBack(String id, int number, String ifMatch, String comment) {
        VersionInfo returned = store.giveBack(id, number, ifMatch, comment(comment, true), now());
        announcements.record("network.returned", returned, Map.of());
        return returned;
    }

    /** Takes a network off the public pages. One person is enough: hiding a mistake must not wait. */
    public void withdraw(String id, String comment) {
        String checked = comment(comment, false);
        store.withdraw(id, now());
        Map<String, String> details = checked == null ? Map.of() : Map.of("comment", checked);
        announcements.record("network.withdrawn", id, details);
        announcements.publish("network.withdrawn", id, Map.of());
    }

    /** Makes and publishes a network of the demo as two fictional persons would. */
    public VersionInfo publishDemo(Network network, Author editor, Author publisher) {
        Act edited = new Act(editor, now().at());
        MapLayout layout = maps.arrange(network, null);
        VersionInfo draft =
                store.create(network.id(), network.title().toLocalizedText(), contents.stored(network, layout), edited);
        store.submit(network.id(), draft.number(), null, contents.stored(network, layout), "Netz der Demo", edited);
        VersionInfo published = store.publish(network.id(), draft.number(), null, null, new Act(publisher, now().at()));
        announcements.publish("network.published", published, Map.of("submittedBy", editor.name()));
        return published;
    }

    /** Whether the caller worked on a version, so that somebody else has to publish it. */
    public boolean isOwnWork(VersionInfo version) {
        return FourEyes.isOwnWork(version, now().by());
    }

    private static String comment(String comment, boolean required) {
        String text = comment == null ? "" : comment.strip();
        if (text.length() > COMMENT_LENGTH) {
            throw Problem.of(
                            COMMENT,
                            "Die Bemerkung hat höchstens " + COMMENT_LENGTH + " Zeichen.",
                            "The comment has at most " + COMMENT_LENGTH + " characters.")
                    .at(Location.field("comment"))
                    .asException();
        }
        if (required && text.isEmpty()) {
            throw Problem.of(COMMENT, "Bitte sagen Sie, warum.", "Please say why.")
                    .at(Location.field("comment"))
                    .asException();
        }
        return text.isEmpty() ? null : text;
    }

    private Act now() {
        return Drafts.act(caller.get());
    }
}
