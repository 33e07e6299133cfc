package org.komenius.model.institution;

import java.util.Objects;
import org.komenius.model.time.Validity;

/**
 * A key by which others know an institution, for as long as they do.
 *
 * @param scheme whose key, for example {@code rp.schulnummer} or {@code nw.schulnummer}
 * @param value the key
 * @param validity when it was in use
 */
public record DatedAlias(String scheme, String value, Validity validity) {

    public DatedAlias {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(validity, "validity");
        if (scheme.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an alias needs a scheme and a value");
        }
    }
}
