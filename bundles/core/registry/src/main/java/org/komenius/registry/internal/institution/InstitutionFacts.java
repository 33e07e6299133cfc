package org.komenius.registry.internal.institution;

import java.util.List;
import java.util.Objects;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;

/**
 * Everything that a person or a file can say of an institution; identity, mergers and versions are not among it.
 *
 * @param name full official name
 * @param shortName null if it has none
 * @param kind what sort
 * @param kindLabel the kind as the source or the Land calls it; null where it says nothing more
 * @param provider null while unknown
 * @param address never null, its parts may be
 * @param region smallest known region; null while unknown
 * @param coordinates null while unknown
 * @param contact never null, its parts may be; of the institution, not of a person
 * @param validity from opening to closing
 * @param aliases numbers and former names
 */
public record InstitutionFacts(
        String name,
        String shortName,
        InstitutionKind kind,
        String kindLabel,
        Provider provider,
        PostalAddress address,
        RegionKey region,
        Coordinates coordinates,
        Contact contact,
        Validity validity,
        List<DatedAlias> aliases) {

    /** Scheme of aliases that are former names rather than numbers. */
    public static final String FORMER_NAME = "name";

    public InstitutionFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(validity, "validity");
        aliases = List.copyOf(aliases);
    }

    public InstitutionFacts withRegion(RegionKey where) {
        return new InstitutionFacts(
                name, shortName, kind, kindLabel, provider, address, where, coordinates, contact, validity, aliases);
    }

    public InstitutionFacts withAliases(List<DatedAlias> all) {
        return new InstitutionFacts(
                name, shortName, kind, kindLabel, provider, address, region, coordinates, contact, validity, all);
    }
}
