package org.komenius.platform.internal.office;

import org.komenius.model.text.LocalizedText;
import org.komenius.spi.security.Office;

/**
 * An office as it is administered.
 *
 * @param email null if unknown
 * @param order place in lists; offices with the same place follow their German titles
 * @param members number of users who belong to it
 * @param version for ETag and optimistic locking
 */
public record OfficeEntry(String id, LocalizedText title, String email, int order, long members, long version) {

    public Office toOffice() {
        return new Office(id, title, email);
    }
}
