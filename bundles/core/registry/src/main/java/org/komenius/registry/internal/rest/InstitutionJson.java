package org.komenius.registry.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.institution.InstitutionRecord;
import org.komenius.registry.internal.institution.Provider;
import org.komenius.registry.internal.institution.Sector;

/**
 * An institution as the REST interface shows it.
 *
 * @param kindLabel the kind as the source calls it; null where it says nothing more
 * @param region key and name of the smallest known region; null while unknown
 * @param open whether it is open today
 * @param mergedInto id of the institution that took its place; null unless merged
 */
public record InstitutionJson(
        String id,
        String name,
        String shortName,
        InstitutionKind kind,
        LocalizedText kindTitle,
        String kindLabel,
        ProviderJson provider,
        PostalAddress address,
        RegionRefJson region,
        Coordinates coordinates,
        Contact contact,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean open,
        List<AliasJson> aliases,
        String mergedInto,
        Instant changed,
        long version) {

    /** @param name of the region or, if it is not known, of the nearest known one around it */
    public record RegionRefJson(String key, String name) {}

    /** An organisation. */
    public record ProviderJson(String id, String name, Sector sector, LocalizedText sectorTitle) {
        static ProviderJson of(Provider provider) {
            return provider == null
                    ? null
                    : new ProviderJson(
                            provider.id(),
                            provider.name(),
                            provider.sector(),
                            provider.sector().title());
        }
    }

    /** A number or former name and its time. */
    public record AliasJson(String scheme, String value, LocalDate validFrom, LocalDate validUntil) {
        static AliasJson of(DatedAlias alias) {
            return new AliasJson(
                    alias.scheme(),
                    alias.value(),
                    alias.validity().from(),
                    alias.validity().until());
        }
    }

    static InstitutionJson of(InstitutionRecord record, RegionNames names) {
        InstitutionFacts facts = record.facts();
        return new InstitutionJson(
                record.id().toString(),
                facts.name(),
                facts.shortName(),
                facts.kind(),
                facts.kind().title(),
                facts.kindLabel(),
                ProviderJson.of(facts.provider()),
                facts.address(),
                facts.region() == null ? null : new RegionRefJson(facts.region().value(), names.of(facts.region())),
                facts.coordinates(),
                facts.contact(),
                facts.validity().from(),
                facts.validity().until(),
                record.mergedInto() == null && facts.validity().contains(LocalDate.now()),
                facts.aliases().stream().map(AliasJson::of).toList(),
                record.mergedInto() == null ? null : record.mergedInto().toString(),
                record.changed(),
                record.version());
    }
}
