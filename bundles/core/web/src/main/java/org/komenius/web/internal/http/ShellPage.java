package org.komenius.web.internal.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.web.internal.language.Language;

/** Fills the shell's HTML template. What comes from a request or a module is escaped before it gets here. */
final class ShellPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private ShellPage() {}

    /**
     * What differs from page to page; all of it HTML.
     *
     * @param head title, description and other words for search engines
     * @param preloads links to the modules that the page will need
     * @param served the page's text version
     * @param shellState {@code  inert} if the shell has to wait behind the text version
     */
    record Parts(String head, String preloads, String served, String shellState) {}

    /**
     * @param template HTML with {@code {{lang}}}, {@code {{dir}}}, {@code {{kern}}}, {@code {{lib}}}, {@code {{base}}}, {@code {{route}}},
     *     {@code {{nonce}}}, {@code {{head}}}, {@code {{preloads}}}, {@code {{served}}} and {@code {{shellState}}}
     * @param base address of the shell's own files, for example {@code /ui/m/org.komenius.web/0.1.0-k3/}
     * @param route what the server knows of the address, for example {@code ok}
     */
    static String render(String template, Language language, String base, String route, String nonce, Parts parts) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1)) {
                            case "lang" -> language.tag();
                            case "dir" -> language.direction();
                            case "kern" -> language.direction().equals("rtl") ? "kern.rtl.css" : "kern.css";
                            case "lib" -> Libraries.address(base);
                            case "base" -> base;
                            case "route" -> route;
                            case "nonce" -> nonce;
                            case "head" -> parts.head();
                            case "preloads" -> parts.preloads();
                            case "served" -> parts.served();
                            case "shellState" -> parts.shellState();
                            default -> throw new IllegalStateException("unknown placeholder " + match.group());
                        }));
    }
}
