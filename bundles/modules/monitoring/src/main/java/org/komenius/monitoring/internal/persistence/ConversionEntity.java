package org.komenius.monitoring.internal.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.komenius.monitoring.internal.territory.Conversion;

/** One stored line of a conversion key. Never changed: a new file replaces the lines of its regions. */
@Entity
@Table(name = "MON_CONVERSION")
class ConversionEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "FROM_KEY")
    private String fromKey;

    @Column(name = "TO_KEY")
    private String toKey;

    @Column(name = "EFFECTIVE")
    private LocalDate effective;

    /** As text, since databases round fractions differently. */
    @Column(name = "SHARE_TEXT")
    private String share;

    @Column(name = "BASIS")
    private String basis;

    @Column(name = "DIRECTION")
    private String direction;

    @Column(name = "SOURCE_TEXT")
    private String source;

    @Column(name = "STORED_BY")
    private String storedBy;

    @Convert(converter = InstantMillis.class)
    @Column(name = "STORED_MS")
    private Instant stored;

    protected ConversionEntity() {}

    ConversionEntity(Conversion line, String storedBy, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.fromKey = line.from();
        this.toKey = line.to();
        this.effective = line.effective();
        this.share = line.share().toPlainString();
        this.basis = line.basis().name();
        this.direction = line.direction().name();
        this.source = line.source();
        this.storedBy = storedBy;
        this.stored = now;
    }

    String id() {
        return id;
    }

    Conversion toConversion() {
        return new Conversion(
                fromKey,
                toKey,
                effective,
                new BigDecimal(share),
                Conversion.Basis.valueOf(basis),
                Conversion.Direction.valueOf(direction),
                source == null ? "" : source);
    }

    StoredConversion toStored() {
        return new StoredConversion(id, toConversion(), storedBy, stored);
    }
}
