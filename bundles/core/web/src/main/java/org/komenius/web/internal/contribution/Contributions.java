package org.komenius.web.internal.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.komenius.model.text.LocalizedText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * All contributions, and which of them count: of several with one id the first that came. Thread-safe; readers see whole states.
 * Holds a bundle only between {@link #put} and {@link #remove}.
 */
@Component(service = Contributions.class)
public class Contributions {

    private record State(List<Contribution> accepted, List<RefusedContribution> refused) {}

    private final Map<Long, Contribution> arrived = new LinkedHashMap<>();
    private final Map<Long, RefusedContribution> broken = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = new State(List.of(), List.of());

    @Activate
    public Contributions() {}

    void put(Contribution contribution) {
        change(() -> {
            broken.remove(contribution.bundleId());
            arrived.put(contribution.bundleId(), contribution);
        });
    }

    void refuse(long bundleId, RefusedContribution refused) {
        change(() -> {
            arrived.remove(bundleId);
            broken.put(bundleId, refused);
        });
    }

    void remove(long bundleId) {
        change(() -> {
            arrived.remove(bundleId);
            broken.remove(bundleId);
        });
    }

    /** Those that count, by id. */
    public List<Contribution> accepted() {
        return state.accepted();
    }

    /** Those that do not, with their reasons. */
    public List<RefusedContribution> refused() {
        return state.refused();
    }

    /** The contribution whose files lie below {@code base}, shown or not. */
    public Optional<Contribution> byBase(String base) {
        return state.accepted().stream().filter(c -> c.base().equals(base)).findFirst();
    }

    /** The shell's own contribution; empty for a moment while this bundle starts. */
    public Optional<Contribution> shell() {
        return state.accepted().stream()
                .filter(c -> c.ui().id().equals(UiDescriptor.SHELL_ID))
                .findFirst();
    }

    /** Calls {@code listener} after every change, on the thread that made it. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void change(Runnable edit) {
        synchronized (this) {
            edit.run();
            state = decide();
        }
        listeners.forEach(Runnable::run);
    }

    private State decide() {
        List<Contribution> accepted = new ArrayList<>();
        List<RefusedContribution> refused = new ArrayList<>(broken.values());
        Set<String> ids = new HashSet<>();
        for (Contribution contribution : arrived.values()) {
            String id = contribution.ui().id();
            if (ids.add(id)) {
                accepted.add(contribution);
            } else {
                refused.add(new RefusedContribution(
                        contribution.bundle(),
                        contribution.version(),
                        LocalizedText.of(
                                "Die id „" + id + "“ gehört schon einem anderen Bundle.",
                                "The id \"" + id + "\" already belongs to another bundle.")));
            }
        }
        accepted.sort(Comparator.comparing(c -> c.ui().id()));
        return new State(List.copyOf(accepted), List.copyOf(refused));
    }
}
