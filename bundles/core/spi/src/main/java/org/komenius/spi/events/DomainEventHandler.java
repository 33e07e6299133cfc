package org.komenius.spi.events;

import org.osgi.annotation.versioning.ConsumerType;

/** Reacts to domain events. Called on a platform thread, one event at a time per handler; a failure is logged and shown in health. */
@ConsumerType
public interface DomainEventHandler {

    boolean accepts(DomainEvent event);

    void handle(DomainEvent event) throws Exception;
}
