package org.komenius.model.institution;

import java.util.Objects;
import java.util.UUID;

/** Komenius' own key of an institution: stays when official numbers, names or addresses change. */
public record InstitutionId(UUID value) {

    public InstitutionId {
        Objects.requireNonNull(value, "value");
    }

    public static InstitutionId random() {
        return new InstitutionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if {@code text} is not a UUID */
    public static InstitutionId parse(String text) {
        return new InstitutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
