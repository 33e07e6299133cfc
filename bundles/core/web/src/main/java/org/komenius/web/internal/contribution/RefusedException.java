package org.komenius.web.internal.contribution;

import org.komenius.model.text.LocalizedText;

/** A contribution that cannot be used; the reason is for admins. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    RefusedException(LocalizedText reason) {
        this(reason, null);
    }

    RefusedException(LocalizedText reason, Throwable cause) {
        super(reason.english(), cause);
        this.reason = reason;
    }

    LocalizedText reason() {
        return reason;
    }
}
