package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.tabular.HeaderMatch;
import org.komenius.monitoring.internal.tabular.KeptMapping;
import org.komenius.monitoring.internal.tabular.Mapping;
import org.komenius.monitoring.internal.tabular.MappingJson;

@Entity
@Table(name = "MON_MAPPING")
class MappingEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "NAME")
    private String name;

    @Column(name = "SORT_NAME")
    private String sortName;

    @Column(name = "FINGERPRINT")
    private String fingerprint;

    @Lob
    @Column(name = "SETTINGS")
    private String settings;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "UPDATED_MS")
    private Instant updated;

    @Column(name = "UPDATED_BY")
    private String updatedBy;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected MappingEntity() {}

    MappingEntity(Instant now) {
        this.id = UUID.randomUUID().toString();
        this.created = now;
    }

    void keep(Mapping mapping, MappingJson json) {
        settings = json.write(mapping);
        fingerprint = HeaderMatch.fingerprint(mapping);
    }

    void rename(String newName, String by, Instant now) {
        name = newName;
        sortName = newName.toLowerCase(Locale.GERMAN);
        updated = now;
        updatedBy = by;
    }

    KeptMapping toKept(MappingJson json) {
        return new KeptMapping(id, name, fingerprint, json.read(settings), created, updated, updatedBy, rowVersion);
    }
}
