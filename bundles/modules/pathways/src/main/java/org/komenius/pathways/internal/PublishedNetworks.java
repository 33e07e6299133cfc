package org.komenius.pathways.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.problem.ProblemException;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.networkfile.NetworkJson;
import org.komenius.pathways.internal.persistence.NetworkList;
import org.komenius.pathways.internal.persistence.NetworkList.PublishedNumber;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.publishing.LayoutJson;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.pathways.internal.versions.StoredContent;
import org.komenius.pathways.internal.versions.VersionProblems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * What citizens see, kept in memory. Each question first asks the database which version is published, one row by its key, so that
 * every node of a cluster and every request after a publication answers with the new version.
 */
@Component(service = PublishedNetworks.class, configurationPid = PathwaysConfiguration.PID)
@Designate(ocd = PathwaysConfiguration.class)
public class PublishedNetworks {

    private final NetworkStore store;
    private final NetworkList list;
    private final String publicNetwork;
    private final LayoutJson layouts = new LayoutJson();
    private final Map<String, Slot> slots;

    @Activate
    public PublishedNetworks(
            @Reference NetworkStore store, @Reference NetworkList list, PathwaysConfiguration configuration) {
        this.store = store;
        this.list = list;
        this.publicNetwork = configuration.publicNetwork().strip();
        int most = Math.max(1, configuration.maxCachedNetworks());
        this.slots = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Slot> eldest) {
                return size() > most;
            }
        };
    }

    @Deactivate
    void clear() {
        synchronized (slots) {
            slots.clear();
        }
    }

    /** All published networks, the main one first, then in the order in which they were published. */
    public List<PublishedNetwork> all() {
        return numbers().stream().map(this::load).toList();
    }

    /** The network that citizens see first; empty while none is published. */
    public Optional<PublishedNetwork> main() {
        return numbers().stream().findFirst().map(this::load);
    }

    /** Its id. */
    public Optional<String> mainId() {
        return numbers().stream().findFirst().map(PublishedNumber::networkId);
    }

    private List<PublishedNumber> numbers() {
        List<PublishedNumber> numbers = new ArrayList<>(list.published());
        numbers.sort(Comparator.comparing(number -> !number.networkId().equals(publicNetwork)));
        return numbers;
    }

    /** @throws ProblemException NOT_FOUND, also for a network of which nothing is published */
    public PublishedNetwork get(String id) {
        return load(list.published(id).orElseThrow(() -> VersionProblems.unknownNetwork(id)));
    }

    private PublishedNetwork load(PublishedNumber number) {
        Slot slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(number.networkId(), id -> new Slot());
        }
        return slot.get(number);
    }

    private PublishedNetwork read(PublishedNumber number) {
        StoredContent content = store.content(number.networkId(), number.number());
        Network network = NetworkJson.read(content.network().getBytes(StandardCharsets.UTF_8));
        return new PublishedNetwork(number.number(), number.at(), network, layouts.read(content.layout()));
    }

    /** One network; requests that come while it is read wait for it instead of reading it again. */
    private final class Slot {

        private PublishedNetwork current;

        synchronized PublishedNetwork get(PublishedNumber number) {
            if (current == null || !current.is(number.number(), number.at())) {
                current = read(number);
            }
            return current;
        }
    }
}
