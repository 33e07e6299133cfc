package org.komenius.spi.events;

import java.time.Instant;
import java.util.Map;

/**
 * Something that has happened in a module and that others may react to.
 *
 * @param module where it happened
 * @param type for example {@code dataset.released}
 * @param subjectId id within module and type; may be null
 * @param occurred when
 * @param attributes small facts; no personal data
 */
public record DomainEvent(
        String module, String type, String subjectId, Instant occurred, Map<String, String> attributes) {
    public DomainEvent {
        attributes = Map.copyOf(attributes);
    }
}
