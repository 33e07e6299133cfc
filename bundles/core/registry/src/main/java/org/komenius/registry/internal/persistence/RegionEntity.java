package org.komenius.registry.internal.persistence;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.Region;
import org.komenius.registry.internal.search.Folding;

/** One form of a region, see {@link Region}. */
@Entity
@Table(name = "REG_REGION")
class RegionEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REGION_KEY")
    private String key;

    @Column(name = "NAME")
    private String name;

    @Column(name = "KIND_NAME")
    private String kindName;

    @Enumerated(EnumType.STRING)
    @Column(name = "REGION_LEVEL")
    private RegionLevel level;

    @Column(name = "PARENT_KEY")
    private String parentKey;

    @Column(name = "VALID_FROM")
    private LocalDate validFrom;

    @Column(name = "VALID_UNTIL")
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "ORIGIN")
    private Origin origin;

    @Column(name = "SEARCH_TEXT")
    private String searchText;

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected RegionEntity() {}

    RegionEntity(Region region, Origin origin) {
        this.id = UUID.randomUUID().toString();
        this.key = region.key().value();
        this.validFrom = OpenEnds.from(region.validity());
        this.origin = origin;
        apply(region);
    }

    /** Takes over everything but key and beginning, which tell the form. */
    final void apply(Region region) {
        this.name = region.name();
        this.kindName = region.kindName();
        this.level = region.level();
        this.parentKey = region.parent() == null ? null : region.parent().value();
        this.validUntil = OpenEnds.until(region.validity());
        this.searchText = Folding.fold(300, region.key().value(), region.kindName(), region.name());
    }

    Region toRegion() {
        return new Region(
                new RegionKey(key),
                name,
                kindName == null ? "" : kindName,
                level,
                parentKey == null ? null : new RegionKey(parentKey),
                OpenEnds.validity(validFrom, validUntil));
    }

    String key() {
        return key;
    }

    /** What tells a form from all others. */
    static String formOf(Region region) {
        return region.key() + "@" + OpenEnds.from(region.validity());
    }

    /** Where a region comes from, which decides who may change it. */
    enum Origin {
        /** The table that ships with Komenius; follows its updates. */
        REFERENCE,
        IMPORT,
        DEMO
    }
}
