package org.komenius.disclosure.internal.rules;

import org.komenius.disclosure.ProtectionReason;

/**
 * A sensitive cell and its protection interval: whatever is published, an attacker's bounds on the cell must contain it.
 *
 * @param low at most the true value
 * @param high above the true value
 */
public record Sensitive(ProtectionReason reason, long low, long high) {
    public Sensitive {
        if (low > high) {
            throw new IllegalArgumentException(low + " > " + high);
        }
    }
}
