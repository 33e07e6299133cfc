package org.komenius.registry;

import java.util.List;
import java.util.Objects;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;

/**
 * A Kita, school or other place of learning, as it stands now. Holds facts that anybody may see, and no personal data.
 *
 * @param id stays the same for ever, whatever number or name the institution gets
 * @param name full official name
 * @param kind what sort of institution
 * @param providerName its Träger; null while unknown
 * @param address null while unknown
 * @param coordinates null while unknown
 * @param contact of the institution, not of a person; never null, its parts may be
 * @param region the smallest known region it lies in; null while unknown
 * @param validity from opening to closing
 * @param aliases numbers and former names, each with its time
 * @param mergedInto the institution that took its place; null unless merged
 */
public record Institution(
        InstitutionId id,
        String name,
        InstitutionKind kind,
        String providerName,
        PostalAddress address,
        Coordinates coordinates,
        Contact contact,
        RegionKey region,
        Validity validity,
        List<DatedAlias> aliases,
        InstitutionId mergedInto) {

    public Institution {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(validity, "validity");
        aliases = List.copyOf(aliases);
    }
}
