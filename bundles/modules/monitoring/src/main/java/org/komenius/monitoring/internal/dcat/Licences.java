package org.komenius.monitoring.internal.dcat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Licences by the addresses that DCAT-AP.de wants ({@code http://dcat-ap.de/def/licenses}). */
final class Licences {

    private static final Map<String, String> KNOWN = Map.of(
            "dl-de/by-2-0", "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
            "dl-de/zero-2-0", "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
            "cc by 4.0", "http://dcat-ap.de/def/licenses/cc-by/4.0",
            "cc-by-4.0", "http://dcat-ap.de/def/licenses/cc-by/4.0",
            "cc0", "http://dcat-ap.de/def/licenses/cc-zero",
            "cc0-1.0", "http://dcat-ap.de/def/licenses/cc-zero");

    private Licences() {}

    /** Empty for a licence that the list does not know; such a text is told as attribution only. */
    static Optional<String> address(String licence) {
        return Optional.ofNullable(KNOWN.get(licence.strip().toLowerCase(Locale.ROOT)));
    }
}
