package org.komenius.registry.internal.persistence;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.komenius.model.institution.DatedAlias;

/** A number or former name of an institution. Never changed, only added and removed with its institution's version. */
@Entity
@Table(name = "REG_ALIAS")
class AliasEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "INSTITUTION_ID")
    private InstitutionEntity institution;

    @Column(name = "SCHEME")
    private String scheme;

    @Column(name = "ALIAS_VALUE")
    private String value;

    @Column(name = "VALID_FROM")
    private LocalDate validFrom;

    @Column(name = "VALID_UNTIL")
    private LocalDate validUntil;

    protected AliasEntity() {}

    AliasEntity(InstitutionEntity institution, DatedAlias alias) {
        this.id = UUID.randomUUID().toString();
        this.institution = institution;
        this.scheme = alias.scheme();
        this.value = alias.value();
        this.validFrom = OpenEnds.from(alias.validity());
        this.validUntil = OpenEnds.until(alias.validity());
    }

    DatedAlias toAlias() {
        return new DatedAlias(scheme, value, OpenEnds.validity(validFrom, validUntil));
    }
}
