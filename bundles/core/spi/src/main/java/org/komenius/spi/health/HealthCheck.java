package org.komenius.spi.health;

import org.osgi.annotation.versioning.ConsumerType;

/** Says whether one part works. Quick (below a second) and without side effects. */
@ConsumerType
public interface HealthCheck {

    /** Stable, for example {@code persistence.monitoring}. */
    String name();

    Health check();
}
