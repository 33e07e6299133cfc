package org.komenius.monitoring.internal.access;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may see one thing.
 *
 * @param mode everybody who may read at all, or only those who are named
 * @param ownerId user who always sees it and may change the rule; null if nobody in particular
 * @param grantees who is named; empty unless {@code NAMED}
 * @param changed null as long as nobody has made a rule
 * @param changedBy name of who changed it last; null with {@code changed}
 * @param version for ETag and optimistic locking; 0 as long as nobody has made a rule
 */
public record AccessRule(
        SubjectType type,
        String subjectId,
        Mode mode,
        String ownerId,
        Set<Grantee> grantees,
        Instant changed,
        String changedBy,
        long version) {

    /** Whom a rule lets in. */
    public enum Mode {
        EVERYONE,
        NAMED
    }

    public AccessRule {
        grantees = Collections.unmodifiableSet(new TreeSet<>(grantees));
    }

    /** What holds where nobody has made a rule. */
    public static AccessRule open(SubjectType type, String subjectId) {
        return new AccessRule(type, subjectId, Mode.EVERYONE, null, Set.of(), null, null, 0);
    }
}
