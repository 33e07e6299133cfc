package org.komenius.spi.audit;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Append-only record of acts, each entry carrying the hash of the one before, so that a later change shows.
 *
 * <p>Does not hold the data acted upon: only what kind of act, on which reference, by whom.
 */
@ProviderType
public interface AuditLog {

    /**
     * Appends an entry on behalf of the current caller; durable when this returns.
     *
     * @param module the module that acts
     * @param action for example {@code dataset.released}
     * @param subject reference to what it was done to, for example {@code dataset/4711}; null if nothing single
     * @param details small facts for people, no personal data; may be empty
     */
    void append(String module, String action, String subject, Map<String, String> details);
}
