package org.komenius.web.internal.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the shell's HTML template. Every value comes from us; nothing of the request gets into the page. */
final class ShellPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private ShellPage() {}

    /**
     * @param template HTML with {@code {{lang}}}, {@code {{dir}}}, {@code {{kern}}}, {@code {{lib}}}, {@code {{base}}}, {@code {{route}}}
     *     and {@code {{nonce}}}
     * @param base address of the shell's own files, for example {@code /ui/m/org.komenius.web/0.1.0-k3/}
     * @param route what the server knows of the address, for example {@code ok}
     */
    static String render(String template, Language language, String base, String route, String nonce) {
        String withoutSlash = base.substring(0, base.length() - 1);
        String lib = "/ui/lib/" + withoutSlash.substring(withoutSlash.lastIndexOf('/') + 1);
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1)) {
                            case "lang" -> language.tag();
                            case "dir" -> language.direction();
                            case "kern" -> language.direction().equals("rtl") ? "kern.rtl.css" : "kern.css";
                            case "lib" -> lib;
                            case "base" -> base;
                            case "route" -> route;
                            case "nonce" -> nonce;
                            default -> throw new IllegalStateException("unknown placeholder " + match.group());
                        }));
    }
}
