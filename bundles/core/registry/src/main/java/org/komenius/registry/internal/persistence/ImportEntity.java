package org.komenius.registry.internal.persistence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.registry.internal.imports.ImportRecord;

/** A finished import with its report, see {@link ImportRecord}. Never changed. */
@Entity
@Table(name = "REG_IMPORT")
class ImportEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "FORMAT")
    private String format;

    @Column(name = "FILE_NAME")
    private String fileName;

    @Column(name = "FILE_SHA")
    private String fileSha;

    @Column(name = "IMPORTED")
    private LocalDateTime imported;

    @Column(name = "IMPORTED_BY")
    private String importedBy;

    @Lob
    @Column(name = "REPORT")
    private String report;

    protected ImportEntity() {}

    ImportEntity(String format, String fileName, String fileSha, String importedBy, String report, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.format = format;
        this.fileName = fileName;
        this.fileSha = fileSha;
        this.importedBy = importedBy;
        this.report = report;
        this.imported = LocalDateTime.ofInstant(now, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    ImportRecord toRecord() {
        return new ImportRecord(id, format, fileName, fileSha, imported.toInstant(ZoneOffset.UTC), importedBy, report);
    }
}
