package org.komenius.platform.internal.sse;

import java.util.Map;
import org.komenius.platform.internal.json.PlatformJson;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells open browsers that pages came, changed or went. */
@Component
public class PagesChangedForwarder implements DomainEventHandler {

    private final EventHub hub;

    @Activate
    public PagesChangedForwarder(@Reference EventHub hub) {
        this.hub = hub;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event.module().equals("web") && event.type().equals("pages.changed");
    }

    @Override
    public void handle(DomainEvent event) {
        hub.publish("ui", PlatformJson.writeMap(Map.copyOf(event.attributes())), caller -> true);
    }
}
