package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.deliveries.Contact;
import org.komenius.monitoring.internal.deliveries.DeliveryPlan;
import org.komenius.monitoring.internal.deliveries.Rhythm;
import org.komenius.monitoring.internal.deliveries.Source;

@Entity
@Table(name = "MON_SOURCE")
class SourceEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "CODE")
    private String code;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "SORT_TITLE")
    private String sortTitle;

    @Column(name = "OFFICE_ID")
    private String officeId;

    @Column(name = "AGENCY")
    private String agency;

    @Column(name = "RHYTHM")
    private String rhythm;

    @Column(name = "DUE_MONTH")
    private Integer dueMonth;

    @Column(name = "DUE_DAYS")
    private int dueDays;

    @Column(name = "EXPECTED_SINCE")
    private String expectedSince;

    @Column(name = "LEGAL_BASIS")
    private String legalBasis;

    @Column(name = "LICENCE")
    private String licence;

    @Column(name = "NOTES")
    private String notes;

    @Column(name = "CONTACT_NAME")
    private String contactName;

    @Column(name = "CONTACT_EMAIL")
    private String contactEmail;

    @Column(name = "CONTACT_PHONE")
    private String contactPhone;

    @Column(name = "CONTACT_USER_ID")
    private String contactUserId;

    @Convert(converter = InstantMillis.class)
    @Column(name = "UPDATED_MS")
    private Instant updated;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected SourceEntity() {}

    SourceEntity(Source.Content content, Instant now) {
        id = UUID.randomUUID().toString();
        describe(content, now);
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    void describe(Source.Content content, Instant now) {
        code = content.code();
        title = content.title();
        sortTitle = title.toLowerCase(Locale.GERMAN);
        officeId = content.officeId();
        agency = content.agency();
        rhythm = content.plan().rhythm().name();
        dueMonth = content.plan().month();
        dueDays = content.plan().days();
        expectedSince = content.plan().since().toString();
        legalBasis = content.legalBasis();
        licence = content.licence();
        notes = content.notes();
        updated = now;
    }

    /** @param contact null to forget it */
    void contact(Contact contact, Instant now) {
        contactName = contact == null ? null : contact.name();
        contactEmail = contact == null ? null : contact.email();
        contactPhone = contact == null ? null : contact.phone();
        contactUserId = contact == null ? null : contact.userId();
        updated = now;
    }

    Contact contact() {
        return new Contact(contactName, contactEmail, contactPhone, contactUserId);
    }

    DeliveryPlan plan() {
        return new DeliveryPlan(Rhythm.valueOf(rhythm), dueMonth, dueDays, LocalDate.parse(expectedSince));
    }

    Source toSource() {
        return new Source(
                id,
                code,
                title,
                officeId,
                agency,
                plan(),
                legalBasis,
                licence,
                notes,
                !contact().isEmpty(),
                updated,
                rowVersion);
    }
}
