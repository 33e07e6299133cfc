package org.komenius.pathways.internal;

import java.nio.charset.StandardCharsets;
import org.komenius.model.problem.ProblemException;
import org.komenius.pathways.internal.layout.MapLayout;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.networkfile.NetworkJson;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.publishing.LayoutJson;
import org.komenius.pathways.internal.versions.StoredContent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and makes the stored content of versions. */
@Component(service = Contents.class)
public class Contents {

    private final NetworkStore store;
    private final LayoutJson layouts = new LayoutJson();

    @Activate
    public Contents(@Reference NetworkStore store) {
        this.store = store;
    }

    /** A version's network with its map. */
    public record Content(Network network, MapLayout layout) {}

    /** @throws ProblemException NOT_FOUND */
    public Content read(String id, int number) {
        StoredContent stored = store.content(id, number);
        return new Content(
                NetworkJson.read(stored.network().getBytes(StandardCharsets.UTF_8)), layouts.read(stored.layout()));
    }

    public StoredContent stored(Network network, MapLayout layout) {
        return new StoredContent(new String(NetworkJson.write(network), StandardCharsets.UTF_8), layouts.write(layout));
    }
}
