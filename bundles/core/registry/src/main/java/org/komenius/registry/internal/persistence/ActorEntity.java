package org.komenius.registry.internal.persistence;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.registry.internal.institution.Provider;
import org.komenius.registry.internal.institution.Sector;
import org.komenius.registry.internal.search.Folding;

/** An organisation, see {@link Provider}. */
@Entity
@Table(name = "REG_ACTOR")
class ActorEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "NAME")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "SECTOR")
    private Sector sector;

    @Column(name = "ALIAS_SCHEME")
    private String aliasScheme;

    @Column(name = "ALIAS_VALUE")
    private String aliasValue;

    @Column(name = "WEBSITE")
    private String website;

    @Column(name = "SEARCH_TEXT")
    private String searchText;

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected ActorEntity() {}

    ActorEntity(Provider provider) {
        this.id = provider.id() == null ? UUID.randomUUID().toString() : provider.id();
        this.name = provider.name();
        this.sector = provider.sector();
        this.aliasScheme = provider.aliasScheme();
        this.aliasValue = provider.aliasValue();
        this.searchText = Folding.fold(300, provider.name());
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Provider toProvider() {
        return new Provider(id, name, sector, aliasScheme, aliasValue);
    }
}
