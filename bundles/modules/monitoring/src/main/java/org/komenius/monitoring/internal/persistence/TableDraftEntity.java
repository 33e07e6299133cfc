package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.tabular.Mapping;
import org.komenius.monitoring.internal.tabular.MappingJson;
import org.komenius.monitoring.internal.tabular.TableDraft;
import org.komenius.monitoring.internal.tabular.TableDraft.Kind;

@Entity
@Table(name = "MON_TABLE_DRAFT")
class TableDraftEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "FILE_NAME")
    private String fileName;

    @Column(name = "FILE_SHA")
    private String fileSha256;

    @Column(name = "FILE_BYTES")
    private long fileBytes;

    @Column(name = "KIND")
    private String kind;

    @Lob
    @Column(name = "SETTINGS")
    private String settings;

    @Column(name = "MAPPING_ID")
    private String mappingId;

    @Column(name = "IMPORT_ID")
    private String importId;

    @Column(name = "OWNER_ID")
    private String ownerId;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "UPDATED_MS")
    private Instant updated;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected TableDraftEntity() {}

    TableDraftEntity(String fileName, String fileSha256, long fileBytes, Kind kind, String ownerId, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.fileName = fileName;
        this.fileSha256 = fileSha256;
        this.fileBytes = fileBytes;
        this.kind = kind.name();
        this.ownerId = ownerId;
        this.created = now;
        this.updated = now;
    }

    void change(Mapping mapping, String newMappingId, MappingJson json, Instant now) {
        settings = mapping == null ? null : json.write(mapping);
        mappingId = newMappingId;
        updated = now;
    }

    void imported(String newImportId, Instant now) {
        importId = newImportId;
        updated = now;
    }

    String ownerId() {
        return ownerId;
    }

    TableDraft toDraft(MappingJson json) {
        return new TableDraft(
                id,
                fileName,
                fileSha256,
                fileBytes,
                Kind.valueOf(kind),
                settings == null ? null : json.read(settings),
                mappingId,
                importId,
                ownerId,
                created,
                updated,
                rowVersion);
    }
}
