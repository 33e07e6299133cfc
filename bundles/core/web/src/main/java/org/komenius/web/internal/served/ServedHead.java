package org.komenius.web.internal.served;

import static org.komenius.web.internal.served.BlocksHtml.attributes;

import org.komenius.web.internal.language.Language;

/** What stands in the head of a page for search engines and previews. */
public final class ServedHead {

    private ServedHead() {}

    /** @param picture address of a picture of the site, without origin */
    public static String of(ServedPage page, String picture) {
        Html html = new Html();
        html.raw("<title>").text(title(page)).raw("</title>\n");
        if (page.description() != null) {
            meta(html, "name", "description", page.description());
        }
        if (!page.indexed()) {
            meta(html, "name", "robots", "noindex");
        } else {
            html.open("link", attributes("rel", "canonical", "href", page.canonical()))
                    .raw("\n");
            for (Language other : page.languages()) {
                alternate(html, other.tag(), page.absolute(other, page.canonicalPath()));
            }
            alternate(html, "x-default", page.absolute(Language.GERMAN, page.canonicalPath()));
        }
        if (!page.frameOnly()) {
            meta(html, "property", "og:type", "website");
            meta(html, "property", "og:site_name", page.site());
            meta(html, "property", "og:title", page.content().title());
            if (page.description() != null) {
                meta(html, "property", "og:description", page.description());
            }
            meta(html, "property", "og:url", page.canonical());
            meta(html, "property", "og:locale", page.language().socialCode());
            meta(html, "property", "og:image", page.root() + picture);
            page.content().structuredData().forEach(thing -> html.raw(JsonLdScript.of(thing))
                    .raw("\n"));
        }
        return html.toString();
    }

    /** As the shell sets it when the page stands. */
    static String title(ServedPage page) {
        String heading = page.content().title();
        String site = page.site().isBlank() || page.site().equals("Komenius") ? "" : " – " + page.site();
        return heading + site + " – Komenius";
    }

    private static void meta(Html html, String kind, String name, String content) {
        html.open("meta", attributes(kind, name, "content", content)).raw("\n");
    }

    private static void alternate(Html html, String tag, String address) {
        html.open("link", attributes("rel", "alternate", "hreflang", tag, "href", address))
                .raw("\n");
    }
}
