package org.komenius.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds institutions by their lasting id or by any number they ever had.
 *
 * <p>Ids of merged institutions go on working: {@link #resolve} leads to the one that took their place. Every method may be called
 * from any thread.
 */
@ProviderType
public interface Institutions {

    /** Exactly this institution, even if it has been merged into another; empty if there is none. */
    Optional<Institution> find(InstitutionId id);

    /** The institution that stands for {@code id} today: itself, or the end of its chain of mergers; empty if there is none. */
    Optional<Institution> resolve(InstitutionId id);

    /** Who carried the alias on that day, mergers followed; empty if nobody did. */
    Optional<Institution> findByAlias(String scheme, String value, LocalDate on);

    /**
     * Institutions in a region and everything below it that exist on that day, by name; merged ones left out.
     *
     * @param kind null for all
     */
    List<Institution> in(RegionKey region, InstitutionKind kind, LocalDate on);
}
