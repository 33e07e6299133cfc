package org.komenius.web.internal.contribution;

import java.time.Instant;
import java.util.Map;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells open browsers, by way of a domain event, that the pages have changed. */
@Component(
        service = {},
        immediate = true)
public class ChangeAnnouncer {

    private final Contributions contributions;
    private final DomainEvents events;
    private final Runnable listener = this::announce;

    @Activate
    public ChangeAnnouncer(@Reference Contributions contributions, @Reference DomainEvents events) {
        this.contributions = contributions;
        this.events = events;
        contributions.addListener(listener);
        // What changed while there was nobody to tell.
        announce();
    }

    @Deactivate
    void stop() {
        contributions.removeListener(listener);
    }

    private void announce() {
        events.publish(new DomainEvent("web", "pages.changed", null, Instant.now(), Map.of()));
    }
}
