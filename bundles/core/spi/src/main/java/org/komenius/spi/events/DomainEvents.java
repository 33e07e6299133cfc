package org.komenius.spi.events;

import org.osgi.annotation.versioning.ProviderType;

/** Publishes domain events to handlers on another thread; call it after the transaction has been committed. */
@ProviderType
public interface DomainEvents {
    void publish(DomainEvent event);
}
