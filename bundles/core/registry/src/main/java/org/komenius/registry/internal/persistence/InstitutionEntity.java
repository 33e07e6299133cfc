package org.komenius.registry.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.CascadeType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.OneToMany;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.institution.InstitutionRecord;
import org.komenius.registry.internal.search.Folding;

/** An institution, see {@link InstitutionRecord}. */
@Entity
@Table(name = "REG_INSTITUTION")
class InstitutionEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "NAME")
    private String name;

    @Column(name = "SHORT_NAME")
    private String shortName;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private InstitutionKind kind;

    @Column(name = "KIND_LABEL")
    private String kindLabel;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "PROVIDER_ID")
    private ActorEntity provider;

    @Column(name = "STREET")
    private String street;

    @Column(name = "POSTAL_CODE")
    private String postalCode;

    @Column(name = "CITY")
    private String place;

    @Column(name = "REGION_KEY")
    private String regionKey;

    @Column(name = "LATITUDE")
    private Double latitude;

    @Column(name = "LONGITUDE")
    private Double longitude;

    @Column(name = "PHONE")
    private String phone;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "WEBSITE")
    private String website;

    @Column(name = "VALID_FROM")
    private LocalDate validFrom;

    @Column(name = "VALID_UNTIL")
    private LocalDate validUntil;

    @Column(name = "MERGED_INTO")
    private String mergedInto;

    @Column(name = "IMPORT_SHA")
    private String importSha;

    @Column(name = "SORT_NAME")
    private String sortName;

    @Column(name = "SORT_KIND")
    private String sortKind;

    @Column(name = "SORT_PLACE")
    private String sortPlace;

    @Column(name = "SEARCH_TEXT")
    private String searchText;

    @Column(name = "CHANGED")
    private LocalDateTime changed;

    @OneToMany(mappedBy = "institution", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<AliasEntity> aliases = new ArrayList<>();

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected InstitutionEntity() {}

    InstitutionEntity(InstitutionId id) {
        this.id = id.toString();
    }

    /** @param providerEntity the stored counterpart of {@code facts.provider()} */
    final void apply(InstitutionFacts facts, ActorEntity providerEntity, Instant now) {
        this.name = facts.name();
        this.shortName = facts.shortName();
        this.kind = facts.kind();
        this.kindLabel = facts.kindLabel();
        this.provider = providerEntity;
        this.street = facts.address().street();
        this.postalCode = facts.address().postalCode();
        this.place = facts.address().place();
        this.regionKey = facts.region() == null ? null : facts.region().value();
        this.latitude = facts.coordinates() == null ? null : facts.coordinates().latitude();
        this.longitude =
                facts.coordinates() == null ? null : facts.coordinates().longitude();
        this.phone = facts.contact().phone();
        this.email = facts.contact().email();
        this.website = facts.contact().website();
        this.validFrom = OpenEnds.from(facts.validity());
        this.validUntil = OpenEnds.until(facts.validity());
        keepAliases(facts.aliases());
        this.sortName = Folding.fold(300, facts.name());
        this.sortKind = Folding.fold(60, facts.kind().title().german());
        this.sortPlace = Folding.fold(120, place);
        String aliasText = facts.aliases().stream().map(DatedAlias::value).collect(Collectors.joining(" "));
        this.searchText = Folding.fold(
                1200,
                facts.name(),
                facts.shortName(),
                facts.kind().title().german(),
                facts.kindLabel(),
                providerEntity == null ? null : providerEntity.name(),
                place,
                postalCode,
                street,
                aliasText);
        touch(now);
    }

    /** Removes and adds only what differs, so that unchanged aliases keep their rows. */
    private void keepAliases(List<DatedAlias> wanted) {
        aliases.removeIf(stored -> !wanted.contains(stored.toAlias()));
        List<DatedAlias> kept = aliases.stream().map(AliasEntity::toAlias).toList();
        wanted.stream()
                .filter(alias -> !kept.contains(alias))
                .distinct()
                .forEach(alias -> aliases.add(new AliasEntity(this, alias)));
    }

    final void importedFrom(String rowSha) {
        this.importSha = rowSha;
    }

    final void mergeInto(InstitutionEntity target, LocalDate on, Instant now) {
        this.mergedInto = target.id;
        if (validUntil.isAfter(on)) {
            this.validUntil = on;
        }
        touch(now);
    }

    private void touch(Instant now) {
        this.changed = LocalDateTime.ofInstant(now, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    String id() {
        return id;
    }

    String mergedInto() {
        return mergedInto;
    }

    long version() {
        return version;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    InstitutionRecord toRecord() {
        InstitutionFacts facts = new InstitutionFacts(
                name,
                shortName,
                kind,
                kindLabel,
                provider == null ? null : provider.toProvider(),
                new PostalAddress(street, postalCode, place),
                regionKey == null ? null : new RegionKey(regionKey),
                latitude == null || longitude == null ? null : new Coordinates(latitude, longitude),
                new Contact(phone, email, website),
                OpenEnds.validity(validFrom, validUntil),
                aliases.stream()
                        .map(AliasEntity::toAlias)
                        .sorted(Comparator.comparing(DatedAlias::scheme)
                                .thenComparing(DatedAlias::validity)
                                .thenComparing(DatedAlias::value))
                        .toList());
        return new InstitutionRecord(
                InstitutionId.parse(id),
                facts,
                mergedInto == null ? null : InstitutionId.parse(mergedInto),
                changed.toInstant(ZoneOffset.UTC),
                version);
    }
}
