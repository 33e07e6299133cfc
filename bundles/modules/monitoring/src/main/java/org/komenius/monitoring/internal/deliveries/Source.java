package org.komenius.monitoring.internal.deliveries;

import java.time.Instant;

/**
 * Who delivers data: an office of the municipality, or an agency outside. Whom to ask there stands apart, in {@link Contact}.
 *
 * @param code short name for folders and other systems, unique; letters, digits, hyphens
 * @param officeId office inside the house; null if outside
 * @param agency name of the agency outside; null if inside
 * @param legalBasis on what ground the data may be had; null if not stated
 * @param licence code of the licence under which they may be used; null if not stated
 * @param notes null without
 * @param hasContact whether a contact is kept
 * @param rowVersion for optimistic locking
 */
public record Source(
        String id,
        String code,
        String title,
        String officeId,
        String agency,
        DeliveryPlan plan,
        String legalBasis,
        String licence,
        String notes,
        boolean hasContact,
        Instant updated,
        long rowVersion) {

    /** What people say of a source. */
    public record Content(
            String code,
            String title,
            String officeId,
            String agency,
            DeliveryPlan plan,
            String legalBasis,
            String licence,
            String notes) {}
}
