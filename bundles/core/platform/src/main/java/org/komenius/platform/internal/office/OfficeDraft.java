package org.komenius.platform.internal.office;

import org.komenius.model.text.LocalizedText;

/** What may be set of an office; see {@link OfficeEntry} for the fields. */
public record OfficeDraft(LocalizedText title, String email, int order) {

    public OfficeDraft {
        email = email == null || email.isBlank() ? null : email.strip();
    }
}
