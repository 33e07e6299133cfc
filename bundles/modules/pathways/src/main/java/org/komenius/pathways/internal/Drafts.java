package org.komenius.pathways.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.komenius.pathways.internal.Contents.Content;
import org.komenius.pathways.internal.layout.MapLayout;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.publishing.SubmissionRules;
import org.komenius.pathways.internal.versions.Act;
import org.komenius.pathways.internal.versions.Author;
import org.komenius.pathways.internal.versions.NetworkInfo;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.pathways.internal.versions.VersionProblems;
import org.komenius.pathways.internal.versions.VersionState;
import org.komenius.rest.ETags;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Networks in the making: new ones, drafts, saving. The map is laid out with every change of content and stored with it; the map
 * before it is its beginning, so that what readers know stays where it is.
 */
@Component(service = Drafts.class)
public class Drafts {

    private final NetworkStore store;
    private final Contents contents;
    private final NetworkMaps maps;
    private final CurrentCaller caller;
    private final Announcements announcements;

    @Activate
    public Drafts(
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

    /** A new network with its first draft. @param origin where the content is from, for the audit log */
    public VersionInfo create(Network network, String origin) {
        SubmissionRules.requireForm(network.id());
        if (store.find(network.id()).isPresent()) {
            throw VersionProblems.exists(network.id());
        }
        MapLayout layout = maps.arrange(network, null);
        VersionInfo created =
                store.create(network.id(), network.title().toLocalizedText(), contents.stored(network, layout), now());
        announcements.record("network.created", created, Map.of("origin", origin));
        return created;
    }

    /** A network from outside: a new one, or the next draft of the one with its id. */
    public VersionInfo bring(Network network, String origin) {
        Optional<NetworkInfo> known = store.find(network.id());
        if (known.isEmpty()) {
            return create(network, origin);
        }
        refuseSecondDraft(known.get());
        MapLayout layout = maps.arrange(network, knownLayout(known.get()));
        VersionInfo created = store.addDraft(
                network.id(), null, network.title().toLocalizedText(), contents.stored(network, layout), now());
        announcements.record("draft.created", created, Map.of("origin", origin));
        return created;
    }

    /** A draft that begins as a copy of an earlier version. */
    public VersionInfo begin(String id, int basedOn) {
        NetworkInfo network = store.find(id).orElseThrow(() -> VersionProblems.unknownNetwork(id));
        refuseSecondDraft(network);
        Content content = contents.read(id, basedOn);
        VersionInfo created = store.addDraft(
                id, basedOn, content.network().title().toLocalizedText(), store.content(id, basedOn), now());
        announcements.record("draft.created", created, Map.of("basedOn", String.valueOf(basedOn)));
        return created;
    }

    /**
     * Saves a draft. It may be contradictory: checks stop it only when it is submitted.
     *
     * @param ifMatch required
     */
    public VersionInfo save(String id, int number, String ifMatch, Network network) {
        SubmissionRules.requireId(network, id);
        VersionInfo version = store.version(id, number);
        if (version.state() != VersionState.DRAFT) {
            throw VersionProblems.wrongState(version, VersionState.DRAFT);
        }
        // Before the map is laid out, which takes a while; the store looks again.
        ETags.requireMatch(ifMatch, version.rowVersion());
        MapLayout layout = maps.sketch(network, contents.read(id, number).layout());
        VersionInfo saved = store.edit(
                id, number, ifMatch, network.title().toLocalizedText(), contents.stored(network, layout), now());
        announcements.record("draft.saved", saved, Map.of());
        return saved;
    }

    /** @param ifMatch null to discard whatever it holds */
    public void discard(String id, int number, String ifMatch) {
        VersionInfo version = store.version(id, number);
        store.discard(id, number, ifMatch, now());
        announcements.record("draft.discarded", version, Map.of());
    }

    /** @param ifMatch required */
    public void delete(String id, String ifMatch) {
        store.delete(id, ifMatch);
        announcements.record("network.deleted", id, Map.of());
    }

    private static void refuseSecondDraft(NetworkInfo network) {
        if (network.draft() != null) {
            throw VersionProblems.draftExists(network.draft());
        }
    }

    /** The map that people have seen last: the published one, else the one that waits for publication; null without either. */
    private MapLayout knownLayout(NetworkInfo network) {
        Integer number = network.published() != null ? network.published() : network.submitted();
        return number == null ? null : contents.read(network.id(), number).layout();
    }

    private Act now() {
        return act(caller.get());
    }

    /** Stored to the millisecond. */
    static Act act(Caller caller) {
        return new Act(new Author(caller.id(), caller.name()), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
