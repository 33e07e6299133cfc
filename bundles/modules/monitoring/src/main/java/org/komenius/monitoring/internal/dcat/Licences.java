package org.komenius.monitoring.internal.dcat;

import java.util.Locale;
import java.util.Map;

/** Licences by the list that DCAT-AP.de prescribes ({@code http://dcat-ap.de/def/licenses}). */
final class Licences {

    /**
     * What a licence asks for, by the list of ADMS ({@code http://purl.org/adms/licencetype/1.0}).
     */
    enum Kind {
        PUBLIC_DOMAIN("PublicDomain", "Gemeinfrei"),
        ATTRIBUTION("Attribution", "Namensnennung"),
        UNKNOWN("UnknownIPR", "Rechte unbekannt");

        private final String code;
        private final String german;

        Kind(String code, String german) {
            this.code = code;
            this.german = german;
        }

        String code() {
            return code;
        }

        String german() {
            return german;
        }
    }

    /** @param code last part of its address */
    record Licence(String code, String name, Kind kind) {}

    /** What is not in the list counts as closed, since nobody may take more than was given; its name is told as text. */
    static final Licence OTHER = new Licence("other-closed", "Andere geschlossene Lizenz", Kind.UNKNOWN);

    static final Licence ZERO =
            new Licence("cc-zero", "Creative Commons CC Zero License (cc-zero)", Kind.PUBLIC_DOMAIN);

    private static final Licence BY =
            new Licence("dl-by-de/2.0", "Datenlizenz Deutschland – Namensnennung – Version 2.0", Kind.ATTRIBUTION);
    private static final Licence DE_ZERO =
            new Licence("dl-zero-de/2.0", "Datenlizenz Deutschland – Zero – Version 2.0", Kind.PUBLIC_DOMAIN);
    private static final Licence CC_BY =
            new Licence("cc-by/4.0", "Creative Commons Namensnennung – 4.0 International", Kind.ATTRIBUTION);

    private static final Map<String, Licence> KNOWN = Map.of(
            "dl-de/by-2-0", BY,
            "dl-de/zero-2-0", DE_ZERO,
            "cc by 4.0", CC_BY,
            "cc-by-4.0", CC_BY,
            "cc0", ZERO,
            "cc0-1.0", ZERO);

    private Licences() {}

    static Licence of(String code) {
        return KNOWN.getOrDefault(code.strip().toLowerCase(Locale.ROOT), OTHER);
    }
}
