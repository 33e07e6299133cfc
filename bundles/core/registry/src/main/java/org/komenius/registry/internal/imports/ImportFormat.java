package org.komenius.registry.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;

/** Formats that can be imported, each told by the beginning of its files. */
public enum ImportFormat {
    BOUNDARIES("boundaries", "Grenzen (GeoJSON)", "Boundaries (GeoJSON)") {
        @Override
        boolean begins(String start) {
            return start.startsWith("{") && start.contains("\"FeatureCollection\"");
        }
    },
    SCHOOLS_NRW("schools-nrw", "Schulverzeichnis Nordrhein-Westfalen", "School directory of Nordrhein-Westfalen") {
        @Override
        boolean begins(String start) {
            return start.startsWith("Schulnummer;") && start.contains("Gemeindeschluessel");
        }
    },
    SCHOOLS_JEDESCHULE("schools-jedeschule", "Schulliste von jedeschule.de", "School list of jedeschule.de") {
        @Override
        boolean begins(String start) {
            return start.startsWith("state,id,lat,lon");
        }
    };

    private static final int LOOKED_AT = 4096;

    private final String id;
    private final LocalizedText title;

    ImportFormat(String id, String german, String english) {
        this.id = id;
        this.title = LocalizedText.of(german, english);
    }

    abstract boolean begins(String start);

    public String id() {
        return id;
    }

    public LocalizedText title() {
        return title;
    }

    /** The format of the content, whatever the file is called; empty for any other. Reads a few kilobytes, does not close. */
    public static Optional<ImportFormat> recognise(InputStream in) throws IOException {
        String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        String content = start.replaceFirst("^\uFEFF?\\s*(sep=.\\s*)?", "");
        return Arrays.stream(values()).filter(format -> format.begins(content)).findFirst();
    }
}
