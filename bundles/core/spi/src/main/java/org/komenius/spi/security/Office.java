package org.komenius.spi.security;

import java.util.Objects;
import org.komenius.model.text.LocalizedText;

/**
 * A part of the administration (Fachamt) that people belong to, that owns data and that may be allowed to see it.
 *
 * @param id never changes; modules keep it as a plain string
 * @param title what people see
 * @param email where the office is reached; null if unknown
 */
public record Office(String id, LocalizedText title, String email) {

    public Office {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}
