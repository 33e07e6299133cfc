package org.komenius.model.contact;

import java.util.regex.Pattern;

/**
 * A German postal address; each part may be null where it is not known.
 *
 * @param street street and house number
 * @param postalCode five digits
 * @param place post town
 */
public record PostalAddress(String street, String postalCode, String place) {

    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");

    public PostalAddress {
        if (postalCode != null && !POSTAL_CODE.matcher(postalCode).matches()) {
            throw new IllegalArgumentException("not a German postal code: " + postalCode);
        }
    }
}
