package org.komenius.pathways.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.pathways.internal.layout.LayoutOptions;
import org.komenius.pathways.internal.layout.MapLayout;
import org.komenius.pathways.internal.layout.MapLayouts;
import org.komenius.pathways.internal.network.Network;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Lays maps out, a few at a time: the search takes a processor for itself, and citizens' questions need some too. */
@Component(service = NetworkMaps.class, configurationPid = PathwaysConfiguration.PID)
public class NetworkMaps {

    private static final int SECONDS_TO_WAIT = 20;
    private static final ProblemCode BUSY = ProblemCode.of("pathways.layout.busy", ProblemKind.UNAVAILABLE);

    private static final int SKETCHES_KEPT = 12;

    private final LayoutOptions options;
    private final Semaphore permits;
    /** Editors look at one content in several languages, and go back and forth between two. */
    private final Map<Sketch, MapLayout> sketches = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sketch, MapLayout> eldest) {
            return size() > SKETCHES_KEPT;
        }
    };

    private record Sketch(Network network, MapLayout known) {}

    @Activate
    public NetworkMaps(PathwaysConfiguration configuration) {
        this(configuration, LayoutOptions.STANDARD);
    }

    NetworkMaps(PathwaysConfiguration configuration, LayoutOptions options) {
        this.options = options;
        permits = new Semaphore(Math.max(1, configuration.maxParallelLayouts()), true);
    }

    /**
     * A map to publish.
     *
     * @param known the layout that readers are used to; null if there is none
     */
    public MapLayout arrange(Network network, MapLayout known) {
        return inTurn(() -> MapLayouts.arrange(network, options.after(known)));
    }

    /** A map to look at while editing: sooner, and not always as good. */
    public MapLayout sketch(Network network, MapLayout known) {
        Sketch sketch = new Sketch(network, known);
        synchronized (sketches) {
            MapLayout drawn = sketches.get(sketch);
            if (drawn != null) {
                return drawn;
            }
        }
        MapLayout drawn =
                inTurn(() -> MapLayouts.arrange(network, options.quick().after(known)));
        synchronized (sketches) {
            sketches.put(sketch, drawn);
        }
        return drawn;
    }

    /** @throws ProblemException UNAVAILABLE if others keep all permits too long */
    private <T> T inTurn(Supplier<T> work) {
        boolean granted;
        try {
            granted = permits.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy().asException(e);
        }
        if (!granted) {
            throw busy().asException();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private static Problem busy() {
        return Problem.of(
                        BUSY,
                        "Gerade werden andere Streckennetze gezeichnet.",
                        "Other networks are being drawn at the moment.")
                .advise("Versuchen Sie es gleich noch einmal.", "Try again in a moment.");
    }
}
