package org.komenius.monitoring.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.validation.constraints.Email;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import org.komenius.monitoring.internal.deliveries.Contact;
import org.komenius.monitoring.internal.deliveries.DeliveryPlan;
import org.komenius.monitoring.internal.deliveries.Rhythm;
import org.komenius.monitoring.internal.deliveries.Source;

/** JSON records of sources. Whom to ask is a record of its own, asked for on its own. */
final class SourceJson {

    private SourceJson() {}

    /** @param version for {@code If-Match} */
    record SourceEntry(
            String id,
            String code,
            String title,
            String officeId,
            String agency,
            Rhythm rhythm,
            Integer dueMonth,
            int dueDays,
            LocalDate expectedSince,
            String legalBasis,
            String licence,
            String notes,
            boolean hasContact,
            Instant updated,
            long version) {

        static SourceEntry of(Source source) {
            return new SourceEntry(
                    source.id(),
                    source.code(),
                    source.title(),
                    source.officeId(),
                    source.agency(),
                    source.plan().rhythm(),
                    source.plan().month(),
                    source.plan().days(),
                    source.plan().since(),
                    source.legalBasis(),
                    source.licence(),
                    source.notes(),
                    source.hasContact(),
                    source.updated(),
                    source.rowVersion());
        }
    }

    record DatasetLink(String id, String title, String tableCode) {}

    /** @param datasets those that the caller may see */
    record SourceDetail(SourceEntry source, List<DatasetLink> datasets) {}

    /**
     * @param dueMonth 1 to 12; null to go by {@code dueDays}
     * @param dueDays after the end of the period; 30 without
     * @param expectedSince today without
     */
    record SourceRequest(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,58}") String code,
            @NotBlank @Size(max = 300) String title,
            @Size(max = 80) String officeId,
            @Size(max = 300) String agency,
            @NotNull Rhythm rhythm,
            @Min(1) @Max(12) Integer dueMonth,
            @Min(0) @Max(730) Integer dueDays,
            LocalDate expectedSince,
            @Size(max = 1000) String legalBasis,
            @Size(max = 100) String licence,
            @Size(max = 4000) String notes) {

        private static final int USUAL_DAYS = 30;

        Source.Content toContent(LocalDate today) {
            return new Source.Content(
                    code,
                    title.strip(),
                    blankToNull(officeId),
                    blankToNull(agency),
                    new DeliveryPlan(
                            rhythm,
                            dueMonth,
                            dueDays == null ? USUAL_DAYS : dueDays,
                            expectedSince == null ? today : expectedSince),
                    blankToNull(legalBasis),
                    blankToNull(licence),
                    blankToNull(notes));
        }
    }

    /** @param self whether the contact is the caller; their account then exports and deletes these data too */
    record ContactRequest(
            @Size(max = 200) String name,
            @Email @Size(max = 200) String email,
            @Size(max = 60) String phone,
            Boolean self) {

        Contact toContact(String callerId) {
            return new Contact(
                    blankToNull(name),
                    blankToNull(email),
                    blankToNull(phone),
                    Boolean.TRUE.equals(self) ? callerId : null);
        }
    }

    /** @param self whether it is the caller's account */
    record ContactJson(String name, String email, String phone, boolean self) {

        static ContactJson of(Contact contact, String callerId) {
            return new ContactJson(contact.name(), contact.email(), contact.phone(), callerId.equals(contact.userId()));
        }
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
