package org.komenius.registry.internal.institution;

import java.util.Objects;

/**
 * An organisation that runs institutions (Träger).
 *
 * @param id null before it is stored
 * @param name full name
 * @param sector what sort of body
 * @param aliasScheme whose number {@code aliasValue} is; null without one
 * @param aliasValue number by which a source knows it; null without one
 */
public record Provider(String id, String name, Sector sector, String aliasScheme, String aliasValue) {

    public Provider {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sector, "sector");
        if ((aliasScheme == null) != (aliasValue == null)) {
            throw new IllegalArgumentException("an alias has both a scheme and a value");
        }
    }

    public static Provider named(String name, Sector sector) {
        return new Provider(null, name, sector, null, null);
    }
}
