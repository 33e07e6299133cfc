package org.komenius.registry.internal.institution;

import java.time.Instant;
import org.komenius.model.institution.InstitutionId;
import org.komenius.registry.Institution;

/**
 * An institution as it is stored.
 *
 * @param mergedInto the institution that took its place; null unless merged
 * @param changed when anything of it was changed last
 * @param version counts changes, for optimistic locking
 */
public record InstitutionRecord(
        InstitutionId id, InstitutionFacts facts, InstitutionId mergedInto, Instant changed, long version) {

    /** The part that other modules see. */
    public Institution toInstitution() {
        return new Institution(
                id,
                facts.name(),
                facts.kind(),
                facts.provider() == null ? null : facts.provider().name(),
                facts.address(),
                facts.coordinates(),
                facts.contact(),
                facts.region(),
                facts.validity(),
                facts.aliases(),
                mergedInto);
    }
}
