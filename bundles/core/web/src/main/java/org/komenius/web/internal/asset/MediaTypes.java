package org.komenius.web.internal.asset;

import java.util.Map;

/** Media types by file name. */
public final class MediaTypes {

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json;charset=utf-8"),
            Map.entry("geojson", "application/geo+json;charset=utf-8"),
            Map.entry("svg", "image/svg+xml;charset=utf-8"),
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("md", "text/markdown;charset=utf-8"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("csv", "text/csv;charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json;charset=utf-8"),
            Map.entry("pdf", "application/pdf"));

    private MediaTypes() {}

    /** Never null; what is not known is offered as a download by browsers. */
    public static String of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        return BY_ENDING.getOrDefault(ending, "application/octet-stream");
    }

    /** True where compression saves something. */
    public static boolean isText(String mediaType) {
        return mediaType.contains("charset=");
    }
}
