package org.komenius.platform.internal.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One act in the audit log.
 *
 * @param sequence position in the chain, first 1, without gaps
 * @param occurred to the millisecond
 * @param module the module that acted
 * @param action for example {@code user.created}
 * @param subject what it was done to; null if nothing single
 * @param actorKind USER, TOKEN, SYSTEM or ANONYMOUS
 * @param actorId user id, {@code system} or {@code anonymous}
 * @param actorName what people see
 * @param details small facts
 * @param previousHash hash of the entry before; 64 zeros for the first
 * @param hash over everything above
 */
public record AuditEntry(
        long sequence,
        Instant occurred,
        String module,
        String action,
        String subject,
        String actorKind,
        String actorId,
        String actorName,
        Map<String, String> details,
        String previousHash,
        String hash) {}
