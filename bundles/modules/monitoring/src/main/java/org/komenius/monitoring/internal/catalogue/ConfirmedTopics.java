package org.komenius.monitoring.internal.catalogue;

import java.time.Instant;
import java.util.Set;

/**
 * Topics of a data set that a person answers for.
 *
 * @param topics at least one
 * @param by name of the person
 */
public record ConfirmedTopics(Set<Topic> topics, Instant at, String by) {

    public ConfirmedTopics {
        topics = Set.copyOf(topics);
    }
}
