package org.komenius.web.internal.served;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.komenius.spi.security.Caller;
import org.komenius.spi.web.PageAddress;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.contribution.Area;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.PageEntry;
import org.komenius.web.internal.contribution.Routes;
import org.komenius.web.internal.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All public pages as search engines read them, each in every language. */
public final class Sitemap {

    private static final Logger LOG = LoggerFactory.getLogger(Sitemap.class);

    /** More would exceed what the format allows in one file: 50,000 addresses, five languages each. */
    private static final int MAX_PAGES = 10_000;

    private Sitemap() {}

    private record Entry(String path, Instant lastModified) {}

    /**
     * @param texts finds the text of a contribution's path
     * @param root the site's absolute address without slash at the end
     */
    public static String of(
            List<Contribution> contributions, BiFunction<String, String, Optional<PageText>> texts, String root) {
        List<Entry> entries = contributions.stream()
                .flatMap(contribution -> contribution.ui().pages().stream()
                        .filter(page -> isPublic(contributions, contribution, page))
                        .flatMap(page -> entries(contribution, page, texts).stream()))
                .limit(MAX_PAGES)
                .toList();
        Html xml = new Html()
                .raw(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .raw(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (Entry entry : entries) {
            for (Language language : Language.values()) {
                url(xml, entry, language, root);
            }
        }
        return xml.raw("</urlset>\n").toString();
    }

    private static void url(Html xml, Entry entry, Language language, String root) {
        xml.raw("<url><loc>")
                .text(root + "/" + language.segment() + entry.path())
                .raw("</loc>");
        if (entry.lastModified() != null) {
            xml.raw("<lastmod>").text(entry.lastModified().toString()).raw("</lastmod>");
        }
        for (Language other : Language.values()) {
            xml.raw("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .text(other.tag())
                    .raw("\" href=\"")
                    .text(root + "/" + other.segment() + entry.path())
                    .raw("\"/>");
        }
        xml.raw("</url>\n");
    }

    private static boolean isPublic(List<Contribution> contributions, Contribution contribution, PageEntry page) {
        return page.area() == Area.CITIZEN
                && page.indexed()
                && page.permissions().isEmpty()
                // A page of the same address further ahead hides this one.
                && (!page.params().isEmpty()
                        || Routes.find(
                                        contributions,
                                        page.start(contribution.ui().id()),
                                        Caller.ANONYMOUS)
                                .filter(hit -> hit.page() == page)
                                .isPresent());
    }

    private static List<Entry> entries(
            Contribution contribution, PageEntry page, BiFunction<String, String, Optional<PageText>> texts) {
        String id = contribution.ui().id();
        List<Entry> entries = new ArrayList<>();
        try {
            for (PageAddress address :
                    texts.apply(id, page.path()).map(PageText::addresses).orElse(List.of())) {
                if (address.params().size() == page.params().size()) {
                    entries.add(new Entry(
                            page.start(id)
                                    + address.params().stream()
                                            .map(Sitemap::segment)
                                            .collect(Collectors.joining()),
                            address.lastModified()));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("The addresses of page {} of {} are missing in the sitemap", page.path(), id, e);
        }
        if (entries.isEmpty() && page.params().isEmpty()) {
            entries.add(new Entry(page.start(id), null));
        }
        return entries;
    }

    private static String segment(String value) {
        return "/" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
