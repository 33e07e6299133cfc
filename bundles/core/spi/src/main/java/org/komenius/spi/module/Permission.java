package org.komenius.spi.module;

import java.util.Objects;
import java.util.Set;
import org.komenius.model.text.LocalizedText;

/**
 * One thing a person may be allowed to do.
 *
 * @param id stable, for example {@code monitoring.import}
 * @param title shown where roles are edited
 * @param defaultRoles ids of the shipped roles ({@code admin}, {@code analyst}, {@code coordinator}, {@code reader}) that get it
 *     when the module first appears; the admin role always has every permission
 */
public record Permission(String id, LocalizedText title, Set<String> defaultRoles) {
    public Permission {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        defaultRoles = Set.copyOf(defaultRoles);
    }
}
