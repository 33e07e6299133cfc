package org.komenius.platform;

import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.health.Health;
import org.osgi.annotation.versioning.ProviderType;

/** Asks every health check there is. */
@ProviderType
public interface HealthReport {

    /** Takes at most a few seconds: a check that does not answer in time counts as failed. */
    Report report();

    /** @param status the worst of all checks; OK if there is none */
    record Report(Health.Status status, List<Check> checks) {}

    /** One check's answer. */
    record Check(String name, Health.Status status, LocalizedText message) {}
}
