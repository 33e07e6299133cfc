package org.komenius.pathways.internal.demo;

import java.util.Set;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.Publications;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.versions.Author;
import org.komenius.spi.demo.DemoData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes the network of the Landkreis Sonnental. One that is there already stays as it is, even if somebody has changed it. */
@Component
public class PathwaysDemoData implements DemoData {

    /** Nobody can sign in as one of them. */
    private static final Author EDITOR = new Author("demo-editor", "Jana Lenz (Demo)");

    private static final Author PUBLISHER = new Author("demo-publisher", "Emil Brandt (Demo)");

    private final NetworkStore store;
    private final Publications publications;

    @Activate
    public PathwaysDemoData(@Reference NetworkStore store, @Reference Publications publications) {
        this.store = store;
        this.publications = publications;
    }

    @Override
    public String module() {
        return PathwaysModule.ID;
    }

    /** The institutions at the stops come from there. */
    @Override
    public Set<String> after() {
        return Set.of("registry");
    }

    @Override
    public void load(long seed) {
        if (store.find(DemoNetwork.ID).isEmpty()) {
            publications.publishDemo(DemoNetwork.create(seed), EDITOR, PUBLISHER);
        }
    }
}
