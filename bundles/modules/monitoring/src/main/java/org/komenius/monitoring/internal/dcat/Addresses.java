package org.komenius.monitoring.internal.dcat;

import java.text.Normalizer;
import java.util.Locale;

/** Lasting addresses of what the catalogue speaks of. */
final class Addresses {

    private Addresses() {}

    static String catalogue(DcatSettings settings) {
        return settings.base() + "/api/monitoring/public/catalogue";
    }

    static String dataset(DcatSettings settings, String id) {
        return settings.base() + "/api/monitoring/public/datasets/" + id;
    }

    static String publisher(DcatSettings settings) {
        return settings.base() + "/#publisher";
    }

    static String contact(DcatSettings settings) {
        return settings.base() + "/#contact";
    }

    /** Of whoever has published a table; the same name gives the same address. */
    static String source(DcatSettings settings, String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.GERMAN).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        return catalogue(settings) + "#source-" + plain;
    }
}
