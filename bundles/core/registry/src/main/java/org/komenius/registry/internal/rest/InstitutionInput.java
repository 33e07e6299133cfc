package org.komenius.registry.internal.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.institution.InstitutionProblems;
import org.komenius.registry.internal.institution.Provider;
import org.komenius.registry.internal.institution.Sector;

/**
 * An institution as a caller wants it to be; replaces everything but identity and mergers. Blank texts mean "unknown".
 *
 * @param renamed whether a new name is a real change, so that the old one stays findable, and not a correction; null means no
 */
public record InstitutionInput(
        @NotBlank @Size(max = 300) String name,
        @Size(max = 200) String shortName,
        @NotNull InstitutionKind kind,
        @Size(max = 120) String kindLabel,
        @Valid ProviderInput provider,
        @Valid AddressInput address,
        @Size(max = 20) String region,
        @Valid PlaceInput coordinates,
        @Valid ContactInput contact,
        LocalDate validFrom,
        LocalDate validUntil,
        @Valid @Size(max = 50) List<AliasInput> aliases,
        Boolean renamed) {

    /** Either the id of a known organisation or name and sector of a new one. */
    public record ProviderInput(@Size(max = 36) String id, @Size(max = 200) String name, Sector sector) {}

    public record AddressInput(
            @Size(max = 200) String street,
            @Pattern(regexp = "(\\d{5})?") String postalCode,
            @Size(max = 120) String place) {}

    public record PlaceInput(@NotNull Double latitude, @NotNull Double longitude) {}

    public record ContactInput(
            @Size(max = 60) String phone, @Size(max = 200) String email, @Size(max = 300) String website) {}

    public record AliasInput(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9.-]{0,59}") String scheme,
            @NotBlank @Size(max = 300) String value,
            LocalDate validFrom,
            LocalDate validUntil) {}

    boolean isRenamed() {
        return Boolean.TRUE.equals(renamed);
    }

    /** @throws org.komenius.model.problem.ProblemException naming the field whose content is not allowed */
    InstitutionFacts toFacts() {
        return new InstitutionFacts(
                name.strip(),
                text(shortName),
                kind,
                text(kindLabel),
                wantedProvider(),
                address == null
                        ? new PostalAddress(null, null, null)
                        : new PostalAddress(text(address.street()), text(address.postalCode()), text(address.place())),
                text(region) == null
                        ? null
                        : checked(
                                "region",
                                "Das ist kein Regionalschlüssel.",
                                "This is not a region key.",
                                () -> RegionKey.parse(region)),
                coordinates == null
                        ? null
                        : checked(
                                "coordinates",
                                "Breite liegt zwischen -90 und 90, Länge zwischen -180 und 180.",
                                "Latitude lies between -90 and 90, longitude between -180 and 180.",
                                () -> new Coordinates(coordinates.latitude(), coordinates.longitude())),
                wantedContact(),
                validity("validUntil", validFrom, validUntil),
                wantedAliases());
    }

    private Provider wantedProvider() {
        if (provider == null || (text(provider.id()) == null && text(provider.name()) == null)) {
            return null;
        }
        Sector sector = provider.sector() == null ? Sector.UNKNOWN : provider.sector();
        String providerName =
                text(provider.name()) == null ? "?" : provider.name().strip();
        return new Provider(text(provider.id()), providerName, sector, null, null);
    }

    private Contact wantedContact() {
        if (contact == null) {
            return new Contact(null, null, null);
        }
        checked(
                "contact.email",
                "Das ist keine E-Mail-Adresse.",
                "This is not an e-mail address.",
                () -> new Contact(null, text(contact.email()), null));
        return checked(
                "contact.website",
                "Eine Webadresse beginnt mit http:// oder https://.",
                "A web address begins with http:// or https://.",
                () -> new Contact(text(contact.phone()), text(contact.email()), text(contact.website())));
    }

    private List<DatedAlias> wantedAliases() {
        List<DatedAlias> result = new ArrayList<>();
        if (aliases != null) {
            for (AliasInput alias : aliases) {
                result.add(new DatedAlias(
                        alias.scheme(),
                        alias.value().strip(),
                        validity("aliases", alias.validFrom(), alias.validUntil())));
            }
        }
        return result;
    }

    private static Validity validity(String field, LocalDate from, LocalDate until) {
        return checked(
                field,
                "Das Ende muss nach dem Beginn liegen.",
                "The end must lie after the beginning.",
                () -> new Validity(from, until));
    }

    private static <R> R checked(String field, String german, String english, Supplier<R> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw InstitutionProblems.badField(field, german, english).asException(e);
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
