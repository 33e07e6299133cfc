package org.komenius.registry.internal.persistence;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;

/** The boundary of a region during one stretch of time. */
@Entity
@Table(name = "REG_BOUNDARY")
class BoundaryEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REGION_KEY")
    private String regionKey;

    @Column(name = "VALID_FROM")
    private LocalDate validFrom;

    @Column(name = "VALID_UNTIL")
    private LocalDate validUntil;

    @Lob
    @Column(name = "GEOMETRY")
    private String geometry;

    @Column(name = "GEOMETRY_SHA")
    private String geometrySha;

    @Column(name = "SOURCE_TEXT")
    private String source;

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected BoundaryEntity() {}

    BoundaryEntity(RegionKey key, Validity validity) {
        this.id = UUID.randomUUID().toString();
        this.regionKey = key.value();
        this.validFrom = OpenEnds.from(validity);
        this.validUntil = OpenEnds.until(validity);
    }

    final void apply(String geometryJson, String sha256, String sourceLine) {
        this.geometry = geometryJson;
        this.geometrySha = sha256;
        this.source = sourceLine;
    }

    final void endOn(LocalDate end) {
        this.validUntil = end;
    }

    String regionKey() {
        return regionKey;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    String geometry() {
        return geometry;
    }

    String geometrySha() {
        return geometrySha;
    }

    String source() {
        return source;
    }
}
