package org.komenius.registry.internal.persistence;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.model.region.RegionKey;
import org.komenius.registry.RegionChange;

/** One step of a territorial reform, see {@link RegionChange}. */
@Entity
@Table(name = "REG_REGION_CHANGE")
class RegionChangeEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "OLD_KEY")
    private String oldKey;

    @Column(name = "NEW_KEY")
    private String newKey;

    @Column(name = "EFFECTIVE_ON")
    private LocalDate effective;

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected RegionChangeEntity() {}

    RegionChangeEntity(RegionChange change) {
        this.id = UUID.randomUUID().toString();
        this.oldKey = change.from().value();
        this.newKey = change.to().value();
        this.effective = change.effective();
    }

    RegionChange toChange() {
        return new RegionChange(new RegionKey(oldKey), new RegionKey(newKey), effective);
    }
}
