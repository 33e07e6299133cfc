package org.komenius.platform.internal.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries to show.
 *
 * @param text part of the actor's name, the subject or the action
 * @param from first moment
 * @param until first moment no longer wanted
 */
public record AuditFilter(
        Optional<String> text,
        Optional<String> module,
        Optional<String> action,
        Optional<Instant> from,
        Optional<Instant> until) {}
